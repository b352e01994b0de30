import type { Question, RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { recordOf } from './data.ts'
import { isGone } from './gone.ts'
import { keepFocus } from './keep-focus.ts'
import { passageLink } from './page-link.ts'
import { set } from './question-editor.tsx'

/** What the question is about: the words kept from a page or a document, with the way back. */
export function Passages({ question }: { question: Question }) {
  const passages = question.passages
    .map((id) => recordOf('passage', id))
    .filter((passage) => passage !== undefined)
  if (passages.length === 0) return null
  return (
    <ul class="plain-list passages">
      {passages.map((passage) => (
        <li key={passage.id}>
          <Passage passage={passage} />
          <button
            type="button"
            class="button plain"
            onClick={() =>
              void keepFocus(
                () =>
                  set(question, { passages: question.passages.filter((id) => id !== passage.id) }),
                '.passages > li',
              )
            }
          >
            {t('notebook_passage_remove')}
            <span class="unseen">: {passage.quote.exact}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export function Passage({ passage }: { passage: RecordOf<'passage'> }) {
  const link = passageLink(passage)
  const page = passage.fragment?.value.replace('page=', '')
  return (
    <figure class="passage">
      <blockquote>{passage.quote.exact}</blockquote>
      <figcaption>
        {link === undefined ? (
          passage.source.title
        ) : (
          <a href={link} target="_blank" rel="noreferrer">
            {passage.source.title || t('notebook_source_untitled')}
            <Icon name="external" />
            <span class="unseen"> {t('opens_in_tab')}</span>
          </a>
        )}
        {page && <span class="soft"> {t('notebook_source_page', page)}</span>}
        {isGone(passage.id) && <p class="notice">{t('notebook_passage_gone')}</p>}
      </figcaption>
    </figure>
  )
}
