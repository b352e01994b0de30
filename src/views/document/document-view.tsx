import { useCallback, useEffect, useRef } from 'preact/hooks'
import { Icon, Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { explainPage } from '../shared/explain-page.ts'
import { Notice } from '../shared/notice.tsx'
import { FilesOnTheirWay } from '../shared/opening/on-their-way.tsx'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { OpeningParts, useDrop, usePaste } from '../shared/opening/opening-parts.tsx'
import { Unread } from '../shared/opening/unread.tsx'
import { Blocks } from './blocks.tsx'
import { DocumentText } from './document-text.tsx'
import { goToPassage } from './go-to-passage.ts'
import { holdPlace } from './hold-place.ts'
import { MarkBar } from './marks/bar.tsx'
import { MarksPanel } from './marks/panel.tsx'
import { Outline } from './outline.tsx'
import { Pages } from './pages.tsx'
import type { Reading } from './reading.ts'
import { loadRecents, Recents } from './recents.tsx'
import { current, opening, passageAsked, reading, side, soFar } from './state.ts'
import { Toolbar } from './toolbar.tsx'

/** The document view: a place to open files, then the file as text. */
export function DocumentView() {
  const opened = current.value
  const now = reading.value
  if (opened && now) return <Opened opened={opened} reading={now} />
  return <Start />
}

function Start() {
  useEffect(() => void loadRecents(), [])
  const early = soFar.value
  return (
    <>
      <header class="top start-top">
        <div class="row bar">
          <div class="row brand">
            <Lamp />
            <span>{t('document_title')}</span>
          </div>
        </div>
      </header>
      <main class={early ? 'sheet wide-sheet' : 'sheet stack start'}>
        <Notice />
        {early ? (
          <>
            <FilesOnTheirWay opening={opening} />
            <article class="parts document" aria-busy="true">
              <Blocks blocks={early.blocks} shift={1} />
            </article>
          </>
        ) : (
          <>
            <div class="stack">
              <h1>{t('document_start_title')}</h1>
              <p>{t('document_start_detail')}</p>
            </div>
            <Unread />
            <OpeningParts opening={opening} />
            <Recents />
          </>
        )}
      </main>
    </>
  )
}

function Opened({ opened, reading: now }: { opened: OpenedDocument; reading: Reading }) {
  const main = useRef<HTMLElement>(null)
  const root = useCallback(() => main.current?.querySelector('article') ?? null, [])
  const isOver = useDrop(opening)
  usePaste(opening)
  useEffect(explainPage, [])
  useEffect(() => holdPlace(root), [root])
  useEffect(() => {
    scrollTo({ top: 0 })
    const id = passageAsked.peek()
    passageAsked.value = ''
    if (id !== '') void goToPassage(id, now)
  }, [opened.fingerprint])
  return (
    <>
      <Toolbar opened={opened} root={root} />
      <Notice />
      <FilesOnTheirWay opening={opening} />
      <div class="desk-of-text" data-side={side.value} data-has-outline={now.outline.length > 1}>
        <Outline reading={now} />
        <main ref={main} class="document-main">
          <DocumentText opened={opened} reading={now} />
        </main>
        {side.value !== 'none' && <Side opened={opened} />}
      </div>
      <MarkBar root={root} />
      {isOver && <p class="drop-over">{t('document_drop_now')}</p>}
    </>
  )
}

/** What stands beside the text. As navigation, so that the finder does not read it as text. */
function Side({ opened }: { opened: OpenedDocument }) {
  const title = side.value === 'pages' ? t('document_side_pages') : t('document_side_marks')
  return (
    <nav class="side" aria-label={title}>
      <div class="row side-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="button plain square"
          aria-label={t('document_side_close')}
          title={t('document_side_close')}
          onClick={() => {
            side.value = 'none'
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {side.value === 'pages' ? <Pages opened={opened} /> : <MarksPanel opened={opened} />}
    </nav>
  )
}
