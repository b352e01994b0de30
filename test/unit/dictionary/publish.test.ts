import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import {
  definedTermSet,
  glossaryCsv,
  glossarySkos,
} from '../../../src/dictionary/publish/data-files.ts'
import { glossaryPage } from '../../../src/dictionary/publish/glossary-page.ts'
import { entry } from '../lexicon/small-index.ts'

const nasty = entry({
  id: 'nasty',
  term: '</script><script>alert(1)</script>',
  forms: ['=1+1', 'a "quoted", form'],
  plain: 'Line one\nand <b>two</b> & "three".',
  ask: [{ of: 'the <i>school</i>', ask: 'Why?' }],
  see: ['other'],
})
const other = entry({ id: 'other', term: 'Other', ask: [{ of: 'you', ask: 'What?' }] })

describe('the glossary page', () => {
  const html = glossaryPage([nasty, other], '2026-11-25')
  it('never lets a term become markup', () => {
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<b>two')
    expect(html).not.toContain('<i>school')
  })

  it('is whole HTML with its terms as linked data', () => {
    expect(parse(html).childNodes.length).toBeGreaterThan(1)
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(definedTermSet([nasty, other]))))
  })

  it('links related words to their place', () => {
    expect(html).toContain('<a href="#other">Other</a>')
    expect(html).toContain('id="other"')
  })
})

describe('data files', () => {
  it('quote cells and defuse what a spreadsheet would run', () => {
    const csv = glossaryCsv([{ ...nasty, term: '=HYPERLINK("x")' }])
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(csv).toContain(`"Line one\nand <b>two</b> & ""three""."`)
  })

  it('escape Turtle strings', () => {
    expect(glossarySkos([nasty])).toContain('"Line one\\nand <b>two</b> & \\"three\\"."@en-GB')
  })
})
