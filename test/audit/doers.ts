import { even } from './words.ts'

/** People and bodies that do things to one another in these texts, by one name each. */
const ACTORS: Record<string, string> = {
  council: 'council',
  councils: 'council',
  authority: 'council',
  authorities: 'council',
  la: 'council',
  las: 'council',
  school: 'school',
  schools: 'school',
  college: 'college',
  colleges: 'college',
  nursery: 'nursery',
  nurseries: 'nursery',
  parent: 'parent',
  parents: 'parent',
  carer: 'carer',
  carers: 'carer',
  child: 'child',
  children: 'child',
  pupil: 'pupil',
  pupils: 'pupil',
  student: 'student',
  students: 'student',
  tribunal: 'tribunal',
  panel: 'panel',
  teacher: 'teacher',
  teachers: 'teacher',
  senco: 'senco',
  sencos: 'senco',
  headteacher: 'headteacher',
  governors: 'governor',
  therapist: 'therapist',
  therapists: 'therapist',
  psychologist: 'psychologist',
  psychologists: 'psychologist',
  doctor: 'doctor',
  doctors: 'doctor',
  paediatrician: 'paediatrician',
  nurse: 'nurse',
  nurses: 'nurse',
  board: 'board',
  boards: 'board',
  commissioner: 'commissioner',
  commissioners: 'commissioner',
  provider: 'provider',
  providers: 'provider',
  family: 'family',
  families: 'family',
  officer: 'officer',
  officers: 'officer',
  mediator: 'mediator',
  ombudsman: 'ombudsman',
  nhs: 'nhs',
  department: 'department',
  government: 'government',
  mother: 'mother',
  father: 'father',
  assistant: 'assistant',
  assistants: 'assistant',
  visitor: 'visitor',
  visitors: 'visitor',
  you: 'you',
  we: 'we',
  us: 'we',
}
const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/
const AUXILIARY =
  /^(?:must|shall|should|may|might|can|could|will|would|cannot|not|never|also|then|always|only|has|have|had|do|does|did|to|be|been|usually|normally|first|now|still|\w+ly)$/
const STOP =
  /^(?:who|which|that|if|unless|when|where|because|although|while|and|or|but|so|until|before|after|by)$/

export interface Deed {
  doer: string
  verb: string
  other: string
}

/** Everyone named in a text, in the order they first come. */
export function actorOrder(text: string): string[] {
  return [...new Set(tokens(text).flatMap((word) => ACTORS[word] ?? []))]
}

/** Every body or person named in a text. */
export function actorsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of tokens(text)) {
    const actor = ACTORS[word]
    if (actor !== undefined) found.add(actor)
  }
  if (/\byoung (?:person|people)\b/i.test(text)) found.add('young person')
  if (/\bgoverning bod(?:y|ies)\b/i.test(text)) found.add('governor')
  return found
}

/** How often something is done in a text without a word on who does it. */
export function doerlessIn(text: string): number {
  const passive =
    /\b(?:is|are|was|were|be|been|being)\s+(?:not\s+|also\s+|\w+ly\s+)*(?:\w+ed|given|made|held|put|told|sent|seen|met|kept|taken|shown|found|done|known|chosen|written|paid|sought|built)\b(?!(?:\s+\w+){0,3}\s+by\b)/gi
  return (even(text).match(passive) ?? []).length
}

/** Who does what to whom, where two named doers stand on both sides of one verb. */
export function deedsOf(text: string): Deed[] {
  return even(text)
    .split(/[.!?:;•()]|\s-\s/)
    .flatMap((part) => deedsOfPart(tokens(part)))
}

function deedsOfPart(words: string[]): Deed[] {
  const deeds: Deed[] = []
  for (let at = 0; at < words.length; at += 1) {
    const doer = ACTORS[words[at] ?? '']
    if (doer === undefined) continue
    let next = at + 1
    let isPassive = false
    while (
      next < words.length &&
      (AUXILIARY.test(words[next] ?? '') || BE.test(words[next] ?? ''))
    ) {
      isPassive = BE.test(words[next] ?? '')
      next += 1
    }
    const verb = words[next]
    if (verb === undefined || STOP.test(verb) || ACTORS[verb] !== undefined) continue
    const isMany = /^(?:you|we|children)$|s$/.test(words[at] ?? '')
    if (next === at + 1 && !isMany && !/(?:s|ed)$/.test(verb)) continue
    const passive = isPassive && /(?:ed|en|wn|ne|de|ld|nt|ght|ut|et|ven)$/.test(verb)
    const other = passive ? afterBy(words, next + 1) : afterVerb(words, next + 1)
    if (other === undefined || other === doer) continue
    const stem = verbStem(verb)
    deeds.push(passive ? { doer: other, verb: stem, other: doer } : { doer, verb: stem, other })
  }
  return deeds
}

function afterVerb(words: string[], from: number): string | undefined {
  for (const word of words.slice(from, from + 5)) {
    if (STOP.test(word)) return undefined
    const actor = ACTORS[word]
    if (actor !== undefined) return actor
  }
  return undefined
}

function afterBy(words: string[], from: number): string | undefined {
  const by = words.slice(from, from + 8).indexOf('by')
  if (by < 0) return undefined
  for (const word of words.slice(from + by + 1, from + by + 5)) {
    if (STOP.test(word)) return undefined
    const actor = ACTORS[word]
    if (actor !== undefined) return actor
  }
  return undefined
}

function verbStem(verb: string): string {
  const irregular: Record<string, string> = {
    given: 'give',
    gives: 'give',
    told: 'tell',
    sent: 'send',
    made: 'make',
    paid: 'pay',
    seen: 'see',
    met: 'meet',
    held: 'hold',
    taken: 'take',
    chosen: 'choose',
    kept: 'keep',
  }
  const base = irregular[verb] ?? verb
  return base
    .replace(/(?:ied|ies)$/, 'y')
    .replace(/(?:ed|es|s|d)$/, '')
    .replace(/e$/, '')
}

function tokens(text: string): string[] {
  return [
    ...even(text)
      .toLowerCase()
      .matchAll(/[\p{L}]+(?:'[\p{L}]+)?/gu),
  ].map(([word]) => word.replace(/'s$/, '’s'))
}
