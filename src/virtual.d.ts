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

declare module 'virtual:sendlight-known' {
  /** Ids of entries whose words every family knows. */
  export const known: string[]
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
  export const purposes: unknown
  export const dates: unknown
  export const phases: unknown
  export const deficits: unknown
  export const advice: unknown
  export const reports: unknown
  export const answer: unknown
  /** Bank holidays of England and Wales, ISO 8601, for the years named beside them. */
  export const bankHolidays: { dates: string[]; first: number; last: number }
}
