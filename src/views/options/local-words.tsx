import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Shelf } from '../../packs/shelf.ts'
import { browser } from '../../platform/browser.ts'
import { t } from '../../ui/text.ts'

const VIEW = 'src/views/glossaries/index.html'

/** The names of the family's glossaries. */
const titles = signal<readonly string[]>([])

/** The family's own glossaries, and the way to them. */
export function LocalWords() {
  useEffect(() => {
    void readTitles()
  }, [])
  return (
    <>
      {titles.value.length > 0 && <p>{t('options_glossaries_have', titles.value.join(', '))}</p>}
      <div class="row">
        <a class="button quiet" href={browser.runtime.getURL(VIEW)}>
          {t('options_glossaries_open')}
        </a>
        <a class="button plain" href={browser.runtime.getURL(`${VIEW}?make`)}>
          {t('options_glossaries_make')}
        </a>
      </div>
    </>
  )
}

async function readTitles(): Promise<void> {
  const shelf = new Shelf()
  try {
    titles.value = (await shelf.packs()).map(({ pack }) => pack.title)
  } catch {
    // The way to them still works, and says what is wrong.
  } finally {
    await shelf.close()
  }
}
