import { mendArticles } from '../grammar/noun-forms.ts'
import { upperFirst } from '../grammar/write.ts'
import type { Step } from './step.ts'

// “LA's must comply”: an apostrophe that many put into the plural.
const NAMED =
  /(?<![\p{L}\p{N}-])(LAs|LA['’]s(?=\s+(?:must|shall|should|may|can|cannot|will|are|have|do|to|on|and|or)\b)|LA|[Ll]ocal [Aa]uthorit(?:y|ies))(?![\p{L}\p{N}-])(?!\s*\()/gu

/** "The LA" and "the local authority" are the council. */
export const council: Step = {
  name: 'council',
  isWordwise: true,
  *propose(s) {
    const text = s.text.replace(NAMED, (found: string, _, at: number) => {
      const before = s.text.slice(0, at)
      const after = s.text.slice(at + found.length)
      const token = s.tokens.find(({ start, end }) => start <= at && at < end)
      if (token?.isQuoted) return found
      // A name ("Leeds Local Authority") or a string of nouns ("local authority officers") stays.
      if (/\p{Lu}[\p{L}’'-]*\s+$/u.test(before) && !/(?:^|[.!?]\s+)\S+\s+$/.test(before))
        return found
      if (/^\s+(?:[Oo]fficers?|[Mm]aintained|[Dd]esignated|[Cc]ircular)/.test(after)) return found
      const isMany = /s$/.test(found)
      // Without a word such as "the" before it, the short form stands for a name.
      if (
        !isMany &&
        !/\b(?:the|a|an|your|our|their|each|every|any|this|that|home|which|one|own|my|new|responsible|relevant|same|other)\s+$/i.test(
          before,
        )
      )
        return found
      const word = isMany ? 'councils' : 'council'
      return before.trim() === '' ? upperFirst(word) : word
    })
    if (text === s.text) return
    // The guard knows "LAs" for councils, but not with the apostrophe.
    yield { sentences: [mendArticles(text)], brings: ['council'] }
  },
}
