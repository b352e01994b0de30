import { useEffect, useState } from 'preact/hooks'
import { checkPack } from '../../../packs/check-pack.ts'
import type { Pack } from '../../../packs/pack.ts'
import { fingerprintOf, type KeyPair } from '../../../packs/signing.ts'
import { t } from '../../../ui/text.ts'
import { tell } from '../../shared/notices.ts'
import { faultSentence, shelf } from '../shelf-state.ts'
import { dayInWords } from '../words.ts'
import { builtIn, today } from './checks.ts'
import { draft, pack, published } from './draft-state.ts'
import { KeyBackup } from './key-backup.tsx'
import { type Copy, ownKeys, saveCopies, saveOne } from './publishing.ts'

const COPIES: readonly Copy[] = ['word', 'csv', 'skos', 'tbx', 'set']

/** One press writes the signed file and the page for the service's site. */
export function Publish() {
  const here = pack.value
  const [said, setSaid] = useState('')
  if (!here) return null
  const known = builtIn.value
  const errors = known
    ? checkPack(here, known, today()).filter(({ level }) => level === 'error')
    : []
  const next = (draft.value?.published?.version ?? here.version - 1) + 1
  const publish = async () => {
    try {
      const keys = await ownKeys()
      const issued: Pack = { ...here, version: next, issued: today() }
      await saveCopies(issued, keys)
      await published(next, issued.issued)
      setSaid(t('glossary_published', String(next)))
    } catch (error) {
      setSaid(faultSentence(error))
    }
  }
  const last = draft.value?.published
  return (
    <section class="stack card" aria-labelledby="publish-title">
      <h3 id="publish-title">{t('glossary_publish')}</h3>
      <p>{t('glossary_publish_detail')}</p>
      {last && (
        <p class="soft">
          {t('glossary_publish_last', String(last.version), dayInWords(last.issued))}
        </p>
      )}
      {errors.length > 0 && <p>{t('glossary_publish_errors', String(errors.length))}</p>}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={errors.length > 0}
          onClick={() => void publish()}
        >
          {t('glossary_publish_now', String(next))}
        </button>
      </div>
      <p role="status">{said}</p>
      <h4>{t('glossary_copies')}</h4>
      <div class="row">
        {COPIES.map((copy) => (
          <button
            key={copy}
            type="button"
            class="button quiet"
            onClick={() => void saveOne(here, copy).catch(() => tell('glossary_copy_failed'))}
          >
            {t(`glossary_copy_${copy}`)}
          </button>
        ))}
      </div>
      <OwnKey />
    </section>
  )
}

/** The publisher's own key: its number, a locked copy, and bringing one back. */
function OwnKey() {
  const [keys, setKeys] = useState<KeyPair | undefined>(undefined)
  const [number, setNumber] = useState('')
  const read = () =>
    void shelf.keys().then(async (found) => {
      setKeys(found)
      setNumber(found ? await fingerprintOf(found.key) : '')
    })
  useEffect(read, [draft.value?.published])
  return (
    <details>
      <summary>{t('glossary_key')}</summary>
      <div class="stack wide">
        <p>{t('glossary_key_detail')}</p>
        {number !== '' && (
          <p>
            {t('glossary_key_number')} <bdi class="number">{number}</bdi>
          </p>
        )}
        <KeyBackup keys={keys} onChanged={read} />
      </div>
    </details>
  )
}
