import { useEffect, useState } from 'preact/hooks'
import type { FileFacts } from '../../notebook/database.ts'
import { Icon } from '../../ui/icons.tsx'
import { files } from '../shared/opening/keep.ts'
import { plan } from './state.ts'

interface Props {
  title: string
  onChoose: (fingerprint: string) => void
}

/** So many are shown; the document view has them all. */
const MOST = 6

/** Documents that are on this device already, but the one on the desk. */
export function Recent({ title, onChoose }: Props) {
  const [list, setList] = useState<FileFacts[]>([])
  useEffect(() => {
    void files.list().then(setList, () => setList([]))
  }, [])
  const others = list.filter(({ fingerprint }) => fingerprint !== plan.value?.fingerprint)
  if (others.length === 0) return null
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul class="recent">
        {others.slice(0, MOST).map(({ fingerprint, name }) => (
          <li key={fingerprint}>
            <button type="button" class="button plain" onClick={() => onChoose(fingerprint)}>
              <Icon name="file" />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
