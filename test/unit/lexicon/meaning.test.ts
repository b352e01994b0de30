import { describe, expect, it } from 'vitest'
import { packIndex } from '../../../src/dictionary/pack.ts'
import type { ContextRule } from '../../../src/lexicon/entry.ts'
import { openLexicon } from '../../../src/lexicon/lexicon.ts'
import { openReading } from '../../../src/lexicon/open-reading.ts'
import { entry, found, lexicon } from './small-index.ts'

function page(blocks: string[], options = {}) {
  const reading = openReading(lexicon, options)
  const read = blocks.map((text) => reading.read(text))
  return {
    reading,
    found: read.map((block) => reading.matches(block).map((m) => `${m.form} = ${m.id}`)),
    read,
  }
}

describe('letters with other meanings', () => {
  it('need evidence', () => {
    expect(found('Their new EP is out on Friday')).toEqual([])
    expect(found('The EP wrote a report')).toEqual(['EP = educational-psychologist'])
    expect(found('The EP report came with the album on vinyl')).toEqual([])
  })

  it('take a page about SEND as evidence', () => {
    const blocks = ['Your EHCP and the Local Offer: ask the SENCo.', 'Their EP is new.']
    expect(page(blocks).found[1]).toEqual(['EP = educational-psychologist'])
    expect(page(['Their EP is new.', 'Concerts in the park.'.repeat(40)]).found[0]).toEqual([])
  })

  it('do not come from headings in capitals', () => {
    const about = 'Your EHCP and the Local Offer: ask the SENCo.'
    expect(page([about, 'SEND US A MESSAGE']).found[1]).toEqual([])
    expect(page([about, 'PLEASE SEND NEW FORMS TODAY']).found[1]).toEqual([])
    expect(page([about, 'CHILDREN WITH SEND']).found[1]).toEqual(['SEND = send'])
    expect(page([about, 'Please send it to the team']).found[1]).toEqual([])
  })

  it('of everyday words are marked only in text about SEND', () => {
    expect(page(['The provision of bins.', 'Council tax.'.repeat(50)]).found[0]).toEqual([])
    expect(
      page(['His EHCP, the SENCo and the Local Offer.', 'The provision is clear.']).found[1],
    ).toEqual(['provision = provision'])
  })

  it('that need neighbours get no help from the page', () => {
    const about = 'Your EHCP and the Local Offer: ask the SENCo.'
    expect(page([about, 'The outcome was good.']).found[1]).toEqual([])
    expect(page([about, 'The outcome in the plan.']).found[1]).toEqual(['outcome = outcome'])
  })
})

describe('evidence', () => {
  const using = (context: ContextRule[], forms: string[]) =>
    openLexicon(packIndex([entry({ id: 'x', term: 'a thing in full', forms, context })], {}))

  it('has no plurals of the smallest words', () => {
    const small = using([{ forms: ['XQZ'], near: ['pupil'], notAfter: ['a', 'us'] }], ['XQZ'])
    expect(found('The pupil and XQZ as well', {}, small)).toEqual(['XQZ = x'])
    expect(found('The pupil’s XQZ uses it', {}, small)).toEqual(['XQZ = x'])
    expect(found('The pupil and XQZ a lot', {}, small)).toEqual([])
  })

  it('may be a phrase, before, after or near', () => {
    const small = using(
      [{ forms: ['XQZ'], before: ['ask for an'], after: ['each week'], near: ['half term'] }],
      ['XQZ'],
    )
    expect(found('Please ask for an XQZ now', {}, small)).toEqual(['XQZ = x'])
    expect(found('An XQZ each week', {}, small)).toEqual(['XQZ = x'])
    expect(found('The XQZ after half-terms', {}, small)).toEqual(['XQZ = x'])
    expect(found('Please ask for XQZ each month', {}, small)).toEqual([])
  })

  it('is not needed where letters have their own mixture of capitals', () => {
    const small = using([{ forms: ['XqZt'], case: 'exact', near: ['pupil'] }], ['XqZt'])
    expect(found('She saw the XqZt again', {}, small)).toEqual(['XqZt = x'])
    expect(found('She saw the XQZT again', {}, small)).toEqual([])
  })
})

describe('the page’s own words', () => {
  it('are learnt and shown for that page', () => {
    const reading = openReading(lexicon)
    const first = reading.read('Our Growing Ambition Plan (GAP) helps.')
    const second = reading.read('Ask about the GAPs.')
    expect(reading.matches(first)).toMatchObject([
      { form: 'GAP', id: 'page:GAP', term: 'Growing Ambition Plan', own: true },
    ])
    expect(reading.matches(second)).toMatchObject([{ form: 'GAPs', id: 'page:GAP' }])
  })

  it('lead to the entry that the words name', () => {
    const reading = openReading(lexicon)
    const block = reading.read('The Designated Clinical Officer (DCO) answers. Ask the DCO.')
    expect(reading.matches(block).map((m) => `${m.form} = ${m.id}`)).toEqual([
      'Designated Clinical Officer = dco',
      'DCO = dco',
      'DCO = dco',
    ])
  })

  it('lead to an entry with nearly the same words', () => {
    const reading = openReading(lexicon)
    const block = reading.read('Education Health and Care Planning (EHCP)')
    expect(reading.matches(block).map((m) => `${m.form} = ${m.id}`)).toEqual(['EHCP = ehc-plan'])
  })

  it('beat the dictionary', () => {
    const reading = openReading(lexicon)
    const block = reading.read('The Early Panel (EP) meets at school. The EP decides.')
    expect(reading.matches(block).every((m) => m.id === 'page:EP')).toBe(true)
  })

  it('are forgotten with their block', () => {
    const reading = openReading(lexicon)
    const first = reading.read('Our Growing Ambition Plan (GAP) helps.')
    const second = reading.read('Ask about the GAP.')
    const before = reading.version
    reading.forget(first)
    expect(reading.version).toBeGreaterThan(before)
    expect(reading.matches(second)).toEqual([])
  })
})

describe('letters nobody explained', () => {
  it.each([
    ['Ask the XQZ team about your child.', ['XQZ']],
    ['The XQZs meet.', ['XQZ']],
    ['The Xylophone Quick Zone (XQZ) is open. XQZ.', []],
    ['CONTACT XQZ TODAY', []],
    ['In the UK, see the PDF or FAQ, BS1 4DJ, Chapter IV.', []],
    ['Ask for form XQ12 and McDonald.', []],
    ['EHCP and SENCo', []],
  ])('in “%s”', (text, expected) => {
    const reading = openReading(lexicon)
    expect(reading.unknown(reading.read(text)).map((unknown) => unknown.form)).toEqual(expected)
  })
})

describe('the nation', () => {
  it.each([
    ['https', 'www.gov.wales', 'Nothing here.', 'wales'],
    ['terms', '', 'ALN and the IDP.', 'wales'],
    ['terms', '', 'A co-ordinated support plan (CSP).', 'scotland'],
    ['nothing', '', 'Nothing here.', 'england'],
    ['host against one term', 'www.gov.scot', 'Not an EHCP.', 'scotland'],
  ])('comes from %s', (_from, host, text, nation) => {
    expect(page([text], { host }).reading.nation).toBe(nation)
  })

  it('does not come from words that nations share', () => {
    expect(page(['The annual review. The annual review.']).reading.nation).toBe('england')
  })

  it('can be set, and decides between entries that share a form', () => {
    expect(found('the annual review', { nation: 'wales' })).toEqual([
      'annual review = review-wales',
    ])
    expect(found('the annual review', { nation: 'england' })).toEqual([
      'annual review = review-england',
    ])
  })

  it('of an entry is told with the match', () => {
    const reading = openReading(lexicon, { nation: 'wales' })
    expect(reading.matches(reading.read('an EHCP'))).toMatchObject([
      { id: 'ehc-plan', nation: 'england' },
    ])
  })
})

describe('the subject', () => {
  it('takes three different strong terms in a long text', () => {
    const filler = 'The bins are collected on Tuesday in your street. '.repeat(80)
    expect(page([filler, 'SENCo SENCo SENCo and EHCP']).reading.isAboutSend).toBe(false)
    expect(page([filler, 'SENCo, EHCP and Local Offer']).reading.isAboutSend).toBe(true)
  })

  it('takes fewer words where they come often', () => {
    const filler = 'The bins are collected on Tuesday in your street. '.repeat(20)
    const plan = 'The EHCP is read at the meeting.'
    expect(page([filler, plan, plan, plan, plan]).reading.isAboutSend).toBe(true)
    expect(page([filler, filler, filler, filler, plan, plan, plan, plan]).reading.isAboutSend).toBe(
      false,
    )
  })

  it('counts a term and its letters behind it once', () => {
    const filler = 'The bins are collected on Tuesday in your street. '.repeat(7)
    expect(page([filler, 'Education, Health and Care plan (EHCP)']).reading.isAboutSend).toBe(false)
  })

  it('takes one word on a site for families of children with SEND', () => {
    const filler = 'The bins are collected on Tuesday in your street. '.repeat(20)
    const host = 'www.elmshiresendiass.org.uk'
    expect(page([filler, 'Your EHCP'], { host }).reading.isAboutSend).toBe(true)
    expect(page([filler, 'Your EHCP']).reading.isAboutSend).toBe(false)
  })

  it('goes when the words go', () => {
    const { reading, read } = page(['x '.repeat(2000), 'SENCo, EHCP and Local Offer'])
    const block = read[1]
    if (block) reading.forget(block)
    expect(reading.isAboutSend).toBe(false)
    expect(reading.isAboutSendIn(1)).toBe(false)
  })
})
