declare module 'virtual:sendlight-index' {
  /** Every form of the dictionary. */
  export const index: import('./lexicon/index-format.ts').FormsIndex
}

declare module 'virtual:sendlight-core-index' {
  /** Only the strong terms, which tell whether a text is about SEND. */
  export const index: import('./lexicon/index-format.ts').FormsIndex
}
