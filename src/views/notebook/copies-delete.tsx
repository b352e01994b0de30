import { useState } from 'preact/hooks'
import { Shelf } from '../../packs/shelf.ts'
import { expectEmpty } from '../../platform/notebook-marker.ts'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import { tellFailure } from './acts.ts'
import { records, store } from './data.ts'

/** Deletes the notebook, for good. The word must be typed, so that no slip can do it. */
export function CopiesDelete() {
  const [typed, setTyped] = useState('')
  const word = t('notebook_delete_word')
  const isSure = typed.trim().toLowerCase() === word.toLowerCase()
  const deleteAll = async () => {
    try {
      await forgetKeys()
      await expectEmpty()
      await store.deleteEverything()
      setTyped('')
      tell('notebook_delete_done')
    } catch (error) {
      tellFailure(error)
    }
  }
  return (
    <form
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault()
        if (isSure) void deleteAll()
      }}
    >
      <div class="field">
        <label for="delete-word">{t('notebook_delete_type', word)}</label>
        <input
          id="delete-word"
          class="input"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button quiet" disabled={!isSure}>
        {t('notebook_delete_everything')}
      </button>
      {records.value.size === 0 && <p class="soft">{t('notebook_delete_empty')}</p>}
    </form>
  )
}

/** Which services' glossaries somebody once had is theirs to have deleted, too. */
async function forgetKeys(): Promise<void> {
  const shelf = new Shelf()
  try {
    await shelf.forgetKey()
  } finally {
    await shelf.close()
  }
}
