import guide from '../../notebook/data/meetings.json' with { type: 'json' }
import { type Person, type RecordOf, ROLES } from '../../notebook/records.ts'

export const PURPOSES = [
  'first-talk',
  'sen-support',
  'annual-review',
  'draft-plan',
  'mediation',
] as const satisfies RecordOf<'meeting'>['purpose'][]

/** Who is usually at a meeting of this kind. */
export function usualRoles(purpose: RecordOf<'meeting'>['purpose']): Person['role'][] {
  const known = guide.purposes.find((each) => each.purpose === purpose)
  return (known?.roles ?? []).flatMap((name) => ROLES.find((role) => role === name) ?? [])
}

/** The structured conversation: what to talk through, stage by stage. */
export const CONVERSATION = guide.conversation
