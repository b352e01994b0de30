import { useState } from 'preact/hooks'
import { lockKeys, openKeys } from '../../../packs/key-file.ts'
import { fingerprintOf, type KeyPair } from '../../../packs/signing.ts'
import { t } from '../../../ui/text.ts'
import { saveFile } from '../../shared/save-file.ts'
import { faultSentence, shelf } from '../shelf-state.ts'
import { ownKeys, readKeys } from './own-keys.ts'

const SHORTEST = 10

/** A copy of the key, locked with a passphrase, and bringing such a copy back. */
export function KeyBackup({ keys }: { keys: KeyPair | undefined }) {
  const [passphrase, setPassphrase] = useState('')
  const [said, setSaid] = useState('')
  const lock = async () => {
    if (!keys) return
    if (passphrase.length < SHORTEST) {
      setSaid(t('glossary_key_short', String(SHORTEST)))
      return
    }
    setSaid(t('glossary_key_working'))
    const bytes = await lockKeys(keys, passphrase)
    saveFile(`${t('glossary_key_file')}.age`, [new Uint8Array(bytes)], 'application/octet-stream')
    setSaid(t('glossary_key_saved'))
  }
  const bringBack = async (file: File) => {
    try {
      setSaid(t('glossary_key_working'))
      const opened = await openKeys(new Uint8Array(await file.arrayBuffer()), passphrase)
      const isHere = ownKeys.value.some((own) => own.keys.key === opened.key)
      await shelf.keepKeys(opened)
      await readKeys()
      setSaid(
        t(isHere ? 'glossary_key_same' : 'glossary_key_back', await fingerprintOf(opened.key)),
      )
    } catch (error) {
      setSaid(faultSentence(error))
    }
  }
  return (
    <>
      <label class="field">
        {t('glossary_key_passphrase')}
        <input
          type="password"
          autocomplete="new-password"
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        {keys && (
          <button type="button" class="button quiet" onClick={() => void lock()}>
            {t('glossary_key_lock')}
          </button>
        )}
        <label class="button quiet file">
          {t('glossary_key_open')}
          <input
            type="file"
            accept=".age"
            onChange={(event) => {
              const input = event.currentTarget
              const file = input.files?.[0]
              if (file) void bringBack(file)
              input.value = ''
            }}
          />
        </label>
      </div>
      <p role="status">{said}</p>
    </>
  )
}
