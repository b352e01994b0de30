const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A key that sorts (as plain text) after `before` and ahead of `after`, so that dragging one row
 * changes only that row. `null` stands for the list's beginning or end.
 *
 * @throws RangeError when `before` does not sort ahead of `after`
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (after !== null && (before ?? '') >= after) throw new RangeError('order keys are not in order')
  let made = ''
  // Once a smaller digit than `after` has been taken, `after` bounds no longer.
  let bound = after
  for (let at = 0; ; at += 1) {
    const low = Math.max(0, DIGITS.indexOf(before?.[at] ?? '0'))
    const digit = bound?.[at]
    const high = bound === null ? DIGITS.length : digit === undefined ? -1 : DIGITS.indexOf(digit)
    // Keys that we never made may leave no room ("V" and "V0").
    if (high < 0) throw new RangeError('no key fits between')
    if (high - low > 1) return made + DIGITS.charAt(Math.floor((low + high) / 2))
    made += DIGITS.charAt(low)
    if (high !== low) bound = null
  }
}

/** Whether a key is one of ours; an imported file may hold others, between which nothing may fit. */
export function isOrderKey(key: string): boolean {
  return /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key)
}
