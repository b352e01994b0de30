import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type PhrasePair, readPhrases } from '../../../src/plain/phrase-list.ts'

const list = readPhrases(parse(readFileSync('src/plain/data/phrases.yaml', 'utf8')))
const told = (pairs: readonly PhrasePair[]) => pairs.map(({ from, to }) => `${from} -> ${to}`)

describe('the word list as data', () => {
  test('holds more than 900 pairs', () => {
    expect(list.pairs.length).toBeGreaterThan(900)
  })

  test('changes no modal, no negation and no entitlement', () => {
    const guarded =
      /\b(must|shall|should|may|might|can|could|will|would|cannot|not|no|never|none|nor|neither|without|entitled|required|allowed)\b/g
    const wrong = list.pairs.filter(({ from, to }) => {
      const words = (text: string) => [...text.matchAll(guarded)].map(([word]) => word).join()
      return words(from) !== words(to)
    })
    expect(told(wrong)).toEqual([])
  })

  test('puts a limit only in the words of the same limit', () => {
    const SAME: Record<string, string> = {
      'a minimum of': 'at least',
      'a maximum of': 'at most',
      'in excess of': 'more than',
      solely: 'only',
      exclusively: 'only',
      'save for': 'except for',
      'save that': 'except that',
      'with the exception of': 'except for',
      'with the exception that': 'except that',
    }
    const limit =
      /\b(at least|at most|up to|more than|less than|only|unless|except|within|minimum|maximum|limited to)\b/g
    const wrong = list.pairs.filter(({ from, to }) => {
      if (SAME[from] === to) return false
      const words = (text: string) => [...text.matchAll(limit)].map(([word]) => word).join()
      return words(from) !== words(to)
    })
    expect(told(wrong)).toEqual([])
  })

  test('leaves the vague words of a plan as they are', () => {
    const vague =
      /\b(access to|where (?:possible|appropriate|practicable)|as (?:appropriate|required|needed)|supports?|opportunities|regular|up to|a (?:range|variety) of)\b/g
    const wrong = list.pairs.filter(({ from, to }) => {
      const words = (text: string) => [...text.matchAll(vague)].map(([word]) => word).join()
      return words(from) !== words(to)
    })
    expect(told(wrong)).toEqual([
      'on a regular basis -> regularly',
      'an array of -> a range of',
      'is supportive of -> supports',
      'are supportive of -> support',
    ])
  })

  test('no plain word is itself on the list without a condition', () => {
    const bare = new Map(
      list.pairs.filter(({ when }) => when === undefined).map((pair) => [pair.from, pair]),
    )
    const wrong = list.pairs.filter(({ to }) => bare.has(to))
    expect(told(wrong)).toEqual([])
  })
})

describe('reading the word list', () => {
  const read = (pairs: unknown, rest: object = {}) => readPhrases({ pairs, ...rest })

  test('a pair with several phrases becomes several pairs', () => {
    expect(read([{ from: ['so as to', 'in order to'], to: 'to' }]).pairs).toEqual([
      { from: 'so as to', to: 'to', kind: 'phrase' },
      { from: 'in order to', to: 'to', kind: 'phrase' },
    ])
  })

  test('a list named in a condition is put in its place', () => {
    const { pairs } = read(
      [{ from: 'aid', to: 'help', kind: 'verb', when: { before: ['@modal', 'and', '@start'] } }],
      { lists: { modal: ['must', 'will'] } },
    )
    expect(pairs[0]?.when).toEqual({ before: ['must', 'will', 'and', '@start'] })
  })

  test.each([
    ['an unknown field', [{ from: 'a', to: 'b', sort: 'verb' }], 'unknown field "sort"'],
    ['an unknown kind', [{ from: 'a', to: 'b', kind: 'word' }], 'unknown kind "word"'],
    ['an unknown list', [{ from: 'a', to: 'b', when: { after: ['@x'] } }], 'no list "@x"'],
    ['an unknown condition', [{ from: 'a', to: 'b', when: { by: ['x'] } }], 'unknown field "by"'],
    ['an empty condition', [{ from: 'a', to: 'b', when: {} }], 'empty "when"'],
    ['nothing to say', [{ from: 'a' }], 'needs "to"'],
    ['a verb that goes', [{ from: 'utilise', to: '', kind: 'verb' }], 'cannot simply go'],
    ['capitals', [{ from: 'Prior to', to: 'before' }], 'must be lower case'],
    ['a pair to itself', [{ from: 'use', to: 'use' }], 'would stay the same'],
    [
      'twins',
      [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
      ],
      'stands there twice',
    ],
    ['no list of pairs', 'pairs', '"pairs" must be a list'],
  ])('says what is wrong: %s', (_, pairs, message) => {
    expect(() => read(pairs)).toThrow(message)
  })

  test('a verb needs all its four forms', () => {
    expect(() => read([], { verbs: { give: ['gives', 'giving'] } })).toThrow('needs four forms')
    expect(read([], { verbs: { go: ['goes', 'going', 'went', 'gone'] } }).verbs.go).toEqual({
      third: 'goes',
      ing: 'going',
      past: 'went',
      participle: 'gone',
    })
  })
})
