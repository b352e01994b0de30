import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { even } from './words.ts'

/** What is counted, from classes.yaml: kind, then meaning, then the phrases that say it. */
const CLASSES: Record<string, Record<string, string[]>> = parse(
  readFileSync('test/audit/classes.yaml', 'utf8'),
)

export interface Counted {
  kind: string
  meaning: string
  start: number
}

const phrases = new Map<string, { kind: string; meaning: string }>()
for (const [kind, meanings] of Object.entries(CLASSES)) {
  for (const [meaning, words] of Object.entries(meanings)) {
    for (const word of words) phrases.set(word, { kind, meaning })
  }
}
const longestFirst = [...phrases.keys()].sort((a, b) => b.length - a.length)
const PATTERN = new RegExp(
  `(?<![\\w'])(?:${longestFirst.map((each) => each.replace(/\./g, '\\.').replace(/ /g, '[\\s-]+')).join('|')})(?![\\w'])`,
  'gi',
)
const MONTH_MAY =
  /(?:\b\d{1,2}(?:st|nd|rd|th)?(?: of)? |\b(?:in|by|of|since|until|during|to|from|before|after|end of|early|late|mid) )May\b(?! (?:be|not|have|also|only))|\bMay(?= (?:\d|and June|half|bank))/g

/** The text with the forms of one modal written alike. */
export function withPlainModals(text: string): string {
  return (
    even(text)
      .replace(MONTH_MAY, (all) => all.replace('May', 'xxx'))
      // "Should you need" at the start is an "if"; a "can't" is a can with a not.
      .replace(
        /(^|[.;:,] )should (?=(?:you|we|they|the|your|a|an|any|this|there|parents)\b)(?![^.]*\?)/gi,
        '$1if ',
      )
      .replace(/\bcan ?not\b|\bcan't\b/gi, 'can')
      .replace(/\bwon't\b/gi, 'will')
      .replace(/\bshan't\b/gi, 'shall')
      .replace(/n't\b/gi, '')
      .replace(/\b(you|we|they|he|she|it|i|who|that|there)'ll\b/gi, '$1 will')
      .replace(/\ball-round\b/gi, 'holistic')
      // "About" is vague before a figure only.
      .replace(
        /\b(?:about|around)(?= (?:[£€\d]|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b))/gi,
        'circa',
      )
      // In a statute "shall" binds, and so does the plain "must".
      .replace(/\bshall\b/gi, 'must')
  )
}

/** Every counted phrase of a text (with plain modals), in order. */
export function countedIn(plain: string): Counted[] {
  const found: Counted[] = []
  for (const match of plain.matchAll(PATTERN)) {
    const phrase = match[0].toLowerCase().replace(/[\s-]+/g, ' ')
    const meaning = phrases.get(phrase) ?? phrases.get(match[0].toLowerCase())
    if (meaning !== undefined) found.push({ ...meaning, start: match.index })
  }
  return found
}
