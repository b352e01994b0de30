import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownModel } from '../../../../src/documents/markdown-model.ts'
import { writable } from '../../../../src/documents/write/writable.ts'
import { writeMarkdown } from '../../../../src/documents/write/write-markdown.ts'
import { writeText } from '../../../../src/documents/write/write-text.ts'
import { anyParagraph, FULL, paperOf } from './make-paper.ts'

describe('plain text', () => {
  test('says what the paper says', () => {
    expect(writeText(FULL).split('\n')).toEqual([
      'Comments on the draft plan',
      '==========================',
      '',
      'Mo will have [struck out: access to] a therapist, see the rules (https://www.legislation.gov.uk/uksi/2014/1530).',
      'Next line.',
      '',
      '> Words from the plan.',
      '',
      '    (ii) copied as it stands',
      '',
      'Questions',
      '---------',
      '',
      '1. Who will do it?',
      '',
      '   - and when?',
      '',
      `   ${'_'.repeat(60)}`,
      '',
      `   ${'_'.repeat(60)}`,
      '',
      '2. How often?',
      '',
      '[ ] Send it',
      '',
      'Need: Speech',
      'Provision: 20 minutes',
      '  each week',
      'Who:',
      '',
      'Need: Speech',
      'Provision: A chart',
      '',
      'Small print.',
      '',
    ])
  })

  test('calls struck words so', () => {
    const struck = paperOf({ kind: 'paragraph', content: [{ text: 'must', strike: true }] })
    expect(writeText(struck)).toBe('[struck out: must]\n')
  })

  test('loses no words', () => {
    fc.assert(
      fc.property(fc.array(anyParagraph), (blocks) => {
        const squash = (text: string) => text.replace(/\s/g, '')
        const words = blocks.map((block) =>
          block.kind === 'paragraph' ? block.content.map(({ text }) => text).join('') : '',
        )
        expect(squash(writeText(paperOf(...blocks)))).toBe(squash(writable(words.join(''))))
      }),
    )
  })
})

describe('Markdown', () => {
  const textsIn = (source: string) =>
    markdownModel(source).blocks.map((block) => ('content' in block ? block.content.text : 'table'))

  test('says what the paper says', () => {
    expect(writeMarkdown(FULL).split('\n')).toEqual([
      '# Comments on the draft plan',
      '',
      'Mo **will** have ~~access to~~ <u>a therapist</u>, *see* [the rules](<https://www.legislation.gov.uk/uksi/2014/1530>).\\',
      'Next line.',
      '',
      '> Words from the plan.',
      '',
      '> (ii) copied as it stands',
      '',
      '## Questions',
      '',
      '1. Who will do it?',
      '',
      '   - and when?',
      '',
      '   ___',
      '',
      '   ___',
      '',
      '2. How often?',
      '',
      '- [ ] Send it',
      '',
      '| Need | Provision | Who |',
      '| --- | --- | --- |',
      '| Speech | 20 minutes<br>each week |  |',
      '|  | A chart |  |',
      '',
      '---',
      '',
      'Small print.',
      '',
    ])
  })

  test('loses no words and means none of them', () => {
    fc.assert(
      fc.property(fc.array(anyParagraph, { minLength: 1 }), (blocks) => {
        // Our reader leaves out what cannot be seen.
        const squash = (text: string) => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
        const words = blocks.map((block) =>
          block.kind === 'paragraph' ? block.content.map(({ text }) => text).join('') : '',
        )
        const read = textsIn(writeMarkdown(paperOf(...blocks)))
        expect(squash(read.join(''))).toBe(squash(writable(words.join(''))))
      }),
    )
  })
})
