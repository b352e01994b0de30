import { useState } from 'preact/hooks'
import { t } from '../../ui/text.ts'
import { offerFile } from './offer-state.ts'
import { PickFile } from './pick-file.tsx'

/** Where a glossary's file is picked or dropped. */
export function AddGlossary() {
  const [isOver, setOver] = useState(false)
  return (
    <section
      class={isOver ? 'stack card drop over' : 'stack card drop'}
      aria-labelledby="add-title"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (file) void offerFile(file)
      }}
    >
      <h2 id="add-title">{t('glossary_add_title')}</h2>
      <p>{t('glossary_add_detail')}</p>
      <PickFile label={t('glossary_add_file')} onFile={(file) => void offerFile(file)} />
    </section>
  )
}
