import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Choices } from '../../../../src/notebook/choices.ts'
import {
  draftOf,
  type Fields,
  firstFields,
  fromDraft,
  isAbout,
  personFor,
  wishOf,
} from '../../../../src/ui/save/save-fields.ts'

const CHOICES: Choices = {
  children: [
    { id: 'c1', name: 'Sam' },
    { id: 'c2', name: 'Ada' },
  ],
  people: [
    { id: 'p1', name: 'Ms Ade', role: 'senco', roleText: '' },
    { id: 'p2', name: '', role: 'other', roleText: 'Head of year' },
  ],
  meetings: [{ id: 'm1', title: 'Annual review', date: '2026-12-01' }],
  tags: [{ id: 't1', name: 'dates' }],
  last: { child: 'c2', person: 'p2', meeting: 'm1' },
}
const NONE: Choices = {
  children: [],
  people: [],
  meetings: [],
  tags: [],
  last: { child: null, person: null, meeting: null },
}
const SAVE_ID = '4c3a35d7-8a0a-4c5e-9d0b-2f4d5f3f8f10'

describe('the form as it first stands', () => {
  test('has the suggested question, and what was used last', () => {
    const fields = firstFields({ ask: 'How often?', whom: null }, CHOICES)
    expect(fields).toMatchObject({
      ask: 'How often?',
      person: 'id:p2',
      child: 'id:c2',
      meeting: 'id:m1',
    })
  })

  test('is open where nothing is known', () => {
    expect(firstFields(undefined, NONE)).toMatchObject({ ask: '', person: '', child: '' })
  })

  test('asks whom the question is for: somebody known, a role, or in its own words', () => {
    expect(personFor({ role: 'senco', roleText: '' }, CHOICES).person).toBe('id:p1')
    expect(personFor({ role: 'sendiass', roleText: '' }, CHOICES).person).toBe('role:sendiass')
    expect(personFor({ role: 'other', roleText: 'head of year' }, CHOICES).person).toBe('id:p2')
    expect(personFor({ role: 'other', roleText: 'school nurse' }, CHOICES)).toEqual({
      person: 'new',
      personText: 'school nurse',
    })
  })
})

const words = fc.string({ maxLength: 30 })
const anyFields: fc.Arbitrary<Fields> = fc.record({
  ask: words,
  person: fc.constantFrom('', 'id:p1', 'id:p2', 'role:senco', 'new'),
  personText: words,
  child: fc.constantFrom('', 'id:c1', 'id:c2', 'new'),
  childText: words,
  meeting: fc.constantFrom('', 'id:m1', 'new'),
  meetingText: words,
  tags: fc.constantFrom('', 't1'),
  tagText: words,
})

describe('a draft', () => {
  test('brings back what was typed, whatever it was', () => {
    fc.assert(
      fc.property(anyFields, fc.string(), (fields, text) => {
        const first = firstFields(undefined, NONE)
        const draft = draftOf(fields, first, text)
        if (draft === null) {
          expect(fields).toEqual(first)
          return
        }
        expect(isAbout(draft, text)).toBe(true)
        expect(fromDraft(draft, CHOICES)).toEqual(fields)
      }),
    )
  })

  test('is none where nothing was changed', () => {
    const first = firstFields({ ask: 'How often?', whom: null }, CHOICES)
    expect(draftOf({ ...first }, first, 'words')).toBeNull()
  })

  test('forgets choices that are no longer there', () => {
    const draft = { ask: 'a', child: 'id:gone', tags: 't1 gone', person: 'role:senco' }
    expect(fromDraft(draft, CHOICES)).toMatchObject({
      child: '',
      tags: 't1',
      person: 'role:senco',
      personText: '',
    })
  })
})

describe('what is asked to be kept', () => {
  const fields = (more: Partial<Fields>) => ({ ...firstFields(undefined, NONE), ...more })

  test('names somebody known, a role, or somebody new', () => {
    const person = (more: Partial<Fields>) => wishOf(fields(more), SAVE_ID, null, true).person
    expect(person({ person: 'id:p1' })).toEqual({ id: 'p1' })
    expect(person({ person: 'role:senco' })).toEqual({ role: 'senco', roleText: '' })
    expect(person({ person: 'new', personText: ' Nurse ' })).toEqual({
      role: 'other',
      roleText: 'Nurse',
    })
    expect(person({ person: 'new', personText: ' ' })).toBeNull()
    expect(person({ person: 'role:king' })).toBeNull()
  })

  test('new names, and tags with commas between them', () => {
    const typed = fields({
      ask: ' Why? ',
      child: 'new',
      childText: 'Sam',
      meeting: 'new',
      meetingText: 'Review',
      tags: 't1',
      tagText: 'transport, , dates ',
    })
    expect(wishOf(typed, SAVE_ID, null, true)).toMatchObject({
      ask: 'Why?',
      child: { name: 'Sam' },
      meeting: { title: 'Review' },
      tags: [{ id: 't1' }, { name: 'transport' }, { name: 'dates' }],
    })
  })

  test('kept alone, a passage has no question', () => {
    expect(wishOf(fields({ ask: 'Why?' }), SAVE_ID, null, false).ask).toBeNull()
  })
})
