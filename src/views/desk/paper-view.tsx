import type { ComponentChildren } from 'preact'
import type { Paper, PaperBlock, PaperCell, PaperRun } from '../../documents/write/paper.ts'

/** Below the heading that the view itself gives the paper. */
const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const

/** A paper as it will be printed or saved. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <article class="paper" lang={paper.language}>
      <BlockList blocks={paper.blocks} />
    </article>
  )
}

function BlockList({ blocks }: { blocks: readonly PaperBlock[] }) {
  return (
    <>
      {blocks.map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
    </>
  )
}

function BlockView({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Name = HEADINGS[block.level - 1] ?? 'h6'
      return (
        <Name>
          <Runs runs={block.content} />
        </Name>
      )
    }
    case 'paragraph': {
      const inside = (
        <>
          {block.label && `${block.label} `}
          <Runs runs={block.content} />
        </>
      )
      if (block.look === 'quote') return <blockquote>{inside}</blockquote>
      return (
        <p
          class={block.look === 'small' ? 'soft' : undefined}
          style={{ '--depth': block.depth ?? 0 }}
        >
          {inside}
        </p>
      )
    }
    case 'list': {
      const Name = block.marker === 'number' ? 'ol' : 'ul'
      return (
        <Name class={block.marker}>
          {block.items.map((item, i) => (
            <li key={i}>
              <BlockList blocks={item} />
            </li>
          ))}
        </Name>
      )
    }
    case 'table':
      return <Table rows={block.rows} headingRows={block.headingRows} />
    case 'lines':
      return (
        <div class="lines" aria-hidden="true">
          {Array.from({ length: block.count }, (_, i) => (
            <div key={i} />
          ))}
        </div>
      )
    case 'page break':
      return <hr class="page-break" />
  }
}

function Table({ rows, headingRows }: { rows: readonly PaperCell[][]; headingRows: number }) {
  return (
    <table>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map(({ blocks, isHeading, columns = 1, rows: down = 1 }, i) => {
              const Name = isHeading || at < headingRows ? 'th' : 'td'
              return (
                <Name key={i} colSpan={columns} rowSpan={down}>
                  <BlockList blocks={blocks} />
                </Name>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Runs({ runs }: { runs: readonly PaperRun[] }) {
  return (
    <>
      {runs.map(({ text, bold, italic, underline, strike }, i) => {
        let shown: ComponentChildren = text
        if (strike) shown = <s>{shown}</s>
        if (underline) shown = <u>{shown}</u>
        if (italic) shown = <em>{shown}</em>
        if (bold) shown = <strong>{shown}</strong>
        return <span key={i}>{shown}</span>
      })}
    </>
  )
}
