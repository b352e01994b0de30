import type { JSX } from 'preact'
import type { Block, RichText, TableBlock } from '../../documents/model.ts'
import { elementPlace } from '../document/place.ts'
import { AsksHere } from './asks-here.tsx'
import { SectionChoice } from './correct.tsx'
import { Gradually } from './gradually.tsx'
import { headingRanks } from './heading-ranks.ts'
import { partOf } from './parts.ts'
import { Words } from './words.tsx'

/** So many blocks or rows are drawn within a few milliseconds. */
const AT_ONCE = 20

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const

interface Props {
  blocks: readonly Block[]
  /** Each text shows which section it belongs to, to be set right. */
  isCorrecting?: boolean
}

/** What all blocks of a group share. */
interface Look {
  isCorrecting: boolean
  ranks: ReadonlyMap<Block, number>
}

/** Blocks of the plan, whole and in order. */
export function Blocks({ blocks, isCorrecting = false }: Props) {
  return <BlockList blocks={blocks} look={{ isCorrecting, ranks: headingRanks(blocks) }} />
}

function BlockList({ blocks, look }: { blocks: readonly Block[]; look: Look }) {
  return (
    <Gradually list={blocks} step={AT_ONCE}>
      {(block) => <BlockView key={blocks.indexOf(block)} block={block} look={look} />}
    </Gradually>
  )
}

function BlockView({ block, look }: { block: Block; look: Look }) {
  switch (block.kind) {
    case 'table':
      return <Table table={block} look={look} />
    case 'heading': {
      const Name = HEADINGS[look.ranks.get(block) ?? 0] ?? 'h6'
      return <Text as={Name} label={block.label} content={block.content} look={look} />
    }
    case 'item':
      return (
        <div class="item" style={{ '--depth': block.depth }}>
          <span class="label" data-apart>
            {block.label}
          </span>
          <Text as="p" content={block.content} look={look} />
        </div>
      )
    default: {
      const Name = block.kind === 'quote' ? 'blockquote' : 'p'
      return <Text as={Name} content={block.content} look={look} />
    }
  }
}

interface TextProps {
  as: (typeof HEADINGS)[number] | 'p' | 'blockquote'
  label?: string
  content: RichText
  look: Look
}

/** One text of the plan, with what there is to ask about it. */
function Text({
  as: Name,
  label = '',
  content,
  look: { isCorrecting },
}: TextProps): JSX.Element | null {
  const part = partOf(content)
  const place = elementPlace(content)
  if (content.text === '' && content.removed.length === 0) return null
  return (
    <>
      <Name class="said" data-place={place && JSON.stringify(place)}>
        {label !== '' && (
          <span class="label" data-apart>
            {label}{' '}
          </span>
        )}
        <span data-part={part} lang={content.isForeign ? '' : undefined}>
          <Words content={content} />
        </span>
      </Name>
      {part !== undefined && isCorrecting && content.text !== '' && (
        <SectionChoice part={part} text={content.text} />
      )}
      {part !== undefined && !isCorrecting && <AsksHere part={part} />}
    </>
  )
}

function Table({ table, look }: { table: TableBlock; look: Look }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of fields
    <div
      class="plan-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
      tabIndex={0}
      role="group"
      aria-label={table.caption || undefined}
    >
      <table>
        {table.caption !== '' && <caption>{table.caption}</caption>}
        <tbody>
          <Gradually list={table.rows} step={AT_ONCE}>
            {(row) => (
              <tr key={table.rows.indexOf(row)}>
                {row.map(({ isHeading, column, columns, rows, blocks }) => {
                  const Name = isHeading ? 'th' : 'td'
                  return (
                    <Name key={column} colSpan={columns} rowSpan={rows}>
                      <BlockList blocks={blocks} look={look} />
                    </Name>
                  )
                })}
              </tr>
            )}
          </Gradually>
        </tbody>
      </table>
    </div>
  )
}
