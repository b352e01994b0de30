import type { Paper, PaperBlock, PaperRun } from '../../documents/write/paper.ts'

/** The way to a block of a paper: its place, and for a block of a list item those on the way. */
export type BlockWay = readonly number[]

/** One stretch of a paper's text that can be changed. */
export interface EditableText {
  way: BlockWay
  text: string
  kind: 'heading' | 'paragraph' | 'item'
}

/** The texts of a paper in their order; those in tables stay as they are. */
export function editableTexts(blocks: readonly PaperBlock[], way: BlockWay = []): EditableText[] {
  return blocks.flatMap((block, i): EditableText[] => {
    const here = [...way, i]
    switch (block.kind) {
      case 'heading':
        return [{ way: here, text: textOf(block.content), kind: 'heading' }]
      case 'paragraph': {
        const kind = way.length > 0 ? 'item' : 'paragraph'
        return [{ way: here, text: textOf(block.content), kind }]
      }
      case 'list':
        return block.items.flatMap((item, k) => editableTexts(item, [...here, k]))
      default:
        return []
    }
  })
}

/** The paper with one text changed. A text without words leaves the paper. */
export function withText(paper: Paper, way: BlockWay, text: string): Paper {
  return { ...paper, blocks: changed(paper.blocks, way, text) }
}

function changed(blocks: readonly PaperBlock[], way: BlockWay, text: string): PaperBlock[] {
  const [at, itemAt, ...rest] = way
  return blocks.map((block, i) => {
    if (i !== at) return block
    if (block.kind === 'list' && itemAt !== undefined) {
      const items = block.items.map((item, k) => (k === itemAt ? changed(item, rest, text) : item))
      return { ...block, items }
    }
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return block
    return { ...block, content: text === '' ? [] : [{ text }] }
  })
}

const textOf = (runs: readonly PaperRun[]) => runs.map(({ text }) => text).join('')
