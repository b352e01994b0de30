import { useState } from 'preact/hooks'
import { NATIONS, type Nation } from '../../../lexicon/entry.ts'
import { PUBLISHER_KINDS, type PublisherKind } from '../../../packs/pack.ts'
import { emptyPack } from '../../../packs/pack-source.ts'
import { asPack } from '../../../packs/read-pack.ts'
import { t } from '../../../ui/text.ts'
import { tell } from '../../shared/notices.ts'
import { faultSentence } from '../shelf-state.ts'
import { today } from './checks.ts'
import { begin } from './draft-state.ts'
import { Choice, Field } from './field.tsx'

export const nationOptions = () =>
  NATIONS.map((value) => ({ value, label: t(`glossary_nation_${value.replace('-', '_')}`) }))
export const kindOptions = () =>
  PUBLISHER_KINDS.map((value) => ({ value, label: t(`glossary_kind_${value.replace('-', '_')}`) }))

/** The four things that a glossary needs before its first word. */
export function NewGlossary() {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<PublisherKind>('advice-service')
  const [title, setTitle] = useState('')
  const [area, setArea] = useState('')
  const [nation, setNation] = useState<Nation>('england')
  const [said, setSaid] = useState('')
  const start = async () => {
    if (!name.trim() || !area.trim()) {
      setSaid(t('glossary_new_missing'))
      return
    }
    const publisher = { name: name.trim(), kind }
    const heading = title.trim() || t('glossary_new_title_default', area.trim())
    try {
      await begin(
        asPack(emptyPack(publisher, heading, nation, { name: area.trim(), hosts: [] }, today())),
      )
      tell('glossary_new_done')
    } catch (error) {
      setSaid(faultSentence(error))
    }
  }
  return (
    <section class="stack card" aria-labelledby="new-title">
      <h2 id="new-title">{t('glossary_new')}</h2>
      <form
        class="stack wide"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <Field label={t('glossary_about_name')} value={name} onInput={setName} maxLength={200} />
        <Choice
          label={t('glossary_about_kind')}
          value={kind}
          options={kindOptions()}
          onChange={setKind}
        />
        <Field
          label={t('glossary_about_area')}
          hint={t('glossary_about_area_hint')}
          value={area}
          onInput={setArea}
          maxLength={200}
        />
        <Choice
          label={t('glossary_about_nation')}
          value={nation}
          options={nationOptions()}
          onChange={setNation}
        />
        <Field
          label={t('glossary_about_title')}
          hint={t('glossary_about_title_hint')}
          value={title}
          onInput={setTitle}
          maxLength={200}
        />
        <p role="status">{said}</p>
        <div class="row">
          <button type="submit" class="button">
            {t('glossary_new_start')}
          </button>
        </div>
      </form>
    </section>
  )
}
