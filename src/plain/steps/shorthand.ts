import type { Step } from './step.ts'

const FORMS: readonly [RegExp, string][] = [
  [/(?<![\p{L}\p{N}.])e\.\s?g\.?(?=[\s,:])/giu, 'for example'],
  [/(?<![\p{L}\p{N}.])eg\.?(?=[\s,:])/gu, 'for example'],
  // "That is", with the comma that tells it from a "that" and its verb.
  [/(?<![\p{L}\p{N}.])(?:i\.\s?e\.?|ie\.?)(?=\s)/giu, 'that is,'],
  [/(?<![\p{L}\p{N}.])(?:i\.\s?e\.?|ie\.?)(?=[,:])/giu, 'that is'],
  [/(?<=\p{L}) & (?=\p{Ll})/gu, ' and '],
]

const UNMARKED =
  /(?<=[\p{L}\p{N}’”])(?<!\b(?:and|or|but|as|if|in|with|by|of|to|at|for|on|is|are|be|was|were|from|can|may|must|should))\sfor example /giu

/** "e.g.", "i.e.", "etc." and "&" as words. */
export const shorthand: Step = {
  name: 'shorthand',
  isWordwise: true,
  *propose(s) {
    let text = s.text
    for (const [pattern, words] of FORMS) {
      text = text.replace(pattern, (found, at: number) =>
        at === 0
          ? words.charAt(0).toUpperCase() + words.slice(1)
          : words + (found.endsWith(',') ? ',' : ''),
      )
    }
    text = text
      .replace(/,?\s+etc\.?(?=\s*[.!?]?$)/gu, ' and so on')
      .replace(/,?\s+etc\.(?=[,;)\s])/gu, ' and so on')
      .replace(/\band and so on\b/g, 'and so on')
    // "A condition e.g. a fracture" had no comma before it.
    if (!/\bfor example\b/i.test(s.text)) text = text.replace(UNMARKED, ', for example ')
    if (text !== s.text) {
      if (/[.!?]$/.test(s.text) && !/[.!?]$/.test(text)) text += '.'
      yield { sentences: [text] }
    }
  },
}
