import { expect, test } from 'vitest'
import { termsOfEasy } from '../../../src/easy/swapped-terms.ts'
import type { Match } from '../../../src/lexicon/match.ts'

const match = (id: string, form: string, start = 0): Match => ({
  id,
  form,
  term: form,
  start,
  end: start + form.length,
  status: 'current',
  nation: 'uk',
  confidence: 1,
  own: false,
})

const TRIBUNAL = { match: match('tribunal', 'First-tier Tribunal'), swap: ['special needs court'] }

test('short words mean the term they stand for, and no other', () => {
  const text = 'You can appeal to the special needs court.'
  const found = [match('special-needs', 'special needs', 22)]
  const terms = termsOfEasy(text, found, [TRIBUNAL])
  expect(terms.map(({ id, form }) => [id, form])).toEqual([['tribunal', 'special needs court']])
  expect(text.slice(terms[0]?.start, terms[0]?.end)).toBe('special needs court')
})

test('also in the plural, but never inside a word', () => {
  const help = { match: match('x', 'aid'), swap: ['help'] }
  expect(termsOfEasy('Two helps.', [], [help])).toHaveLength(1)
  expect(termsOfEasy('Self-helped or helpless.', [], [help])).toEqual([])
})

test('terms that kept their words stay, in order', () => {
  const text = 'The special needs court reads the EHCP.'
  const terms = termsOfEasy(text, [match('ehc-plan', 'EHCP', 34)], [TRIBUNAL])
  expect(terms.map(({ id }) => id)).toEqual(['tribunal', 'ehc-plan'])
})
