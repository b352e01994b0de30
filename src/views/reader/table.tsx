import type { Cell } from './model.ts'
import { Passage } from './passage.tsx'

/** A table as the page has it, its cells' sentences like all others. */
export function Table({ caption, rows }: { caption: string; rows: Cell[][] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of fields
    <div
      class="table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
      tabIndex={0}
      role="group"
      aria-label={caption || undefined}
    >
      <table>
        {caption && <caption>{caption}</caption>}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <CellView key={place} cell={cell} scope={at === 0 ? 'col' : 'row'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellView({ cell, scope }: { cell: Cell; scope: 'col' | 'row' }) {
  const { isHeading, columns, rows, passages } = cell
  const spans = { colSpan: columns, rowSpan: rows }
  const inside = passages.map((passage) => <Passage key={passage.key} passage={passage} isSmall />)
  if (!isHeading) return <td {...spans}>{inside}</td>
  return (
    <th scope={scope} {...spans}>
      {inside}
    </th>
  )
}
