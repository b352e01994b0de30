import { useMemo, useState } from 'preact/hooks'
import { modelText } from '../../../documents/model-text.ts'
import { type Place, placesFinder } from '../../../packs/author/find-places.ts'
import { LIMITS, type PackEntry } from '../../../packs/pack.ts'
import { t } from '../../../ui/text.ts'
import { FAULT_SENTENCES, faultOf } from '../../shared/opening/faults.ts'
import { readFile } from '../../shared/opening/read-file.ts'
import { Fold } from '../fold.tsx'
import { count } from '../words.ts'
import { builtIn } from './checks.ts'
import { pack } from './draft-state.ts'
import { Field } from './field.tsx'
import { htmlOfPage, type OpenPage, openPages } from './open-pages.ts'

const MOST_SHOWN = 30

/** What is looked through: its name for the person, and its words. */
interface Source {
  name: string
  text: string
}

/** Where a word would be marked: on pages that are open, in a file, in a pasted text. */
export function TryOut({ entry }: { entry: PackEntry }) {
  const [pages, setPages] = useState<readonly OpenPage[]>([])
  const [source, setSource] = useState<Source | undefined>(undefined)
  const [pasted, setPasted] = useState('')
  const [said, setSaid] = useState('')
  const look = async (name: string, reading: () => Promise<Source | undefined>) => {
    setSaid(t('glossary_try_busy'))
    setSource(undefined)
    setPasted('')
    try {
      const read = await reading()
      setSource(read)
      setSaid(read ? '' : t('glossary_try_not_there', name))
    } catch (error) {
      setSaid(t(FAULT_SENTENCES[faultOf(error)]))
    }
  }
  return (
    <Fold title={t('glossary_try')} onOpen={() => void openPages().then(setPages)}>
      {pages.length > 0 && <p>{t('glossary_try_pages')}</p>}
      <div class="row">
        {pages.map(({ tab, title, host }) => (
          <button
            key={tab}
            type="button"
            class="button quiet page-name"
            onClick={() =>
              void look(title, async () => {
                const html = await htmlOfPage(tab)
                return html === undefined
                  ? undefined
                  : { name: `${title} (${host})`, text: await textOf(asFile(html)) }
              })
            }
          >
            {title}
          </button>
        ))}
        <label class="button quiet file">
          {t('glossary_try_file')}
          <input
            type="file"
            onChange={(event) => {
              const input = event.currentTarget
              const file = input.files?.[0]
              if (file)
                void look(file.name, async () => ({ name: file.name, text: await textOf(file) }))
              input.value = ''
            }}
          />
        </label>
      </div>
      <Field
        label={t('glossary_try_label')}
        value={pasted}
        isLong
        onInput={(text) => {
          setPasted(text)
          setSource(undefined)
          setSaid('')
        }}
      />
      <p role="status">{said}</p>
      {source && <Hits entry={entry} source={source} />}
      {pasted !== '' && <Hits entry={entry} source={{ name: '', text: pasted }} />}
    </Fold>
  )
}

function Hits({ entry, source: { name, text } }: { entry: PackEntry; source: Source }) {
  const here = pack.value
  const dictionary = builtIn.value?.index
  const { id, term, forms, builtIn: beside } = entry
  // What a word means does not change where it is found.
  const find = useMemo(
    () => here && dictionary && placesFinder(entry, here, dictionary),
    [id, term, forms.join(), beside?.how, dictionary, here?.nation],
  )
  if (!find) return null
  const { places, isAboutSend } = find(text)
  const found =
    places.length === 0
      ? t('glossary_try_none')
      : t('glossary_try_found', count('place', places.length))
  return (
    <div class="stack" role="status">
      {name !== '' && <h4>{name}</h4>}
      <p>{found}</p>
      {name !== '' && !isAboutSend && <p>{t('glossary_try_not_about')}</p>}
      <ul class="tried">
        {places.slice(0, MOST_SHOWN).map((place, at) => (
          <Hit key={`${at} ${place.before}`} place={place} />
        ))}
      </ul>
    </div>
  )
}

function Hit({ place: { before, form, after } }: { place: Place }) {
  return (
    <li dir="auto">
      {before}
      <mark>{form}</mark>
      {after}
    </li>
  )
}

function asFile(html: string): File {
  return new File([html], 'page.html', { type: 'text/html' })
}

/** @throws DocumentError, OpeningError */
async function textOf(file: File): Promise<string> {
  const { signal } = new AbortController()
  const bytes = new Uint8Array(await file.slice(0, LIMITS.fileBytes).arrayBuffer())
  const { model } = await readFile(bytes, file.name, {
    signal,
    askPassword: async () => undefined,
    onProgress: () => undefined,
  })
  return modelText(model).text
}
