import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../../ui/text.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { flash } from './go-to.ts'
import { boxStyle, type PagePictures, pagePictures } from './page-pictures.ts'
import type { ElementPlace } from './place.ts'
import { wantedPage } from './state.ts'

/** The pages as they look in the file, beside the text: the proof of what is read from them. */
export function Pages({ opened }: { opened: OpenedDocument }) {
  const pictures = useMemo(() => pagePictures(opened), [opened.fingerprint])
  useEffect(() => () => pictures.close(), [pictures])
  const list = useRef<HTMLOListElement>(null)
  const wanted = wantedPage.value
  useEffect(() => {
    if (!wanted) return
    const page = list.current?.children[wanted.page - 1]
    const box = page?.querySelector('.page-box')
    ;(box ?? page)?.scrollIntoView({ block: box ? 'center' : 'start' })
  }, [wanted])
  return (
    <ol ref={list} class="plain-list pages">
      {opened.model.pages.map((_, at) => (
        <Page key={at} opened={opened} page={at + 1} pictures={pictures} />
      ))}
    </ol>
  )
}

interface PageProps {
  opened: OpenedDocument
  page: number
  pictures: PagePictures
}

function Page({ opened, page, pictures }: PageProps) {
  const size = opened.model.pages[page - 1]
  const place = useRef<HTMLButtonElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const watch = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      // A page more on each side, so that it is there when it comes into sight.
      { rootMargin: '100% 0px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  if (!size) return null
  const wanted = wantedPage.value
  const boxes = wanted?.page === page ? wanted.rectangles : []
  const label = t('document_page', size.label || String(page))
  return (
    <li>
      <p class="page-title" aria-hidden="true">
        {label}
      </p>
      <button
        ref={place}
        type="button"
        class="page-picture"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        aria-label={t('document_page_picture', size.label || String(page))}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          const x = ((event.clientX - box.left) / box.width) * size.width
          const y = ((event.clientY - box.top) / box.height) * size.height
          // With the keyboard there is no point on the page: its beginning.
          showText(page, event.detail === 0 ? undefined : { x, y })
        }}
      >
        {isNear && <Picture page={page} pictures={pictures} />}
        {boxes.map((each) => (
          <span key={each.join()} class="page-box" style={boxStyle(each, size)} />
        ))}
      </button>
    </li>
  )
}

/** One page's canvas; it leaves with its memory when the page is far away. */
function Picture({ page, pictures }: { page: number; pictures: PagePictures }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const abort = new AbortController()
    const width = element.parentElement?.clientWidth ?? 600
    pictures.draw(page, element, width, abort.signal).catch(() => {
      if (!abort.signal.aborted) setFailed(true)
    })
    return () => {
      abort.abort()
      element.width = 0
      element.height = 0
    }
  }, [page, pictures])
  if (hasFailed) return <span class="page-failed">{t('document_page_failed')}</span>
  return <canvas ref={canvas} />
}

/** Brings the text that stands at a point of a page into sight; the page's first without one. */
function showText(page: number, point: { x: number; y: number } | undefined): void {
  let best: { element: Element; place: ElementPlace; far: number } | undefined
  for (const element of document.querySelectorAll<HTMLElement>('.text[data-place]')) {
    // Written by us just before.
    const place = JSON.parse(element.dataset.place ?? '') as ElementPlace
    if (place.page !== page) continue
    const far = point ? Math.min(...place.rectangles.map((each) => distance(each, point))) : 0
    if (!best || far < best.far) best = { element, place, far }
    if (!point) break
  }
  if (!best) return
  flash(best.element)
  wantedPage.value = best.place
}

function distance(
  [left, top, width, height]: readonly [number, number, number, number],
  { x, y }: { x: number; y: number },
): number {
  const across = Math.max(left - x, 0, x - left - width)
  const down = Math.max(top - y, 0, y - top - height)
  return Math.hypot(across, down)
}
