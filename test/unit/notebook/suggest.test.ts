import { expect, test } from 'vitest'
import meetings from '../../../src/notebook/data/meetings.json' with { type: 'json' }
import bank from '../../../src/notebook/data/questions.json' with { type: 'json' }
import { suggestQuestions } from '../../../src/notebook/suggest.ts'

test('vague wording is asked about first, then the terms, then the next step', () => {
  const entry = { id: 'x', ask: ['What does this report say?', 'Another?'] }
  const made = suggestQuestions('He will have access to a small group, as appropriate.', [entry])
  expect(made.map(({ ask }) => ask)).toEqual([
    bank.find(({ id }) => id === 'vague')?.ask,
    bank.find(({ id }) => id === 'group')?.ask,
    'What does this report say?',
    bank.find(({ id }) => id === 'next')?.ask,
  ])
  expect(made[0]?.whom).toBe('caseworker')
})

test('a passage that says nothing special still has a question', () => {
  expect(suggestQuestions('The sky is blue.', [])).toHaveLength(1)
  expect(suggestQuestions('', [])).toHaveLength(1)
})

test('signs are whole words', () => {
  expect(suggestQuestions('A mustard and salty lunch.', [])).toHaveLength(1)
})

test('no question comes twice, and there are never more than four', () => {
  const all = bank.flatMap(({ signs }) => signs).join('. ')
  const same = { id: 'x', ask: [bank[0]?.ask ?? ''] }
  const made = suggestQuestions(all, [same, { ...same, id: 'y' }])
  expect(made.length).toBeLessThanOrEqual(4)
  expect(new Set(made.map(({ ask }) => ask)).size).toBe(made.length)
})

test('every question is a question, its person is known, and every stage has its prompts', () => {
  for (const { ask, whom } of bank) {
    expect(ask).toMatch(/\?$/)
    expect(whom).not.toBe('other')
  }
  expect(meetings.conversation.map(({ stage }) => stage)).toEqual([
    'explore',
    'focus',
    'plan',
    'review',
  ])
  for (const { prompts } of meetings.conversation) expect(prompts.length).toBeGreaterThan(1)
})
