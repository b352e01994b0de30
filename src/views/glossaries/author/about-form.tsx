import { useState } from 'preact/hooks'
import { isSite, type Pack } from '../../../packs/pack.ts'
import { isPlainHttps } from '../../../packs/plain-https.ts'
import { t } from '../../../ui/text.ts'
import { Fold } from '../fold.tsx'
import { hostsIn } from '../words.ts'
import { change, pack } from './draft-state.ts'
import { Choice, Field } from './field.tsx'
import { kindOptions, nationOptions } from './new-glossary.tsx'

/** What the glossary is: whose, where it speaks, where it will stand. */
export function AboutForm() {
  const here = pack.value
  const [hosts, setHosts] = useState(here?.area.hosts.join('\n') ?? '')
  if (!here) return null
  const set = (next: Partial<Pack>) => void change({ ...here, ...next }, true)
  const wrongHosts = hostsIn(hosts).filter((host) => !isSite(host))
  return (
    <Fold isCard title={t('glossary_about')}>
      <Field
        label={t('glossary_about_title')}
        value={here.title}
        onInput={(title) => title.trim() && set({ title })}
        maxLength={200}
      />
      <Field
        label={t('glossary_about_name')}
        value={here.publisher.name}
        onInput={(name) => name.trim() && set({ publisher: { ...here.publisher, name } })}
        maxLength={200}
      />
      <Choice
        label={t('glossary_about_kind')}
        value={here.publisher.kind}
        options={kindOptions()}
        onChange={(kind) => set({ publisher: { ...here.publisher, kind } })}
      />
      <AddressField
        label={t('glossary_about_page')}
        hint={t('glossary_about_page_hint')}
        value={here.publisher.address}
        onAddress={(address) => {
          const { address: _, ...publisher } = here.publisher
          set({ publisher: address ? { ...publisher, address } : publisher })
        }}
      />
      <Field
        label={t('glossary_about_area')}
        value={here.area.name}
        onInput={(name) => name.trim() && set({ area: { ...here.area, name } })}
        maxLength={200}
      />
      <Choice
        label={t('glossary_about_nation')}
        value={here.nation}
        options={nationOptions()}
        onChange={(nation) => set({ nation })}
      />
      <Field
        label={t('glossary_about_hosts')}
        hint={t('glossary_about_hosts_hint')}
        value={hosts}
        isLong
        onInput={(text) => {
          setHosts(text)
          set({ area: { ...here.area, hosts: hostsIn(text).filter(isSite) } })
        }}
      />
      {wrongHosts.length > 0 && (
        <p role="status">{t('glossary_about_hosts_wrong', wrongHosts.join(', '))}</p>
      )}
      <AddressField
        label={t('glossary_about_update')}
        hint={t('glossary_about_update_hint')}
        value={here.update}
        onAddress={(update) => {
          const { update: _, ...rest } = here
          void change(update ? { ...rest, update } : rest, true)
        }}
      />
      <Field
        label={t('glossary_about_licence')}
        value={here.licence}
        onInput={(licence) => licence.trim() && set({ licence })}
        maxLength={300}
      />
    </Fold>
  )
}

interface AddressProps {
  label: string
  hint: string
  value: string | undefined
  onAddress: (address: string | undefined) => void
}

/** An address that is taken over only while it is a whole one. */
function AddressField({ label, hint, value, onAddress }: AddressProps) {
  const [text, setText] = useState(value ?? '')
  const isWrong = text.trim() !== '' && !isPlainHttps(text.trim())
  return (
    <>
      <Field
        label={label}
        hint={hint}
        value={text}
        type="url"
        onInput={(typed) => {
          setText(typed)
          const address = typed.trim()
          if (address === '') onAddress(undefined)
          else if (isPlainHttps(address)) onAddress(address)
        }}
      />
      {isWrong && <p role="status">{t('glossary_about_address_wrong')}</p>}
    </>
  )
}
