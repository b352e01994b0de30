import { useEffect, useRef } from 'preact/hooks'
import { browser } from '../../platform/browser.ts'
import { readerAddress } from '../../platform/reader.ts'
import { Icon, type IconName, Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { fileTitleOf, type OpenedDocument, titleOf } from '../shared/opening/opened.ts'
import { FindBar } from './find-bar.tsx'
import { Look } from './look.tsx'
import { looksLikePlan } from './looks-like-plan.ts'
import { markCount } from './marks/state.ts'
import { ownTab } from './page-help.ts'
import { closeAll, documents, reading, type Side, select, shownAt, side } from './state.ts'

/** What a person does with a document: look for words, listen, print, see its pages, its marks. */
export function Toolbar({ opened, root }: { opened: OpenedDocument; root: () => Element | null }) {
  const now = reading.value
  const isPlan = opened.kept === 'yes' && now !== undefined && looksLikePlan(now)
  const hasPages = opened.model.pages.length > 0
  const top = useRef<HTMLElement>(null)
  useEffect(() => followHeight(top.current), [])
  return (
    <header ref={top} class="top">
      <div class="row bar">
        {/* The text begins with the same; as decoration, the finder does not read it twice. */}
        <div class="row brand" aria-hidden="true">
          <Lamp />
          <span class="file-name" title={opened.name}>
            {fileTitleOf(opened)}
          </span>
        </div>
        <FindBar root={root} />
        <div class="row tools">
          {hasPages && (
            <SideButton which="pages" icon="picture">
              {t('document_side_pages')}
            </SideButton>
          )}
          <SideButton which="marks" icon="pen">
            {markCount.value === 0
              ? t('document_side_marks')
              : t('document_side_marks_count', String(markCount.value))}
          </SideButton>
          {isPlan && (
            <a class="button quiet" href={`../desk/index.html?file=${opened.fingerprint}`}>
              <Icon name="list" />
              {t('document_desk')}
            </a>
          )}
          <Tool icon="book" onClick={() => void openEasy()}>
            {t('reader_title')}
          </Tool>
          <Tool icon="print" onClick={() => window.print()}>
            {t('reader_print')}
          </Tool>
          <Tool icon="folder" onClick={closeAll}>
            {t('document_open_another')}
          </Tool>
        </div>
      </div>
      <Documents />
      <Look />
    </header>
  )
}

/** Lets the style sheet know how much of the window the bar covers, where it stays in sight. */
function followHeight(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return undefined
  const { style } = document.documentElement
  const watch = new ResizeObserver(() => {
    const isSticky = getComputedStyle(bar).position === 'sticky'
    style.setProperty('--top', isSticky ? `${bar.offsetHeight}px` : '0px')
  })
  watch.observe(bar)
  return () => watch.disconnect()
}

/** The whole document in easy words, in a tab beside this one. */
async function openEasy(): Promise<void> {
  const id = await ownTab()
  await browser.tabs.create({ url: readerAddress(id) })
}

function SideButton(props: { which: Side; icon: IconName; children: string }) {
  const isOn = side.value === props.which
  return (
    <button
      type="button"
      class={isOn ? 'button' : 'button quiet'}
      aria-pressed={isOn}
      onClick={() => {
        side.value = isOn ? 'none' : props.which
      }}
    >
      <Icon name={props.icon} />
      {props.children}
    </button>
  )
}

function Tool(props: { icon: IconName; onClick: () => void; children: string }) {
  return (
    <button type="button" class="button quiet" onClick={props.onClick}>
      <Icon name={props.icon} />
      {props.children}
    </button>
  )
}

/** The documents that are open, where they are several. */
function Documents() {
  const list = documents.value
  if (list.length < 2) return null
  // Two drafts of one plan have the same title.
  const isTwin = (opened: OpenedDocument) =>
    list.some((other) => other !== opened && titleOf(other) === titleOf(opened))
  return (
    <nav class="open-documents" aria-label={t('document_open_ones')}>
      {list.map((opened, at) => (
        <button
          key={opened.fingerprint}
          type="button"
          class="document-tab"
          aria-current={at === shownAt.value ? 'page' : undefined}
          onClick={() => select(at)}
        >
          {isTwin(opened) ? fileTitleOf(opened) : titleOf(opened)}
        </button>
      ))}
    </nav>
  )
}
