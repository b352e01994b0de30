import { settings } from '../shared/settings-state.ts'
import { move } from './attention.ts'
import type { Part, Text } from './model.ts'
import { Passage } from './passage.tsx'
import { Table } from './table.tsx'

type Item = Extract<Part, { kind: 'item' }>

/** The text from top to bottom. Arrow keys go from sentence to sentence. */
export function Parts({ text }: { text: Text }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys go through the sentences inside
    <div class="parts" data-shows={settings.value.readerShows} onKeyDown={move}>
      {grouped(text.parts).map((part) =>
        Array.isArray(part) ? (
          <List key={part[0]?.passage.key} items={part} />
        ) : (
          <PartView key={part.kind === 'table' ? part.key : part.passage.key} part={part} />
        ),
      )}
    </div>
  )
}

/** The parts with the items of each list together. */
function grouped(parts: readonly Part[]): (Exclude<Part, Item> | Item[])[] {
  const groups: (Exclude<Part, Item> | Item[])[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.kind !== 'item') groups.push(part)
    else if (Array.isArray(last)) last.push(part)
    else groups.push([part])
  }
  return groups
}

function List({ items }: { items: readonly Item[] }) {
  return (
    <ul class="list">
      {items.map(({ passage, depth, label }) => (
        <li key={passage.key} class="item" style={{ '--depth': depth }}>
          <span class="label" aria-hidden={label === '•'}>
            {label}
          </span>
          <Passage passage={passage} />
        </li>
      ))}
    </ul>
  )
}

function PartView({ part }: { part: Exclude<Part, Item> }) {
  if (part.kind === 'table') return <Table caption={part.caption} rows={part.rows} />
  if (part.kind === 'heading') return <Passage passage={part.passage} as={nameOf(part.level)} />
  if (part.kind === 'paragraph') return <Passage passage={part.passage} />
  return (
    <blockquote>
      <Passage passage={part.passage} />
    </blockquote>
  )
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

function nameOf(level: number): (typeof HEADINGS)[number] {
  return HEADINGS[level - 2] ?? 'h6'
}
