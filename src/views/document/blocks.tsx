import type { Block, TableBlock } from '../../documents/model.ts'
import { filledRows, type GridCell, grouped, type ListItem } from './groups.ts'
import { Rich } from './rich.tsx'
import { TableBox } from './wide-table.tsx'

interface BlocksProps {
  blocks: readonly Block[]
  /** How much deeper headings are shown than the file says: 1 under a title of our own. */
  shift?: number
}

/** Blocks in reading order: real headings, lists and tables. */
export function Blocks({ blocks, shift = 0 }: BlocksProps) {
  return (
    <>
      {grouped(blocks).map((group, at) =>
        group.kind === 'list' ? (
          <List key={at} items={group.items} />
        ) : (
          <BlockView key={at} block={group.block} shift={shift} />
        ),
      )}
    </>
  )
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

function BlockView({
  block,
  shift,
}: {
  block: Extract<ReturnType<typeof grouped>[number], { kind: 'block' }>['block']
  shift: number
}) {
  switch (block.kind) {
    case 'heading':
      return (
        <Rich
          content={block.content}
          label={block.label}
          as={HEADINGS[block.level - 1 + shift] ?? 'h6'}
        />
      )
    case 'paragraph':
      return <Rich content={block.content} as="p" />
    case 'quote':
      return <Rich content={block.content} as="blockquote" />
    case 'table':
      return <Table table={block} shift={shift} />
  }
}

/** Signs that are no numbers: the browser's own bullet stands for them. */
const BULLET = /^[^\p{L}\p{N}]$/u

function List({ items }: { items: readonly ListItem[] }) {
  return (
    <ul class="list">
      {items.map(({ label, parts }, at) => (
        <li key={at} class={BULLET.test(label) ? 'bullet' : 'numbered'}>
          {parts.map((part, place) =>
            Array.isArray(part) ? (
              <List key={place} items={part} />
            ) : (
              <Rich
                key={place}
                content={part}
                as="p"
                {...(place === 0 && !BULLET.test(label) && { label })}
              />
            ),
          )}
        </li>
      ))}
    </ul>
  )
}

function Table({ table, shift }: { table: TableBlock; shift: number }) {
  const { caption, rows } = table
  return (
    <TableBox name={caption}>
      <table>
        {caption && <caption>{caption}</caption>}
        <tbody>
          {filledRows(rows).map((row, at) => (
            <tr key={at}>
              {row.map((place, column) => (
                <Cell key={column} place={place} isTop={isHeadingRow(rows[at])} shift={shift} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}

/** A row of headings names columns; a heading in another row names its row. */
function isHeadingRow(row: TableBlock['rows'][number] | undefined): boolean {
  return row?.every(({ isHeading }) => isHeading) ?? false
}

function Cell({
  place: { cell, columns },
  isTop,
  shift,
}: {
  place: GridCell
  isTop: boolean
  shift: number
}) {
  const colSpan = columns > 1 ? columns : undefined
  if (!cell) return <td colSpan={colSpan} />
  const spans = { colSpan, rowSpan: cell.rows > 1 ? cell.rows : undefined }
  const inside = <Blocks blocks={cell.blocks} shift={shift} />
  if (!cell.isHeading) return <td {...spans}>{inside}</td>
  return (
    <th scope={isTop ? 'col' : 'row'} {...spans}>
      {inside}
    </th>
  )
}
