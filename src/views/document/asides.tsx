import type { Aside, DocumentModel } from '../../documents/model.ts'
import { textsOf } from '../../documents/model-blocks.ts'
import { t } from '../../ui/text.ts'
import { pageList } from '../shared/opening/warning-words.ts'
import { Blocks } from './blocks.tsx'
import { asideId } from './context.ts'
import { noteLabel } from './rich.tsx'

interface Placed {
  aside: Aside
  index: number
}

/** Asides with words in them, and their numbers in the document. */
function asidesOf({ asides }: DocumentModel, ...kinds: Aside['kind'][]): Placed[] {
  return asides.flatMap((aside, index) =>
    kinds.includes(aside.kind) && textsOf(aside.blocks).length > 0 ? [{ aside, index }] : [],
  )
}

/**
 * What stands at the top and foot of the pages. It comes first: "DRAFT" and the date often stand
 * only there.
 */
export function PageEdges({ model }: { model: DocumentModel }) {
  const edges = asidesOf(model, 'header', 'footer')
  if (edges.length === 0) return null
  return (
    <section class="edges" aria-label={t('document_edges')}>
      <p class="aside-title">{t('document_edges')}</p>
      {edges.map(({ aside, index }) => (
        <div key={index} class="edge">
          <span class="tag">
            {t(aside.kind === 'header' ? 'document_header' : 'document_footer')}
            {aside.pages.length > 0 &&
              aside.pages.length < model.pages.length &&
              `, ${t('document_pages_short', pageList(aside.pages))}`}
          </span>
          <Blocks blocks={aside.blocks} shift={2} />
        </div>
      ))}
    </section>
  )
}

/** Notes, comments and text boxes, after the text. */
export function Notes({ model }: { model: DocumentModel }) {
  const boxes = asidesOf(model, 'text box')
  const notes = asidesOf(model, 'footnote', 'endnote')
  const comments = asidesOf(model, 'comment')
  return (
    <>
      <Group title={t('document_text_boxes')} list={boxes} />
      <Group title={t('document_notes')} list={notes} />
      <Group title={t('document_comments')} list={comments} />
    </>
  )
}

function Group({ title, list }: { title: string; list: readonly Placed[] }) {
  if (list.length === 0) return null
  return (
    <section class="notes">
      <h2>{title}</h2>
      {list.map(({ aside, index }) => (
        <div key={index} id={asideId(index)} class="note" tabIndex={-1}>
          <p class="note-head" data-apart>
            {aside.kind !== 'text box' && <strong>{noteLabel(aside, index)}</strong>}
            <Maker aside={aside} />
          </p>
          <Blocks blocks={aside.blocks} shift={2} />
        </div>
      ))}
    </section>
  )
}

function Maker({ aside: { by, when, pages } }: { aside: Aside }) {
  const date = when ? new Date(when) : undefined
  const hasDate = date && !Number.isNaN(date.getTime())
  const told = [
    by && t('document_by', by),
    hasDate && t('document_on', date.toLocaleDateString('en-GB', { dateStyle: 'long' })),
    pages.length > 0 && t('document_pages_short', pageList(pages)),
  ].filter(Boolean)
  return told.length > 0 ? <span class="soft"> {told.join(', ')}</span> : null
}
