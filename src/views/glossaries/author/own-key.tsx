import { t } from '../../../ui/text.ts'
import { Fold } from '../fold.tsx'
import { Choice } from './field.tsx'
import { KeyBackup } from './key-backup.tsx'
import { chosenKey, ownKeys } from './own-keys.ts'

interface Props {
  /** The key that this glossary is signed with; undefined before its first publishing. */
  bound: string | undefined
}

/** The publisher's own key: its number, a locked copy, and bringing one back. */
export function OwnKey({ bound }: Props) {
  const all = ownKeys.value
  const wanted = bound ?? chosenKey.value
  const here = all.find(({ keys }) => keys.key === wanted) ?? (bound ? undefined : all[0])
  return (
    <Fold title={t('glossary_key')}>
      <p>{t('glossary_key_detail')}</p>
      {bound === undefined && all.length > 1 && (
        <Choice
          label={t('glossary_key_choose')}
          value={here?.keys.key ?? ''}
          options={all.map(({ keys, number }) => ({ value: keys.key, label: number }))}
          onChange={(key) => {
            chosenKey.value = key
          }}
        />
      )}
      {here && (
        <p>
          {t('glossary_key_number')} <bdi class="number">{here.number}</bdi>
        </p>
      )}
      <KeyBackup keys={here?.keys} />
    </Fold>
  )
}
