import type { KeptVersion } from '../../notebook/database.ts'
import type { NotebookRecord } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { change, save, tellFailure } from './acts.ts'
import { kept, records, store } from './data.ts'
import { differences } from './differences.ts'
import { newQuestion } from './make.ts'
import { recordName } from './names.ts'

/** Words that were changed in two windows at once: both stand side by side until one is chosen. */
export function Conflicts() {
  if (kept.value.length === 0) return null
  return (
    <section class="stack conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('notebook_conflicts_title')}</h2>
      <p>{t('notebook_conflicts_detail')}</p>
      {kept.value.map((version) => (
        <Choice key={version.key} version={version} />
      ))}
    </section>
  )
}

function Choice({ version }: { version: KeptVersion }) {
  const { yours } = version
  const theirs = records.value.get(version.id) ?? version.theirs
  const fields = differences(yours, theirs, records.value)
  return (
    <article class="card stack" aria-label={recordName(theirs)}>
      <h3>{recordName(theirs)}</h3>
      <div class="sides">
        {(['yours', 'theirs'] as const).map((side) => (
          <div key={side} class="side stack">
            <h4>{t(`notebook_conflict_${side}`)}</h4>
            {fields.map((field) => (
              <p key={field.name} class="words">
                <span class="soft">{t(`notebook_field_${field.name}`)}: </span>
                {field[side] || t('notebook_nothing')}
              </p>
            ))}
            <button
              type="button"
              class="button quiet"
              onClick={() => void (side === 'yours' ? takeYours(version) : drop(version))}
            >
              {t(`notebook_conflict_keep_${side}`)}
            </button>
          </div>
        ))}
      </div>
      {yours.kind === 'question' && (
        <button type="button" class="button plain" onClick={() => void keepBoth(version)}>
          {t('notebook_conflict_keep_both')}
        </button>
      )}
    </article>
  )
}

async function takeYours(version: KeptVersion): Promise<void> {
  const { yours } = version
  const saved = await change({
    kind: yours.kind,
    id: version.id,
    make: (record): NotebookRecord => ({ ...yours, revision: record.revision }),
  })
  if (saved) await drop(version)
}

async function keepBoth(version: KeptVersion): Promise<void> {
  const { yours } = version
  if (yours.kind !== 'question') return
  const { id, revision, created, changed, deleted, ...said } = yours
  if (await save([newQuestion(said.ask, said)])) await drop(version)
}

async function drop({ key }: KeptVersion): Promise<void> {
  try {
    await store.dropKept(key)
    kept.value = await store.keptVersions()
  } catch (error) {
    tellFailure(error)
  }
}
