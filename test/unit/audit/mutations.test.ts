import { describe, expect, test } from 'vitest'
import { audit } from '../../audit/auditor.ts'
import { handMade } from '../../audit/hand-made.ts'

const sentences = handMade()

/** Ways to get a sentence wrong; each gives the text changed in one place, or the same text. */
const WRONGS: Record<string, (text: string) => string> = {
  'a not dropped': (text) => text.replace(/ not\b/, ''),
  'a no dropped': (text) => text.replace(/\b([Nn])o (?=[a-z])/, ''),
  'a cannot made can': (text) => text.replace(/\bcannot\b/, 'can'),
  'a not added': (text) => text.replace(/\b(must|should|will|may|can)(?! not)\b/, '$1 not'),
  'a must made should': (text) => text.replace(/\bmust\b/, 'should'),
  'a should made must': (text) => text.replace(/\bshould\b/, 'must'),
  'a may made will': (text) => text.replace(/\bmay\b/, 'will'),
  'a will made may': (text) => text.replace(/\bwill\b/, 'may'),
  'a would made will': (text) => text.replace(/\bwould\b/, 'will'),
  'a number changed': (text) => text.replace(/\b\d+\b/, (figure) => String(Number(figure) + 1)),
  'a number word changed': (text) => text.replace(/\b(?:two|three|four|six)\b/, 'seven'),
  'a unit changed': (text) => text.replace(/(\d+ )(?:weeks|days|months)\b/, '$1years'),
  'an up to lost': (text) => text.replace(/\bup to /, ''),
  'an at least lost': (text) => text.replace(/\bat least /, ''),
  'a more than lost': (text) => text.replace(/\bmore than /, ''),
  'an unless made if': (text) => text.replace(/\bunless\b/i, 'if'),
  'an until made after': (text) => text.replace(/\buntil\b/, 'after'),
  'a before made after': (text) => text.replace(/\bbefore\b/i, 'after'),
  'an only lost': (text) => text.replace(/\bonly /i, ''),
  'an except lost': (text) => text.replace(/\bexcept /, ''),
  'a within lost': (text) => text.replace(/\bwithin /, 'after '),
  'an all made some': (text) => text.replace(/\b[Aa]ll\b/, 'some'),
  'an every made some': (text) => text.replace(/\b(?:every|each)\b/i, 'some'),
  'a most lost': (text) => text.replace(/\b[Mm]ost /, ''),
  'a regular made weekly': (text) => text.replace(/\bregular(ly)?\b/, 'weekly'),
  'an access to lost': (text) => text.replace(/\baccess to /, ''),
  'a where possible lost': (text) => text.replace(/ where (?:possible|necessary)/, ''),
  'an as appropriate lost': (text) => text.replace(/,? as appropriate,?/, ''),
  'an often made always': (text) => text.replace(/\boften\b/, 'always'),
  'an about lost': (text) => text.replace(/\babout (?=\d|four)/, ''),
  'a try lost': (text) => text.replace(/\b[Tt]r(?:y|ies) to /, ''),
  'an or made and': (text) =>
    (text.match(/\bor\b/g) ?? []).length === 1 ? text.replace(/\bor\b/, 'and') : text,
  'a reference changed': (text) => text.replace(/\b(section|regulation) (\d)/i, '$1 9$2'),
  'a name lost': (text) => text.replace(/ (Mrs|Dr|Ms) \p{Lu}\w+/u, ' someone'),
  'a doer made another': (text) => text.replace(/\b[Tt]he council\b(?!')/, 'the school'),
  'a doer lost': (text) => text.replace(/\b[Tt]he (?:school|panel|tribunal)\b(?!')/, 'someone'),
}

describe('wrong versions made from the right ones', () => {
  test.each(Object.entries(WRONGS))('%s is caught every time', (_, wrong) => {
    const missed: string[] = []
    let tried = 0
    for (const { source, easy } of sentences) {
      easy.forEach((line, at) => {
        const spoilt = wrong(line)
        if (spoilt === line) return
        tried += 1
        const lines = easy.map((each, place) => (place === at ? spoilt : each))
        if (audit({ source, easy: lines }).length === 0) missed.push(`${source} => ${spoilt}`)
      })
    }
    expect(tried).toBeGreaterThan(0)
    expect(missed).toEqual([])
  })
})
