declare module 'virtual:sendlight-index' {
  import type { FormsIndex } from './lexicon/index-format.ts'
  export const index: FormsIndex
}

declare module 'virtual:sendlight-core-index' {
  import type { FormsIndex } from './lexicon/index-format.ts'
  export const index: FormsIndex
}
