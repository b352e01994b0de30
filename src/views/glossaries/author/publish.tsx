import { useEffect, useState } from 'preact/hooks'
import { checkPack } from '../../../packs/check-pack.ts'
import type { Pack } from '../../../packs/pack.ts'
import { t } from '../../../ui/text.ts'
import { tell } from '../../shared/notices.ts'
import { faultSentence } from '../shelf-state.ts'
import { dayInWords } from '../words.ts'
import { builtIn, today } from './checks.ts'
import { draft, pack, published } from './draft-state.ts'
import { OwnKey } from './own-key.tsx'
import { chosenKey, ownKeys, readKeys } from './own-keys.ts'
import { type Copy, newKeys, saveCopies, saveOne, signerOf } from './publishing.ts'

const COPIES: readonly Copy[] = ['word', 'csv', 'skos', 'tbx', 'set']

/** One press writes the signed file and the page for the service's site. */
export function Publish() {
  const here = pack.value
  const work = draft.value
  const [said, setSaid] = useState('')
  useEffect(() => {
    readKeys().catch(() => tell('glossary_fault_store'))
  }, [])
  if (!here || !work) return null
  const known = builtIn.value
  const errors = known
    ? checkPack(here, known, today()).filter(({ level }) => level === 'error')
    : []
  const last = work.published
  const next = (last?.version ?? here.version - 1) + 1
  const signer = signerOf(
    work,
    ownKeys.value.map(({ keys }) => keys),
    chosenKey.value,
  )
  const publish = async () => {
    if (signer.is === 'lost') return
    try {
      const keys = signer.is === 'keys' ? signer.keys : await newKeys()
      const issued: Pack = { ...here, version: next, issued: today() }
      await saveCopies(issued, keys)
      await published(next, issued.issued, keys.key)
      setSaid(t('glossary_published', String(next)))
      await readKeys()
    } catch (error) {
      setSaid(faultSentence(error))
    }
  }
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
      {signer.is === 'lost' && <p>{t('glossary_key_lost')}</p>}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={errors.length > 0 || signer.is === 'lost'}
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
      <OwnKey bound={work.key} />
    </section>
  )
}
