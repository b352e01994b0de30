import type { Nation, Status } from '../lexicon/entry.ts'
import { nationName } from './nation-choice.tsx'
import { t } from './text.ts'

interface Props {
  status: Status
  nation: Nation
  /** The nation of the page, so that an entry of another nation says so. */
  pageNation?: Nation
  own?: boolean
}

/** What a reader should know before the sentence: a proposal, an old term, another nation's word. */
export function EntryTags({ status, nation, pageNation, own = false }: Props) {
  const tags: string[] = []
  if (own) tags.push(t('tag_own'))
  if (status === 'proposed') tags.push(t('tag_proposed'))
  if (status === 'historic') tags.push(t('tag_historic'))
  if (!own && nation !== 'uk' && nation !== pageNation) {
    tags.push(t('tag_nation', nationName(nation)))
  }
  if (tags.length === 0) return null
  return (
    <p class="row tags">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
        </span>
      ))}
    </p>
  )
}
