import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { askedOf } from '../../../../src/ui/save/whom.ts'

describe('whom a question of the dictionary is for', () => {
  test.each([
    ['the SENCo', 'senco'],
    ['the ALNCo', 'senco'],
    ['the council’s SEND team', 'caseworker'],
    ["the council's SEND team", 'caseworker'],
    ['the speech and language therapist', 'speech-therapist'],
    ['the educational psychologist', 'educational-psychologist'],
    ['the class teacher', 'class-teacher'],
    ['the teacher', 'class-teacher'],
    ['the advice service', 'sendiass'],
    ['the paediatrician', 'paediatrician'],
  ])('%s', (of, role) => {
    expect(askedOf(of)).toEqual({ role, roleText: '' })
  })

  // A teacher of another kind is somebody else.
  test.each([
    ['the head teacher', 'head teacher'],
    ['the headteacher', 'headteacher'],
    ['the teacher of the deaf', 'teacher of the deaf'],
    ['the council’s transport team', 'council’s transport team'],
    ['a solicitor', 'solicitor'],
    ['the psychologist', 'psychologist'],
  ])('%s is named in the dictionary’s own words', (of, roleText) => {
    expect(askedOf(of)).toEqual({ role: 'other', roleText })
  })

  test('nobody in the whole dictionary is left without a name', () => {
    const named = readdirSync('dictionary')
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => [...readFileSync(`dictionary/${name}`, 'utf8').matchAll(/- of: (.+)/g)])
      .map((found) => found[1] ?? '')
    expect(named.length).toBeGreaterThan(500)
    const empty = named.filter((of) => {
      const { role, roleText } = askedOf(of)
      return role === 'other' && roleText === ''
    })
    expect(empty).toEqual([])
  })
})
