import { describe, expect, it } from 'vitest'
import type { CardEntry } from '../../../src/lexicon/entry.ts'
import type { Match } from '../../../src/lexicon/match.ts'
import {
  badgesOf,
  contentFor,
  differs,
  readableDay,
  sourceLabel,
  spokenText,
  webAddress,
} from '../../../src/page/help/card/card-content.ts'
import { pickVoice } from '../../../src/page/help/card/speak.ts'

const ENTRY: CardEntry = {
  id: 'ehc-plan',
  term: 'Education, Health and Care plan',
  nation: 'england',
  status: 'current',
  subject: 'law',
  strong: true,
  plain: 'A legal paper that says what help a child must get.',
  ask: [],
  swap: [],
  see: [],
  say: { EHCP: 'letters', 'EHC plan': 'E H C plan' },
}

const MATCH: Match = {
  start: 0,
  end: 4,
  id: 'ehc-plan',
  term: ENTRY.term,
  form: 'EHCP',
  status: 'current',
  nation: 'england',
  confidence: 1,
  own: false,
}

describe('what a card shows', () => {
  it('is the entry, the page’s own words, or that it did not load', () => {
    expect(contentFor(MATCH, ENTRY).kind).toBe('entry')
    expect(contentFor(MATCH, undefined).kind).toBe('missing')
    expect(contentFor({ ...MATCH, own: true, id: 'page:DCO' }, undefined).kind).toBe('own')
  })

  it.each([
    ['EHCP', 'Education, Health and Care plan', true],
    ['EHC plan', 'Education, Health and Care plan', true],
    ['education, health & care plans', 'Education, Health and Care plan', false],
    ['Local Offer', 'Local Offer', false],
    ['SENCos', 'special educational needs co-ordinator', true],
    ['Needs and Disability Service', 'Needs and Disabilities Service', false],
  ])('says that “%s” means “%s”: %s', (form, term, expected) => {
    expect(differs(form, term)).toBe(expected)
  })

  it('wears a label for old words, proposals and other nations', () => {
    expect(badgesOf({ nation: 'england', status: 'current' }, 'england')).toEqual([])
    expect(badgesOf({ nation: 'uk', status: 'current' }, 'wales')).toEqual([])
    expect(badgesOf({ nation: 'northern-ireland', status: 'proposed' }, 'england')).toEqual([
      'card_badge_proposed',
      'card_badge_northern_ireland',
    ])
    expect(badgesOf({ nation: 'wales', status: 'historic' }, 'wales')).toEqual([
      'card_badge_historic',
    ])
  })

  it('calls the law the law, and other sources sources', () => {
    expect(sourceLabel({ subject: 'appeals' })).toBe('card_law')
    expect(sourceLabel({ subject: 'therapies' })).toBe('card_source')
  })

  it('writes days as people do', () => {
    expect(readableDay('2026-11-05')).toBe('5 November 2026')
    expect(readableDay('last week')).toBe('last week')
  })

  it('links only to the web', () => {
    expect(webAddress('https://www.legislation.gov.uk/x')).toBe('https://www.legislation.gov.uk/x')
    expect(webAddress('javascript:alert(1)')).toBeUndefined()
    expect(webAddress('data:text/html,x')).toBeUndefined()
    expect(webAddress('https://')).toBeUndefined()
    expect(webAddress(undefined)).toBeUndefined()
  })
})

describe('listening', () => {
  it('reads letters as letters, then the term and its meaning', () => {
    expect(spokenText(contentFor(MATCH, ENTRY))).toBe(
      'E H C P. Education, Health and Care plan. A legal paper that says what help a child must get.',
    )
    expect(spokenText(contentFor({ ...MATCH, form: 'EHCPs' }, ENTRY))).toMatch(/^E H C P\. /)
    expect(spokenText(contentFor({ ...MATCH, form: 'EHC plan' }, ENTRY))).toMatch(/^E H C plan\. /)
    const own = { ...MATCH, own: true, form: 'DCO', term: 'Designated Clinical Officer' }
    expect(spokenText(contentFor(own, undefined))).toBe('D C O. Designated Clinical Officer.')
  })

  it('takes a voice of the device, British first, never one on a server', () => {
    const voices = [
      { lang: 'en-US', localService: true },
      { lang: 'en-GB', localService: false },
      { lang: 'en_GB', localService: true },
      { lang: 'fr-FR', localService: true },
    ]
    expect(pickVoice(voices)).toBe(voices[2])
    expect(pickVoice(voices.slice(0, 2))).toBe(voices[0])
    expect(pickVoice(voices.slice(1, 2))).toBeUndefined()
    expect(pickVoice(voices.slice(3))).toBeUndefined()
  })
})
