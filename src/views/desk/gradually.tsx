import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface Props<T> {
  list: readonly T[]
  /** How many are drawn at a time. */
  step: number
  children: (item: T) => ComponentChildren
}

/**
 * A long list drawn a few at a time, with a pause after each, so that keys and scrolling are never
 * held up. Each stretch holds the next one: what is drawn is not drawn again as the list grows.
 */
export function Gradually<T>({ list, step, children }: Props<T>) {
  const [hasMore, setMore] = useState(false)
  const isLong = list.length > step
  useEffect(() => {
    if (!isLong || hasMore) return
    const timer = setTimeout(() => setMore(true))
    return () => clearTimeout(timer)
  }, [isLong, hasMore])
  return (
    <>
      {list.slice(0, step).map(children)}
      {isLong && hasMore && (
        <Gradually list={list.slice(step)} step={step}>
          {children}
        </Gradually>
      )}
    </>
  )
}
