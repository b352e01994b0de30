import type { Paper, PaperBlock } from '../../documents/write/paper.ts'

/** A letter as it stands on paper; on screen its text is in a box to be changed. */
export function PrintedLetter({ paper }: { paper: Paper }) {
  return (
    <div class="letter-printed" aria-hidden="true">
      {paper.blocks.map((block) => (
        <Block key={JSON.stringify(block)} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: PaperBlock }) {
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item) => (
          <li key={JSON.stringify(item)}>
            {item.map((each) => (
              <Block key={JSON.stringify(each)} block={each} />
            ))}
          </li>
        ))}
      </ul>
    )
  }
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null
  const words = block.content.map(({ text, bold }) =>
    bold ? <strong key={text}>{text}</strong> : text,
  )
  return block.kind === 'heading' ? <h2>{words}</h2> : <p>{words}</p>
}
