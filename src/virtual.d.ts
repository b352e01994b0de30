declare module 'virtual:sendlight-index' {
  /** Every form of the dictionary. */
  export const index: import('./lexicon/index-format.ts').FormsIndex
}

declare module 'virtual:sendlight-core-index' {
  /** Only the strong terms, which tell whether a text is about SEND. */
  export const index: import('./lexicon/index-format.ts').FormsIndex
}

declare module 'virtual:sendlight-pictures' {
  export const pictures: {
    /** Names of pictures by entry id, and by everyday word. */
    entries: Record<string, string>
    words: Record<string, string>
  }
}

declare module 'virtual:sendlight-phrases' {
  /** The easy-read word list as written, for `readPhrases`. */
  export const phrases: unknown
}

declare module 'virtual:sendlight-plan' {
  /** The plan desk's rules as written in `src/plan/data`, for `src/plan/rules.ts`. */
  export const sections: unknown
  export const vague: unknown
  export const findings: unknown
  export const topics: unknown
}
