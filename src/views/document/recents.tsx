import { signal } from '@preact/signals'
import type { FileFacts } from '../../notebook/database.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tell, tellWithUndo } from '../shared/notices.ts'
import { files, notebook, recordIdOf } from '../shared/opening/keep.ts'
import { opening } from './state.ts'

interface Recent extends FileFacts {
  /** The document's title, where the notebook knows it. */
  title: string
}

const recents = signal<readonly Recent[]>([])

/** Reads which documents are kept on this device; none where that cannot be read. */
export async function loadRecents(): Promise<void> {
  try {
    const [kept, records] = await Promise.all([files.list(), notebook.all('document')])
    const titles = new Map(records.map(({ source }) => [source.fingerprint, source.title]))
    recents.value = kept.map((file) => ({
      ...file,
      title: titles.get(file.fingerprint) ?? file.name,
    }))
  } catch {
    recents.value = []
  }
}

/** Documents that were opened before, to open again or to take off this device. */
export function Recents() {
  const list = recents.value
  if (list.length === 0) return null
  return (
    <section class="stack recents" aria-labelledby="recents-title">
      <h2 id="recents-title">{t('document_recent')}</h2>
      <p class="soft">{t('document_recent_hint')}</p>
      <ul class="plain-list">
        {list.map((file) => (
          <li key={file.fingerprint} class="recent">
            <button
              type="button"
              class="recent-open"
              onClick={() => void opening.addKept(file.fingerprint)}
            >
              <Icon name="file" />
              <span>
                <strong>{file.title}</strong>
                <span class="soft recent-facts">
                  {file.name}, {sizeOf(file.size)},{' '}
                  {t('document_recent_opened', dayOf(file.opened))}
                </span>
              </span>
            </button>
            <button
              type="button"
              class="button plain square"
              aria-label={t('document_recent_remove', file.title)}
              title={t('document_recent_remove', file.title)}
              onClick={() => void remove(file)}
            >
              <Icon name="bin" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Takes a document and its bytes off this device; what the person marked in it stays. */
async function remove({ fingerprint, title }: Recent): Promise<void> {
  try {
    const saveId = crypto.randomUUID()
    await notebook.delete(saveId, [recordIdOf(fingerprint)])
    const removed = await files.remove(fingerprint)
    await loadRecents()
    tellWithUndo(
      () => {
        void (async () => {
          if (removed) await files.restore(removed)
          await notebook.undo(saveId)
          await loadRecents()
        })()
      },
      'document_recent_removed',
      title,
    )
  } catch {
    tell('document_recent_not_removed')
  }
}

function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

/** "120 kB", "3.4 MB". */
function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}
