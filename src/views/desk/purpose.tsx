import { withoutWeekday } from '../../plan/dates/told-date.ts'
import { PURPOSES } from '../../plan/purposes/purposes.ts'
import { type LegalSource, sourceLine } from '../../plan/source.ts'
import type { SectionId } from '../../plan/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'

/** What one section is for: a sentence at once, the rest on request. */
export function Purpose({ section }: { section: SectionId }) {
  const { title, plain, must, deliver, appealTold, look, sources } = PURPOSES[section]
  return (
    <details class="purpose">
      <summary>
        <Icon name="chevron" />
        <span>
          <span class="purpose-title">
            {t('desk_section', section)}: {title}.
          </span>{' '}
          <span class="purpose-plain">{plain}</span>
        </span>
      </summary>
      <div class="stack">
        <Part title={t('desk_purpose_must')} lines={must} />
        <Part title={t('desk_purpose_deliver')} lines={[deliver]} />
        <Part title={t('desk_purpose_appeal')} lines={[appealTold]} />
        <Part title={t('desk_purpose_look')} lines={look} />
        <Sources sources={sources} />
      </div>
    </details>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <p class="about">{title}</p>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Where the law says so, and when that was checked. */
export function Sources({ sources }: { sources: readonly LegalSource[] }) {
  const checked = sources.map((source) => source.checked).sort()[0]
  return (
    <p class="soft source">
      {sources.map((source, i) => (
        <span key={sourceLine(source)}>
          {i > 0 && '; '}
          <a href={source.address} target="_blank" rel="noreferrer">
            {sourceLine(source)}
          </a>
        </span>
      ))}
      {checked !== undefined && `. ${t('desk_checked', withoutWeekday(checked))}`}
    </p>
  )
}
