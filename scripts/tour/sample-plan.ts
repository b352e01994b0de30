import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { htmlModel } from '../../src/documents/html-model.ts'
import type { Block } from '../../src/documents/model.ts'
import { type PaperBlock, plain } from '../../src/documents/write/paper.ts'
import { writeWord } from '../../src/documents/write/write-word.ts'

const PAGE = fileURLToPath(new URL('../../test/fixtures/samples/plan.html', import.meta.url))

/** The invented plan of the sample pages as the Word file that a council would send. */
export async function samplePlan(): Promise<Uint8Array> {
  const { blocks } = htmlModel(readFileSync(PAGE, 'utf8'))
  const start = blocks.findIndex((block) => block.kind === 'heading')
  const title = blocks.flatMap((block) => (block.kind === 'heading' ? block.content.text : []))[0]
  return writeWord({
    title: title ?? '',
    language: 'en-GB',
    footer: '',
    blocks: blocks.slice(start).map(asPaper),
  })
}

function asPaper(block: Block): PaperBlock {
  switch (block.kind) {
    case 'heading': {
      const level = block.level === 1 || block.level === 2 ? block.level : 3
      return { kind: 'heading', level, content: plain(block.content.text) }
    }
    case 'table':
      return {
        kind: 'table',
        headingRows: 1,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ isHeading: cell.isHeading, blocks: cell.blocks.map(asPaper) })),
        ),
      }
    case 'item':
      return { kind: 'paragraph', label: block.label, depth: 1, content: plain(block.content.text) }
    default:
      return { kind: 'paragraph', content: plain(block.content.text) }
  }
}
