import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForPage, isWantedOn, sitesOutside } from '../../../src/packs/where.ts'
import { samplePack } from './sample-pack.ts'

describe('where a glossary speaks', () => {
  test('it speaks on its own sites, or in its nation', () => {
    const pack = samplePack()
    expect(isForPage(pack, 'www.sampleshire.gov.uk', 'england')).toBe(true)
    expect(isForPage(pack, 'www.othershire.gov.uk', 'england')).toBe(false)
    expect(isForPage(pack, 'evil-www.sampleshire.gov.uk', 'england')).toBe(false)
    const below = samplePack({ area: { name: 'x', hosts: ['*.sampleshire.gov.uk'] } })
    expect(isForPage(below, 'a.sampleshire.gov.uk', 'england')).toBe(true)
    expect(isForPage(below, 'sampleshire.gov.uk', 'england')).toBe(false)
    expect(isForPage(below, 'notsampleshire.gov.uk', 'england')).toBe(false)
    const wide = samplePack({ area: { name: 'x', hosts: [] } })
    expect(isForPage(wide, 'any.example.org', 'england')).toBe(true)
    expect(isForPage(wide, 'any.example.org', 'wales')).toBe(false)
  })

  test('the family’s own choice stands within that', () => {
    const sites = ['www.sampleshire.gov.uk']
    const on = (host: string) =>
      (['all', 'only', 'not'] as const).map((how) => isWantedOn({ how, sites }, host))
    expect(on('sampleshire.gov.uk')).toEqual([true, true, false])
    expect(on('offer.sampleshire.gov.uk')).toEqual([true, true, false])
    expect(on('notsampleshire.gov.uk')).toEqual([true, false, true])
    expect(on('')).toEqual([true, false, true])
  })

  test('a list without a site changes nothing', () => {
    for (const how of ['all', 'only', 'not'] as const)
      expect(isWantedOn({ how, sites: [] }, 'www.sampleshire.gov.uk')).toBe(true)
  })

  test('only and not are each other’s opposite, for any sites', () => {
    fc.assert(
      fc.property(fc.array(fc.domain(), { minLength: 1 }), fc.domain(), (sites, host) => {
        expect(isWantedOn({ how: 'only', sites }, host)).toBe(
          !isWantedOn({ how: 'not', sites }, host),
        )
      }),
    )
  })

  test('tells which sites lie outside what the glossary says of itself', () => {
    const pack = samplePack({
      area: { name: 'x', hosts: ['www.sampleshire.gov.uk', '*.sampleshire.sch.uk'] },
    })
    expect(
      sitesOutside(pack, ['sampleshire.gov.uk', 'a.sampleshire.sch.uk', 'othershire.gov.uk']),
    ).toEqual(['othershire.gov.uk'])
    expect(sitesOutside(samplePack({ area: { name: 'x', hosts: [] } }), ['a.org'])).toEqual([])
  })
})
