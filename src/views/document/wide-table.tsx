import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../ui/text.ts'

let watch: ResizeObserver | undefined

/**
 * The box around a table, which scrolls where the table is wider. Only then is it a stop for the
 * keyboard, so that a plan of many tables is not one of many stops.
 */
export function TableBox({ name, children }: { name: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    watch ??= new ResizeObserver((entries) => {
      for (const { target } of entries) nameIfWide(target)
    })
    watch.observe(element)
    return () => watch?.unobserve(element)
  }, [])
  return (
    <div ref={box} class="table" data-name={name || undefined}>
      {children}
    </div>
  )
}

function nameIfWide(element: Element): void {
  const isWide = element.scrollWidth > element.clientWidth + 1
  if (isWide === element.hasAttribute('tabindex')) return
  if (isWide) {
    element.setAttribute('tabindex', '0')
    element.setAttribute('role', 'group')
    element.setAttribute('aria-label', element.getAttribute('data-name') ?? t('document_wide'))
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name)
  }
}
