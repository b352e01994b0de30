import { readSafeText, type SafeBlock, type SafeRun } from '../../packs/safe-text.ts'

/** A glossary's text with its small formatting; nothing in it is ever markup. */
export function SafeText({ text }: { text: string }) {
  const groups: SafeBlock[][] = []
  for (const block of readSafeText(text)) {
    const last = groups.at(-1)
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block)
    else groups.push([block])
  }
  return (
    <>
      {groups.map((group, at) => {
        const [first] = group
        // Blocks of a text have no names; their order is all there is.
        const key = `${at} ${group.length}`
        if (first?.kind !== 'item') return <p key={key}>{first?.runs.map(run)}</p>
        return (
          <ul key={key}>
            {group.map((item, place) => (
              <li key={`${key} ${place + 1}`}>{item.runs.map(run)}</li>
            ))}
          </ul>
        )
      })}
    </>
  )
}

function run(given: SafeRun, at: number) {
  const key = `${at} ${given.text}`
  if (given.kind === 'link')
    return (
      <a key={key} href={given.address} target="_blank" rel="noopener noreferrer">
        {given.text} ({given.host})
      </a>
    )
  if (given.isStrong) return <strong key={key}>{given.text}</strong>
  return given.isEmphasis ? <em key={key}>{given.text}</em> : <span key={key}>{given.text}</span>
}
