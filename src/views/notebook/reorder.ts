import { isOrderKey, orderBetween } from '../../notebook/order.ts'
import { orderAfter } from '../../notebook/order-after.ts'

interface Placed {
  id: string
  order: string
}

/**
 * New order keys for moving a row of a list: one where the neighbours' keys leave room between
 * them, all of the list's where they do not (two rows with one key, after an import).
 *
 * @param rows the list as it is shown
 * @param from the row that moves, counted from 0
 * @param to its place afterwards; beyond either end means the end
 */
export function moved(rows: readonly Placed[], from: number, to: number): Map<string, string> {
  const target = Math.max(0, Math.min(rows.length - 1, to))
  const row = rows[from]
  if (row === undefined || target === from) return new Map()
  const others = rows.filter((each) => each !== row)
  const before = others[target - 1]?.order ?? null
  const after = others[target]?.order ?? null
  const fits = [before, after].every((key) => key === null || isOrderKey(key))
  if (fits && (before === null || after === null || before < after)) {
    return new Map([[row.id, after === null ? orderAfter(before) : orderBetween(before, after)]])
  }
  const inOrder = [...others.slice(0, target), row, ...others.slice(target)]
  return freshOrder(inOrder.map(({ id }) => id))
}

/** Keys in rising order for these ids. */
export function freshOrder(ids: readonly string[]): Map<string, string> {
  const keys = new Map<string, string>()
  let last: string | null = null
  for (const id of ids) {
    last = orderAfter(last)
    keys.set(id, last)
  }
  return keys
}

/** The key that puts a new row after all others. */
export function orderAtEnd(rows: readonly Placed[]): string {
  let last: string | null = null
  for (const { order } of rows) {
    if (isOrderKey(order) && (last === null || order > last)) last = order
  }
  return orderAfter(last)
}
