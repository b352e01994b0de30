import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/plain/grammar/analyse.ts'
import { baseOfPast } from '../../../src/plain/grammar/base-form.ts'
import { faultOf, isWhole } from '../../../src/plain/grammar/check.ts'
import { clauseAt } from '../../../src/plain/grammar/clause.ts'
import {
  mendArticles,
  pluralOf,
  pluralPhrase,
  singularOf,
} from '../../../src/plain/grammar/noun-forms.ts'
import { formsOf } from '../../../src/plain/grammar/verb-forms.ts'

const finite = (text: string) =>
  analyse(text)
    .tokens.filter((token) => token.isFinite)
    .map((token) => token.lower)

describe('verbs with a tense', () => {
  test.each([
    ['The TA coordinates the work and liaises with the parents.', ['coordinates', 'liaises']],
    ['The plan must be reviewed by the council.', ['must']],
    ["They shan't be blamed.", ["shan't"]],
    ["Parents' narratives and experiences have been collected.", ['have']],
    ['The school supports children with SEND.', ['supports']],
    ['The needs based on the report are high.', ['are']],
    ['The guide on special needs highlights a plan.', ['highlights']],
    ['It is something that teachers get right.', ['is', 'get']],
    ['This can help parents and this will last.', ['can', 'will']],
    ['At this point, I still need to go.', ['need']],
    ['It was copied out and analysed.', ['was']],
    ['In May 2025 they met.', ['met']],
  ])('%s', (text, expected) => {
    expect(finite(text)).toEqual(expected)
  })
})

test('a subject is words that belong to a noun, before its verb', () => {
  const s = analyse('However, the views of the parents must be heard.')
  const clause = clauseAt(s, 0)
  expect(clause && s.tokens.slice(clause.subject, clause.subjectEnd).map((t) => t.text)).toEqual([
    'the',
    'views',
    'of',
    'the',
    'parents',
  ])
  expect(clauseAt(analyse('him to go there'), 0)).toBeUndefined()
})

test.each([
  ['The plan is ready.', true],
  ['Which helps the child.', false],
  ['Because the plan is late.', false],
  ['If the plan is late, ask the council.', true],
  ['The needs of the child.', false],
  ['Ask the school.', true],
  ['Who decides?', true],
])('whole sentence: %s', (text, expected) => {
  expect(isWhole(analyse(text))).toBe(expected)
})

test.each([
  ['They is late.', 'agreement'],
  ['The platforms was new.', 'agreement'],
  ['It is a apple.', 'a or an'],
  ['The plan is for the.', 'loose end'],
  ['The the plan is late.', 'doubled word'],
  ['It (is late.', 'brackets'],
  ['He must goes home.', 'verb form'],
  ['It will make sure better outcomes.', 'make sure'],
  ['It helps them to agree that is fair.', 'that'],
  ['They do not have to be being helped.', 'be being'],
  ['We advise the council and to partners.', 'and to'],
  ['We write to the council and to partners.', undefined],
  ['The plan is ready.', undefined],
  ['An EHCP is a plan for a year.', undefined],
])('faults: %s', (text, expected) => {
  expect(faultOf(analyse(text))).toBe(expected)
})

test('verbs are bent', () => {
  expect(formsOf('apply').past).toBe('applied')
  expect(formsOf('plan').ing).toBe('planning')
  expect(formsOf('find out').participle).toBe('found out')
  expect(formsOf('oversee').past).toBe('oversaw')
  expect(formsOf('rewrite').participle).toBe('rewritten')
  expect(formsOf('assess').third).toBe('assesses')
  for (const base of ['organise', 'review', 'assess', 'write', 'plan', 'provide', 'issue', 'agree'])
    expect(baseOfPast(formsOf(base).participle)).toBe(base)
})

test('nouns are bent', () => {
  expect(pluralOf('child')).toBe('children')
  expect(pluralOf('needs')).toBe('needs')
  expect(pluralOf('EHCP')).toBe('EHCPs')
  expect(singularOf('authorities')).toBe('authority')
  expect(singularOf('diagnoses')).toBe('diagnosis')
  expect(pluralPhrase('legal plan for help')).toBe('legal plans for help')
})

test('a and an follow the next word', () => {
  expect(mendArticles('a EHCP, an SEND plan, a hour, an university')).toBe(
    'an EHCP, a SEND plan, an hour, a university',
  )
  expect(mendArticles('Part A is new.')).toBe('Part A is new.')
})
