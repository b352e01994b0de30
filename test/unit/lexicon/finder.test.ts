import { describe, expect, it } from 'vitest'
import { packIndex } from '../../../src/dictionary/pack.ts'
import { openLexicon } from '../../../src/lexicon/lexicon.ts'
import { openReading } from '../../../src/lexicon/open-reading.ts'
import { ENTRIES, entry, found, lexicon } from './small-index.ts'

describe('written forms', () => {
  it.each([
    ['plain', 'an EHCP here', 'EHCP'],
    ['small letters', 'an ehcp here', 'ehcp'],
    ['plural', 'their EHCPs', 'EHCPs'],
    ['possessive', 'the EHCP’s end', 'EHCP’s'],
    ['plural possessive', "the EHCPs' end", 'EHCPs'],
    ['dotted', 'an E.H.C.P. here', 'E.H.C.P'],
    ['soft hyphen', 'an EHC\u00adP here', 'EHC\u00adP'],
    ['zero-width space inside', 'an EH\u200bCP here', 'EH\u200bCP'],
    ['zero-width joiner inside', 'an EH\u200dCP here', 'EH\u200dCP'],
    ['bold mathematical letters', 'an 𝗘𝗛𝗖𝗣 here', '𝗘𝗛𝗖𝗣'],
    ['full-width letters', 'an ＥＨＣＰ here', 'ＥＨＣＰ'],
    ['brackets', '(EHCP)', 'EHCP'],
    ['quotes', '"EHCP" (the “plan”)', 'EHCP'],
    ['the whole name', 'an Education, Health and Care plan', 'Education, Health and Care plan'],
    ['no comma', 'an Education Health and Care Plan', 'Education Health and Care Plan'],
    ['ampersand', 'an Education, Health & Care plan', 'Education, Health & Care plan'],
    ['no-break space', 'an EHC\u00a0plan', 'EHC\u00a0plan'],
    ['hyphen for space', 'an EHC-plan', 'EHC-plan'],
    ['no-break hyphen', 'an EHC\u2011plan', 'EHC\u2011plan'],
    ['en dash', 'an EHC–plan', 'EHC–plan'],
    ['line break', 'an EHC\nplan', 'EHC\nplan'],
    ['line break of Windows', 'an EHC\r\nplan', 'EHC\r\nplan'],
    ['tabs and double spaces', 'an EHC \t plan', 'EHC \t plan'],
    ['capitals', 'AN EDUCATION, HEALTH AND CARE PLAN', 'EDUCATION, HEALTH AND CARE PLAN'],
    [
      'councils’ own mistakes',
      'an Education, Care and Health Plan',
      'Education, Care and Health Plan',
    ],
    ['letters swapped', 'an ECHP', 'ECHP'],
  ])('finds the plan: %s', (_name, text, form) => {
    const reading = openReading(lexicon)
    const matches = reading.matches(reading.read(text))
    expect(matches.map((match) => match.id)).toEqual(['ehc-plan'])
    expect(text.slice(matches[0]?.start, matches[0]?.end)).toBe(form)
  })

  it.each([
    ['hyphen dropped', 'coproduction works', 'coproduction = co-production'],
    ['hyphen as space', 'co production works', 'co production = co-production'],
    ['hyphen at a line end', 'co-\nproduction works', 'co-\nproduction = co-production'],
    ['word broken at a line end', 'an assess-\nment', 'assess-\nment = assessment'],
    ['several hyphens', 'one to one support', 'one to one support = one-to-one'],
    ['ligature', 'the outcome of the plan; a specialist assessment of ﬁne', 'outcome = outcome'],
    ['a stop in the form', 'under s.42 and s. 42 and s42', 's.42 = section-42'],
    ['a mark in the form', 'ask SOS!SEN now', 'SOS!SEN = sos-sen'],
    [
      'brackets in the form',
      'the First-tier Tribunal (SEND) decides',
      'First-tier Tribunal (SEND) = ftt',
    ],
    ['ampersand without spaces', 'the S&LT and S&amp;LT', 'S&LT = speech-and-language-therapist'],
    [
      'plural before of',
      'statements of special educational needs',
      'statements of special educational needs = statement',
    ],
    ['digits', 'post 16 and Post-16', 'post 16 = post-16'],
  ])('finds a form with %s', (_name, text, expected) => {
    expect(found(text)).toContain(expected)
  })

  it('finds a ligature inside a word', () => {
    const small = openLexicon(packIndex([entry({ id: 'staff', term: 'specific staff' })], {}))
    expect(found('our speciﬁc staﬀ', {}, small)).toEqual(['speciﬁc staﬀ = staff'])
  })

  it('takes a term straight after a full stop without a space', () => {
    expect(found('weekly.EHCP')).toEqual(['EHCP = ehc-plan'])
  })

  it('prefers the longest form', () => {
    expect(found('an EHC needs assessment request was made')).toEqual([
      'EHC needs assessment request = ehc-request',
    ])
    expect(found('an EHC needs assessment was made')).toEqual([
      'EHC needs assessment = ehc-needs-assessment',
    ])
  })

  it('finds letters between slashes', () => {
    expect(found('SaLT/OT/EP report')).toEqual([
      'SaLT = speech-and-language-therapist',
      'OT = occupational-therapist',
      'EP = educational-psychologist',
    ])
  })

  it.each([
    'APPEAL against deputy heads in other areas',
    'the plans of our ally',
    'special. Educational needs co-ordinator',
    'EHC. Plan ahead',
    'EHC – plan',
    'EHC\n\nplan',
    'EHC\n- plan',
    'EHCPX and XEHCP and EHCP2',
  ])('finds nothing in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })

  it('survives lone surrogates and gives offsets into the original', () => {
    const text = '\ud83d EHCP \udc00 EHCP\ud800'
    expect(found(text)).toEqual(['EHCP = ehc-plan', 'EHCP = ehc-plan'])
  })

  it('takes about the same time with a dictionary a hundred times as large', () => {
    // Not a timed test: the same places are looked at, whatever the size.
    const many = Array.from({ length: 3000 }, (_, i) =>
      entry({ id: `x${i}`, term: `zq${i} thing` }),
    )
    const large = openLexicon(packIndex([...ENTRIES, ...many], {}))
    const text = 'The EHCP and the SENCo. '.repeat(50)
    expect(large.scan(text).length).toBe(lexicon.scan(text).length)
  })

  it('reads a paragraph of two million letters in one go', () => {
    // Looking for a line end once per term made this take a minute.
    const text = 'The EP saw XQZ and the SENCo wrote an EHCP for the ABQ team. '.repeat(32_000)
    const reading = openReading(lexicon)
    const block = reading.read(text)
    expect(reading.matches(block).length).toBe(96_000)
    expect(reading.unknown(block).length).toBe(64_000)
  })
})
