import { useComputed } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { Aside, RemovedText, RichText, StyleSpan } from '../../documents/model.ts'
import { t } from '../../ui/text.ts'
import { asideId, ReadingContext, textOfElement } from './context.ts'
import { elementPlace } from './place.ts'
import { referencesOf, runsOf, type TextRun } from './runs.ts'
import { shownMarks } from './shown-marks.ts'

type TextTag = 'p' | 'div' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'blockquote'

interface RichProps {
  content: RichText
  as: TextTag
  /** Its number or letter, shown before it. */
  label?: string
}

/**
 * One text of the document with its look. What was removed is there, struck and named, but it is
 * not among the words: the finder, a selection and the voice pass over it.
 */
export function Rich({ content, as: Tag, label }: RichProps) {
  const reading = useContext(ReadingContext)
  const marks = useComputed(() => shownMarks.value.get(content) ?? NONE).value
  const pages = reading.newPages.get(content) ?? NONE
  const place = elementPlace(content)
  const references = referencesOf(content)
  const parts: ComponentChildren[] = []
  const opening = pages.filter(({ at }) => at === 0)
  let turned = opening.length
  const turnPages = (at: number) => {
    for (; turned < pages.length && (pages[turned]?.at ?? 0) <= at; turned++) {
      const page = pages[turned]?.page
      if (page !== undefined) parts.push(<PageMark key={`p${page}`} page={page} />)
    }
  }
  let told = 0
  const tellReferences = (until: number) => {
    for (; told < references.length && (references[told]?.at ?? 0) <= until; told++) {
      const aside = references[told]?.aside
      if (aside !== undefined) parts.push(<Reference key={`r${aside}`} index={aside} />)
    }
  }
  // A page that begins in the middle cuts the text there, and lies over no part of it.
  const cuts = pages.map(({ at }) => ({ start: at, end: at }))
  for (const [at, run] of runsOf(content, [...marks, ...cuts]).entries()) {
    if ('removed' in run) {
      parts.push(<Removed key={at} removed={run.removed} />)
      continue
    }
    turnPages(run.start)
    const kinds = run.over.flatMap((each) => marks[each] ?? [])
    parts.push(
      kinds.reduce<ComponentChildren>(
        (inside, { id, colour }) => (
          <mark class="own" data-colour={colour} data-mark={id}>
            {inside}
          </mark>
        ),
        <Words key={at} run={run} />,
      ),
    )
    tellReferences(run.end)
  }
  tellReferences(Number.POSITIVE_INFINITY)
  turnPages(Number.POSITIVE_INFINITY)
  return (
    <Tag
      ref={(element: HTMLElement | null) => {
        if (element) textOfElement.set(element, content)
      }}
      class="text"
      id={reading.idOf.get(content)}
      dir="auto"
      lang={content.isForeign ? 'mis' : undefined}
      data-place={place && JSON.stringify(place)}
      tabIndex={reading.idOf.has(content) ? -1 : undefined}
    >
      {opening.map(({ page }) => (
        <PageMark key={page} page={page} />
      ))}
      {label && (
        <span class="label" data-apart>
          {label}{' '}
        </span>
      )}
      {parts}
    </Tag>
  )
}

const NONE: never[] = []

/**
 * Where a page begins: its number, which shows the page's picture when pressed. The number is
 * drawn, not written: it may stand in the middle of a sentence, and is no word of it.
 */
function PageMark({ page }: { page: number }) {
  const { model, showPage } = useContext(ReadingContext)
  const label = t('document_page', model.pages[page - 1]?.label || String(page))
  return (
    // biome-ignore lint/a11y/useAnchorContent: its number is its label; words in it would be the text's
    <a
      class="page-mark"
      href={`#page-${page}`}
      data-apart
      data-label={label}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault()
        showPage(page)
      }}
    />
  )
}

/** Words whose style is the same throughout. */
function Words({ run }: { run: TextRun }) {
  const styled = run.spans.reduce<JSX.Element>(
    (inside, span) => withStyle(span, inside),
    // biome-ignore lint/complexity/noUselessFragments: the reducer wants an element to begin with
    <>{run.text}</>,
  )
  if (run.link === undefined) return styled
  return (
    <a href={run.link} target="_blank" rel="noopener noreferrer">
      {styled}
    </a>
  )
}

function withStyle(span: StyleSpan, inside: JSX.Element): JSX.Element {
  switch (span.style) {
    case 'bold':
      return <strong>{inside}</strong>
    case 'italic':
      return <em>{inside}</em>
    case 'underline':
      return <u>{inside}</u>
    case 'highlight':
      return <mark class="theirs">{inside}</mark>
    case 'inserted':
      return <ins title={madeBy('document_inserted', span)}>{inside}</ins>
    case 'placeholder':
      return (
        <span class="placeholder" title={t('document_placeholder')}>
          {inside}
        </span>
      )
    case 'unsure':
      return (
        <span class="unsure" title={t('document_unsure')}>
          {inside}
        </span>
      )
    case 'reference':
      return <span class="referred">{inside}</span>
  }
}

const HOW: Record<RemovedText['how'], string> = {
  deleted: 'document_removed',
  moved: 'document_moved',
  struck: 'document_struck',
}

function Removed({ removed }: { removed: RemovedText }) {
  return (
    <del
      data-apart
      data-before={`${t(HOW[removed.how])}: `}
      title={madeBy(HOW[removed.how], removed)}
    >
      {removed.text}
    </del>
  )
}

/** "Added by J. Smith on 3 March 2026", as far as the file says. */
function madeBy(key: string, { by, when }: { by?: string; when?: string }): string {
  const parts = [t(key)]
  if (by) parts.push(t('document_by', by))
  const date = when ? new Date(when) : undefined
  if (date && !Number.isNaN(date.getTime())) {
    parts.push(t('document_on', date.toLocaleDateString('en-GB', { dateStyle: 'long' })))
  }
  return parts.join(' ')
}

/** A link to a note or comment. Its number is drawn, not written, so that it is no word. */
function Reference({ index }: { index: number }) {
  const { model } = useContext(ReadingContext)
  const aside = model.asides[index]
  if (!aside) return null
  const label = noteLabel(aside, index)
  return (
    // biome-ignore lint/a11y/useAnchorContent: its name is its label; words in it would be the text's
    <a
      class="note-link"
      href={`#${asideId(index)}`}
      data-label={label}
      data-apart
      aria-label={label}
    />
  )
}

/** What a note is called where it is referred to: "Note 3", "Comment". */
export function noteLabel({ kind, label }: Aside, index: number): string {
  if (kind === 'comment') return t('document_comment_label', String(index + 1))
  return t('document_note_label', label || String(index + 1))
}
