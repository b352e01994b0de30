import { packIndex } from '../../../src/dictionary/pack.ts'
import type { Entry } from '../../../src/lexicon/entry.ts'
import { type Lexicon, openLexicon } from '../../../src/lexicon/lexicon.ts'
import { openReading } from '../../../src/lexicon/open-reading.ts'
import type { ReadingOptions } from '../../../src/lexicon/reading.ts'

/** An entry with what a test cares about; the rest is plain filling. */
export function entry(given: Partial<Entry> & { id: string; term: string }): Entry {
  return {
    forms: [],
    nation: 'england',
    status: 'current',
    subject: 'law',
    strong: false,
    plain: 'A thing.',
    ask: [],
    swap: [],
    see: [],
    context: [],
    say: {},
    ...given,
  }
}

/** A few entries of every kind, apart from the real dictionary so that tests say what they rest on. */
export const ENTRIES: Entry[] = [
  entry({
    id: 'ehc-plan',
    term: 'Education, Health and Care plan',
    forms: [
      'EHCP',
      'EHC plan',
      'ECHP',
      'Education Health Care Plan',
      'Education, Care and Health Plan',
    ],
    strong: true,
  }),
  entry({
    id: 'ehc-needs-assessment',
    term: 'Education, Health and Care needs assessment',
    forms: ['EHCNA', 'ECHNA', 'EHC needs assessment'],
    strong: true,
  }),
  entry({ id: 'ehc-request', term: 'EHC needs assessment request', strong: true }),
  entry({ id: 'assessment', term: 'assessment' }),
  entry({ id: 'local-offer', term: 'Local Offer', strong: true }),
  entry({
    id: 'senco',
    term: 'special educational needs co-ordinator',
    forms: ['SENCo', 'SENDCo'],
    strong: true,
  }),
  entry({
    id: 'send',
    term: 'special educational needs and disabilities',
    forms: ['SEND'],
    strong: true,
    context: [
      {
        forms: ['SEND'],
        case: 'exact',
        near: ['pupils', 'children', 'Local Offer', 'team'],
        notAfter: ['us', 'me', 'a', 'an', 'your', 'the', 'it'],
        page: true,
      },
    ],
  }),
  entry({
    id: 'statement',
    term: 'statement of special educational needs',
    status: 'historic',
    note: 'Replaced.',
  }),
  entry({
    id: 'educational-psychologist',
    term: 'educational psychologist',
    forms: ['EP'],
    nation: 'uk',
    context: [
      {
        forms: ['EP'],
        case: 'exact',
        near: ['report', 'school', 'assessment'],
        notNear: ['album', 'vinyl'],
        page: true,
      },
    ],
  }),
  entry({
    id: 'speech-and-language-therapist',
    term: 'speech and language therapist',
    forms: ['SaLT', 'S&LT', 'SALT'],
    nation: 'uk',
    context: [
      {
        forms: ['SaLT', 'SALT'],
        case: 'exact',
        near: ['therapy', 'OT', 'EP', 'report'],
        notNear: ['pepper'],
        page: true,
      },
    ],
  }),
  entry({
    id: 'occupational-therapist',
    term: 'occupational therapist',
    forms: ['OT'],
    nation: 'uk',
    context: [{ forms: ['OT'], case: 'exact', near: ['SaLT', 'EP', 'therapy'], page: true }],
  }),
  entry({
    id: 'provision',
    term: 'provision',
    subject: 'everyday',
    context: [{ page: true }],
  }),
  entry({ id: 'co-production', term: 'co-production' }),
  entry({ id: 'one-to-one', term: 'one-to-one support' }),
  entry({ id: 'post-16', term: 'post-16' }),
  entry({ id: 'section-42', term: 'section 42 duty', forms: ['s.42'] }),
  entry({ id: 'sos-sen', term: 'SOS!SEN' }),
  entry({ id: 'ftt', term: 'First-tier Tribunal (SEND)' }),
  entry({ id: 'outcome', term: 'outcome', context: [{ near: ['plan'], page: false }] }),
  entry({
    id: 'aln',
    term: 'additional learning needs',
    forms: ['ALN'],
    nation: 'wales',
    strong: true,
  }),
  entry({
    id: 'idp',
    term: 'individual development plan',
    forms: ['IDP'],
    nation: 'wales',
    strong: true,
  }),
  entry({
    id: 'csp',
    term: 'co-ordinated support plan',
    forms: ['CSP'],
    nation: 'scotland',
    strong: true,
  }),
  entry({ id: 'review-england', term: 'annual review', nation: 'england' }),
  entry({ id: 'review-wales', term: 'annual review', nation: 'wales' }),
  entry({ id: 'dco', term: 'designated clinical officer' }),
]

export const lexicon: Lexicon = openLexicon(packIndex(ENTRIES, {}, {}, ['UK', 'PDF', 'FAQ']))

/** Ids and slices of what is found in one text, for short expectations. */
export function found(text: string, options?: ReadingOptions, using: Lexicon = lexicon): string[] {
  const reading = openReading(using, options)
  const block = reading.read(text)
  return reading.matches(block).map((match) => `${match.form} = ${match.id}`)
}
