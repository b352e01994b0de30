import type { ComponentChildren, JSX } from 'preact'
import type { RichText, SpanStyle } from '../../documents/model.ts'
import { t } from '../../ui/text.ts'

/** Words of the plan as the file has them: their look, their links, and what was taken out. */
export function Words({ content }: { content: RichText }) {
  const { text, removed } = content
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...content.spans, ...content.links]) cuts.add(start).add(end)
  for (const { at } of removed) cuts.add(at)
  const points = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return (
    <>
      {points.map((start, i) => {
        const end = points[i + 1] ?? start
        return [
          removed
            .filter(({ at }) => at === start)
            .map((each, k) => (
              // Not part of the text: searches and marks pass it by.
              <del key={`out${k}`} data-apart>
                <span class="unseen">{t('desk_removed')} </span>
                {each.text}
              </del>
            )),
          end > start && <Piece key={start} content={content} start={start} end={end} />,
        ]
      })}
    </>
  )
}

function Piece({ content, start, end }: { content: RichText; start: number; end: number }) {
  const holds = (span: { start: number; end: number }) => span.start <= start && span.end >= end
  const styles = new Set(content.spans.filter(holds).map(({ style }) => style))
  const address = content.links.find(holds)?.address
  let shown: ComponentChildren = content.text.slice(start, end)
  for (const style of styles) shown = LOOKS[style]?.(shown) ?? shown
  if (address === undefined) return <>{shown}</>
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {shown}
    </a>
  )
}

const LOOKS: Partial<Record<SpanStyle, (inside: ComponentChildren) => JSX.Element>> = {
  bold: (inside) => <strong>{inside}</strong>,
  italic: (inside) => <em>{inside}</em>,
  underline: (inside) => <u>{inside}</u>,
  highlight: (inside) => <mark class="marker">{inside}</mark>,
  inserted: (inside) => <ins>{inside}</ins>,
  placeholder: (inside) => <span class="to-fill">{inside}</span>,
  unsure: (inside) => <span class="unsure">{inside}</span>,
}
