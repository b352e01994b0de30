import type { Person } from '../../notebook/records.ts'
import { ROLES } from '../../notebook/roles.ts'

/** How the dictionary's questions name the people that can be chosen. */
const NAMED: readonly [RegExp, Person['role']][] = [
  [/\bSENCo\b|\bALNCo\b/i, 'senco'],
  [/\beducational psychologist\b/i, 'educational-psychologist'],
  [/\bspeech and language therapist\b/i, 'speech-therapist'],
  [/\bcouncil[’']s (?:SEND|ALN) team\b|\bcaseworker\b/i, 'caseworker'],
  [/\bpaediatrician\b/i, 'paediatrician'],
  [/\bSENDIASS\b|\badvice service\b/i, 'sendiass'],
  [/\b(?:class )?teacher$/i, 'class-teacher'],
]

/**
 * Whom a question of the dictionary is for ("the SENCo"): one of the roles, or somebody in the
 * dictionary's own words.
 */
export function askedOf(of: string): { role: Person['role']; roleText: string } {
  const isHead = /\bhead ?teacher\b/i.test(of)
  const role = isHead ? undefined : NAMED.find(([pattern]) => pattern.test(of))?.[1]
  return role
    ? { role, roleText: '' }
    : { role: 'other', roleText: of.replace(/^(?:the|an?) /i, '') }
}

export function isRole(value: string): value is (typeof ROLES)[number] {
  return ROLES.some((role) => role === value)
}
