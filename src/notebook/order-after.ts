import { orderBetween } from './order.ts'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** With so many digits some millions of rows can be added before a key grows longer. */
const WIDTH = 4

/**
 * A key that sorts after `last`, for rows that are added at the end, one after another: halving
 * what is left each time, as `orderBetween` does, would make keys long. `null`: the first row.
 */
export function orderAfter(last: string | null): string {
  if (last === null) return orderBetween(null, null)
  const digits = [...last.slice(0, WIDTH).padEnd(WIDTH, '0')].map((each) => DIGITS.indexOf(each))
  let at = WIDTH - 1
  for (; at >= 0 && digits[at] === DIGITS.length - 1; at -= 1) digits[at] = 0
  if (at < 0) return orderBetween(last, null)
  digits[at] = (digits[at] ?? 0) + 1
  // Nothing sorts between a key and the same with a nought behind it.
  if (digits[WIDTH - 1] === 0) digits[WIDTH - 1] = 1
  return digits.map((digit) => DIGITS.charAt(digit)).join('')
}
