import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { CARRIER_TYPE } from '../../../src/packs/carrier.ts'
import { fromDefinedTermSet } from '../../../src/packs/formats/defined-term-set.ts'
import { glossaryPage } from '../../../src/packs/publish/glossary-page.ts'
import { readPackText } from '../../../src/packs/read-pack.ts'
import { makeKeyPair, signPack } from '../../../src/packs/signing.ts'
import { samplePack } from './sample-pack.ts'

const EVIL = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '<!--<script>',
  '{{alert(1)}}',
  'javascript:alert(1)',
]

describe('the page for the service’s site', () => {
  test('carries the glossary, signed as it was', async () => {
    const keys = await makeKeyPair()
    const pack = samplePack()
    const page = new JSDOM(glossaryPage(pack, await signPack(pack, keys))).window.document
    const carried = page.querySelector(`script[type="${CARRIER_TYPE}"]`)?.textContent ?? ''
    expect(await readPackText(carried)).toEqual({ pack, key: keys.key })
  })

  test('says all words without scripts, and to machines too', () => {
    const page = new JSDOM(glossaryPage(samplePack(), JSON.stringify(samplePack()))).window.document
    expect([...page.querySelectorAll('dfn')].map(({ textContent }) => textContent)).toEqual([
      'Family hub',
      'Resource panel',
    ])
    expect(page.querySelector('[lang="cy"]')?.textContent).toContain('Panel adnoddau')
    const set: unknown = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    )
    expect(fromDefinedTermSet(set).map(({ term }) => term)).toEqual([
      'Resource panel',
      'Family hub',
    ])
  })

  test.each(EVIL)('runs nothing of what an author wrote: %s', async (evil) => {
    const [entry] = samplePack().entries
    if (!entry) throw new Error('the sample has entries')
    const pack = samplePack({
      title: evil,
      licence: evil,
      publisher: { name: evil, kind: 'other' },
      area: { name: evil, hosts: [] },
      entries: [
        {
          ...entry,
          term: evil,
          forms: [evil],
          plain: evil,
          more: `${evil}\n- [${evil}](https://a.example.org/)`,
          ask: [{ of: evil, ask: evil }],
          source: { name: evil, reference: evil, checked: '2026-11-25' },
          link: { address: 'https://a.example.org/', text: evil },
          languages: { cy: { term: evil, plain: evil } },
        },
      ],
    })
    let ran = 0
    const { window } = new JSDOM(glossaryPage(pack, JSON.stringify(pack)), {
      runScripts: 'dangerously',
      beforeParse: (inside) => {
        inside.alert = () => ran++
      },
    })
    expect(ran).toBe(0)
    expect(window.document.querySelectorAll('script').length).toBe(3)
    expect(window.document.querySelectorAll('img, svg, [onmouseover], [onerror]').length).toBe(0)
    window.close()
  })
})
