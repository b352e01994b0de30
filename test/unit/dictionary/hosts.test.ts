import { describe, expect, test } from 'vitest'
import {
  HOST_KINDS,
  isListed,
  listedHosts,
  matchPatterns,
  readHosts,
} from '../../../src/dictionary/hosts.ts'

const hosts = readHosts()

/**
 * Hosts outside gov.uk, sch.uk and nhs.uk that were met with pages about SEND in November 2026,
 * and some inside. Each must be covered, or left out with a reason.
 */
const SEEN = `
  babcockldp.co.uk barnetlocaloffer.org.uk beta.plymouthonlinedirectory.com boltonstartwell.org.uk
  bwd-localoffer.org.uk cambslearntogether.co.uk eani.org.uk send.eani.org.uk
  eastridinglocaloffer.org.uk gateshead-localoffer.org gov.scot beta.gov.scot gov.wales
  hackneylocaloffer.co.uk hartlepoolnow.co.uk helpyourself.staffordshirecares.info
  kirkleeslocaloffer.org.uk leedslocaloffer.org.uk livewellsouthend.com localofferbirmingham.co.uk
  mylifewarrington.co.uk nottinghamshire.sendlocaloffer.org.uk nottshelpyourself.org.uk
  rotherhamsendlocaloffer.org rotherhamsendlocaloffer.org.uk sensorysupportservice.org.uk
  sheffielddirectory.org.uk sloughfamilyservices.org.uk staffordshireconnects.info
  stockport.fsd.org.uk suttoninformationhub.org.uk telfordsend.org.uk theeducationpeople.org
  trafforddirectory.co.uk younglambeth.org.uk apps.liverpool.gov.uk beta.npt.gov.uk
  sendlocaloffer.nelincs.gov.uk www.kent.gov.uk caerdydd.gov.uk

  bexleyiass.co.uk bromleyiass.org.uk cbsendiass.org cornwallsendiass.org.uk devonias.org.uk
  essexsendiass.co.uk liaiselincolnshire.org.uk norfolksendiass.org.uk point-send.co.uk
  redbridgeiass.org.uk rksendiass.co.uk sendadvicesurrey.org.uk sendiasluton.co.uk
  sendiass4bcp.org sendiasssouthend.co.uk sheffieldsendias.org.uk sloughsendiass.org.uk
  spsbathnes.org.uk suffolksendiass.co.uk swindonsias.org.uk westberkssendiass.info
  westminsteriass.co.uk westsussexsendias.org sendiass.trafford.gov.uk
  sendiass.westmorlandandfurness.gov.uk

  fiveislands.scilly.sch.uk st-judes.lambeth.sch.uk ysgolgymraeg.ceredigion.sch.uk
  academy.thomas-s.co.uk arkacton.org edgarsewterprimary.co.uk elsecarprimary.org
  gossopsgreen.org.uk greenwoodacademy.org hoylecourtprimary.co.uk laurustrust.co.uk
  lynehamprimary.co.uk nia.emat.uk northdurhamacademy.co.uk oultonacademy.org.uk
  pioneerfederation.co.uk sacredheart.npcat.org.uk sjp.academy smithiesmoor.coopacademies.co.uk
  walton-on-trent-primary.co.uk whitechapelcofeprimary.org.uk ysgolgwaunynant.co.uk
  sites.google.com

  bdct.nhs.uk national.slam.nhs.uk oxfordhealth.nhs.uk blackcountryminds.com
  healthwatchbrightonandhove.co.uk navigocare.co.uk providechildrenandfamilyservices.co.uk
  selondonics.org

  mumsnet.com community.autism.org.uk supportsendkids.org sencoforum.com beta.eyfs.info
  mum-life.blog titaness.co.uk

  ipsea.org.uk sossen.org.uk contact.org.uk autism.org.uk familyfund.org.uk
  specialneedsjungle.com snapcymru.org enquire.org.uk childrenslawcentre.org.uk edyourself.org
  frg.org.uk lgo.org.uk ndti.org.uk mertonmencap.org.uk
`
  .trim()
  .split(/\s+/)

describe('where Sendlight reads pages by itself', () => {
  test.each(SEEN)('%s is covered, or left out with a reason', (host) => {
    const reason = hosts['left-out'][host]
    expect(isListed(hosts, host)).toBe(reason === undefined)
  })

  test.each([
    'www.mumsnet.com',
    'www.bbc.co.uk',
    'notgov.uk',
    'example-gov.uk',
    'autism.org.uk.evil.example',
    'docs.google.com',
  ])('%s is not', (host) => {
    expect(isListed(hosts, host)).toBe(false)
  })

  test('every default suffix of the design is there', () => {
    expect(hosts.suffixes).toEqual([
      'gov.uk',
      'sch.uk',
      'nhs.uk',
      'gov.wales',
      'gov.scot',
      'hscni.net',
    ])
  })

  test('no host stands there twice, or beside one that covers it', () => {
    const all = HOST_KINDS.flatMap((kind) => hosts[kind])
    expect(listedHosts(hosts)).toEqual([...all].sort())
  })

  test('the lists are kept in order, so that a change is easy to see', () => {
    for (const kind of HOST_KINDS.slice(1)) expect(hosts[kind]).toEqual([...hosts[kind]].sort())
    for (const list of Object.values(hosts.nations)) expect(list).toEqual([...list].sort())
  })

  test('become match patterns that take in subdomains', () => {
    const patterns = matchPatterns(hosts)
    expect(patterns).toContain('*://*.gov.uk/*')
    expect(patterns).toContain('*://*.ipsea.org.uk/*')
    for (const pattern of patterns) expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/)
  })
})

describe('whose host it is', () => {
  test.each([
    ['scotland', 'edinburgh.gov.uk'],
    ['scotland', 'northlanarkshire.gov.uk'],
    ['scotland', 'enquire.org.uk'],
    ['wales', 'caerdydd.gov.uk'],
    ['wales', 'pembrokeshire.gov.uk'],
    ['wales', 'snapcymru.org'],
    ['northern-ireland', 'eani.org.uk'],
    ['northern-ireland', 'ni.sch.uk'],
    ['england', 'ipsea.org.uk'],
  ] as const)('%s: %s', (nation, host) => {
    expect(hosts.nations[nation]).toContain(host)
  })

  test('no host belongs to two nations, and none is all of gov.uk', () => {
    const all = Object.values(hosts.nations).flat()
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain('gov.uk')
  })
})
