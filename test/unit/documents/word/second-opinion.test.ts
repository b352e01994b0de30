import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import type { DocumentModel } from '../../../../src/documents/model.ts'
import { richTextsOf } from '../../../../src/documents/model-blocks.ts'
import { readWord } from '../../../../src/documents/word/read-word.ts'
import { realFiles, testOnReal } from '../../../real-documents.ts'
import { makeWord, p, r, tbl, tc, tr } from './make-word.ts'

// Another reader of Word files, as a second opinion: every word that it finds, ours finds too, as
// often, but for those listed with a reason.

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

function ourWords({ blocks, asides }: DocumentModel): string[] {
  const all = [...richTextsOf(blocks), ...asides.flatMap((aside) => [...richTextsOf(aside.blocks)])]
  // What is struck or moved away is text to mammoth.
  const texts = all.flatMap(({ text, removed }) => [text, ...removed.map((each) => each.text)])
  return [...texts, ...asides.map(({ label }) => label)].flatMap(wordsOf)
}

async function missedIn(bytes: Uint8Array): Promise<string[]> {
  // Its plain text glues lines together; its HTML keeps them apart.
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const text = value
    .replace(/<\/?(?:p|h\d|li|ul|ol|table|tr|td|th|tbody|thead|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
  const left = new Map<string, number>()
  for (const word of ourWords(readWord(bytes))) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(text).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

testOnReal('no word of a real plan is missed', async () => {
  const plans = realFiles('plans').filter((file) => file.endsWith('.docx'))
  expect(plans.length).toBeGreaterThan(0)
  for (const file of plans) expect(await missedIn(readFileSync(file)), basename(file)).toEqual([])
})

test('nor of a file with a bit of everything', async () => {
  const bytes = makeWord({
    body:
      p(`${r('struck', '<w:strike/>')}${r(' live')}<w:ins w:id="1">${r(' added')}</w:ins>`) +
      p(
        `<w:sdt><w:sdtContent>${r('control')}</w:sdtContent></w:sdt><w:r><w:tab/><w:t>tab</w:t></w:r>`,
      ) +
      tbl(tr(tc(p(r('cell'))) + tc(tbl(tr(tc(p(r('nested')))))))) +
      p(
        `<w:r><w:pict><v:textbox><w:txbxContent>${p(r('boxed'))}</w:txbxContent></v:textbox></w:pict></w:r>`,
      ) +
      p('<w:r><w:footnoteReference w:id="2"/></w:r>'),
    footnotes: `<w:footnote w:id="2">${p(r('noted'))}</w:footnote>`,
  })
  expect(await missedIn(bytes)).toEqual([])
})

test('hidden text is left out on purpose: Word does not show it', async () => {
  const bytes = makeWord(p(`${r('seen')}${r(' unseen', '<w:vanish/>')}`))
  expect(await missedIn(bytes)).toEqual(['unseen'])
})
