import type { ReceivedPack } from './read-pack.ts'

/** A glossary that the family has taken, or once had, as far as trust goes. */
export interface KnownPack {
  id: string
  publisher: string
  /** The key it was first signed with; `undefined` for one from a file that nobody vouches for. */
  key: string | undefined
  /** `undefined` for one that was removed: of it only the key is remembered. */
  version: number | undefined
}

/**
 * What may be done with a glossary that has come in.
 *
 * - `new`: nothing like it is here; to be offered, with who signed it
 * - `update`: a later version of one that is here, by the same key
 * - `same`: the version that is here
 *
 * Refused, with the reason:
 * - `changed-key`: signed by somebody else than before
 * - `not-signed`: the one here is signed, this one is not
 * - `older`: an earlier version than the one here
 * - `same-version-changed`: the same version number with other words (checked by the caller's
 *   comparison of the payload)
 * - `other-name`: it says it is by a service whose key we know, and it is another key
 * - `look-alike`: its publisher's name looks like one we know, and is another
 */
export type Trust =
  | { may: 'add' }
  | { may: 'update'; from: number }
  | { may: 'nothing'; why: 'same' }
  | { may: 'nothing'; why: Refusal; known: KnownPack }

export type Refusal = 'changed-key' | 'not-signed' | 'older' | 'other-name' | 'look-alike'

/**
 * Decides what may be done with a glossary, from what is here already: the key is remembered at
 * first use ("trust on first use"), and from then on only that key speaks for the glossary, also
 * when it was removed meanwhile.
 *
 * @param known those that are here before those that were removed
 */
export function judge({ pack, key }: ReceivedPack, known: readonly KnownPack[]): Trust {
  const here = known.find(({ id }) => id === pack.id)
  if (here) {
    const refuse = (why: Refusal): Trust => ({ may: 'nothing', why, known: here })
    if (here.key !== undefined && key === undefined) return refuse('not-signed')
    if (here.key !== undefined && key !== here.key) return refuse('changed-key')
    if (here.version !== undefined && pack.version < here.version) return refuse('older')
    if (pack.version === here.version) return { may: 'nothing', why: 'same' }
  }
  for (const other of known) {
    if (other.key === undefined || other.key === key) continue
    if (other.publisher === pack.publisher.name)
      return { may: 'nothing', why: 'other-name', known: other }
    if (skeletonOf(other.publisher) === skeletonOf(pack.publisher.name))
      return { may: 'nothing', why: 'look-alike', known: other }
  }
  return here?.version === undefined ? { may: 'add' } : { may: 'update', from: here.version }
}

/**
 * A name with everything taken off that the eye passes over, so that two names that look alike
 * come out the same (after the skeletons of Unicode Technical Standard 39, for the scripts that
 * are taken for Latin letters).
 */
export function skeletonOf(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '')
  const letters = [...folded].map((letter) => TWINS.get(letter) ?? letter).join('')
  return letters
    .toLowerCase()
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/[1|!i]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Letters of other scripts beside the Latin ones that they look like. */
const TWINS = new Map(
  [
    ['АВЕЅІЈКМНОРСТХУԚԜаеѕіјорсухԛԝһԁӏ', 'ABESIJKMHOPCTXYQWaesijopcyxqwhdl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχ', 'ABEZHIKMNOPTYXaivopux'],
    ['ıɡɩɑ', 'igia'],
  ].flatMap(([from = '', to = '']) => {
    const target = [...to]
    return [...from].map((letter, at): [string, string] => [letter, target[at] ?? letter])
  }),
)
