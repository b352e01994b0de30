import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../src/dictionary/load.ts'
import { findUnknown } from '../../../src/lexicon/unknown.ts'

const familiar = new Set(loadDictionary('dictionary').familiar)
const lettersIn = (text: string) =>
  findUnknown(text, familiar, () => false).map((found) => found.form)

describe('letters a parent might ask about', () => {
  it.each([
    ['Ask the XQZ team.', ['XQZ']],
    ['Ask the SENART or the AICOs.', ['SENART', 'AICO']],
    ['The NDTi (with LGA) wrote it.', ['NDTi', 'LGA']],
    ['DfE & DHSC guidance', ['DfE', 'DHSC']],
    ['MOAT', ['MOAT']],
    ['Ring the QA&R desk', ['QA&R']],
  ])('“%s”', (text, expected) => {
    expect(lettersIn(text)).toEqual(expected)
  })

  it.each([
    [
      'honours and letters behind names',
      'Candy Holder, MBE, spoke to Ann Lee BA MSc and Tom Roe JP.',
    ],
    ['initials of authors', 'Gaviria, JL. (2015). Smith, AB, and Jones, CD (2003) wrote it.'],
    ['initials behind a title', 'Write to Mrs JB about lunch, or to Dr AK.'],
    ['references', 'DOI: 10.1080/0040 and DOI:10.1080/13603116 PMID: 28654228. ISBN 978-1.'],
    ['postcodes', 'We are at BS1 4DJ and EC1A 1BB.'],
    ['Roman numerals', 'Part IV, Chapter XII, Henry VI and Appendix XXII'],
    ['file names and sizes', 'Download (PDF, 200KB) or LGA_report_FINAL.pdf, or ABC.docx at 3 MB.'],
    ['codes with digits', 'Form XQ12, XQZ-12 and room B2'],
    ['buttons', 'RESULTS'],
    ['page furniture', 'Click HERE to PRINT, or see the FAQs and T&Cs.'],
    ['one word in capitals', 'You must ALWAYS call BEFORE you come, PLEASE.'],
    ['headings', 'XQZ AND OTHER TEAMS'],
    ['names', 'McDonald, MacLeod and OBrien'],
    ['school subjects', 'PE and RE are on Monday, ICT and PSHE on Friday.'],
    ['days and months', 'Open MON to FRI, JAN to DEC'],
  ])('are not %s', (_name, text) => {
    expect(lettersIn(text)).toEqual([])
  })
})
