import { useState } from 'preact/hooks'
import { isSite } from '../../packs/pack.ts'
import type { ShelvedPack } from '../../packs/shelf.ts'
import { sitesOutside, type Where } from '../../packs/where.ts'
import { t } from '../../ui/text.ts'
import { Field } from './author/field.tsx'
import { Fold } from './fold.tsx'
import { setWhere } from './shelf-acts.ts'
import { hostsIn } from './words.ts'

const WAYS: readonly Where['how'][] = ['all', 'only', 'not']

/** On which sites the family wants a glossary: never more than the glossary itself says. */
export function WhereChoice({ shelved: { id, pack, where } }: { shelved: ShelvedPack }) {
  const [text, setText] = useState(where.sites.join('\n'))
  const typed = hostsIn(text)
  const wrong = typed.filter((site) => !isSite(site))
  const outside = sitesOutside(pack, where.sites)
  return (
    <Fold title={t('glossary_where_title')}>
      <p>
        {pack.area.hosts.length > 0
          ? t('glossary_where_sites', pack.area.hosts.join(', '))
          : t(`glossary_where_${pack.nation.replace('-', '_')}`)}
      </p>
      <fieldset>
        <legend>{t('glossary_where_choice')}</legend>
        {WAYS.map((how) => (
          <label key={how} class="choice">
            <input
              type="radio"
              name={`where-${id}`}
              checked={where.how === how}
              onChange={() => void setWhere(id, { ...where, how })}
            />
            {t(`glossary_where_how_${how}`)}
          </label>
        ))}
      </fieldset>
      {where.how !== 'all' && (
        <>
          <Field
            label={t('glossary_where_list')}
            hint={t('glossary_where_list_hint')}
            value={text}
            isLong
            onInput={(next) => {
              setText(next)
              void setWhere(id, { ...where, sites: hostsIn(next).filter(isSite) })
            }}
          />
          <p role="status">
            {wrong.length > 0
              ? t('glossary_where_wrong', wrong.join(', '))
              : outside.length > 0
                ? t('glossary_where_outside', outside.join(', '))
                : where.sites.length === 0
                  ? t('glossary_where_empty')
                  : ''}
          </p>
        </>
      )}
    </Fold>
  )
}
