import { ROLE } from '../vague/said.ts'

/** Words that tell how well trained somebody is; "level 6" with its number. */
const QUALIFIERS =
  /\b(?:qualified|registered|chartered|accredited|specialist|specialised|experienced|trained|level \d|certificate|diploma|degree|consultant)\b/gi
/** Jobs that ask for a qualification by law or by their register. */
const PROFESSION =
  /\b(?:therapist|psychologist|psychiatrist|paediatrician|teacher|nurse|dietitian|audiologist|SENCo|SaLT|SLT|OT|EP|QTVI|QTMSI|counsell?or|habilitation|social worker)\b(?! assistant)/i

/** Words of training that one wording has and the other has not. */
export function qualifiersLost(from: string, to: string): string[] {
  const of = (text: string) => [
    ...new Set((text.match(QUALIFIERS) ?? []).map((each) => each.toLowerCase())),
  ]
  // "Trained" and "will train" say the same of two wordings.
  const other = to.toLowerCase()
  return of(from).filter((each) => !other.includes(each.replace(/(?:ed|ist|ised)$/, '')))
}

/** Professions that one wording names, where the other names none at all in their place. */
export function professionsLost(from: string, to: string): string[] {
  const of = (text: string) => [
    ...new Set(
      [...text.matchAll(ROLE)]
        .map((match) => (match[1] ?? '').toLowerCase())
        .filter((role) => PROFESSION.test(role)),
    ),
  ]
  const now = of(to)
  const gone = of(from).filter(
    (role) => !now.some((each) => each.endsWith(role) || role.endsWith(each)),
  )
  return gone.length > 0 && now.length < of(from).length ? gone : []
}
