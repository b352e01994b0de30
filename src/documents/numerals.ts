/** A list's number in letters: 1 is a, 26 is z, 27 is aa, 28 is ab. */
function alphabetic(n: number): string {
  let letters = ''
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  return letters
}

/** As Word counts: 26 is z, 27 is aa, 28 is bb. */
export function repeatedLetter(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26))
  return letter.repeat(Math.floor((n - 1) / 26) + 1)
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 4 is iv. From 1 to 3999; others stay figures. */
export function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let written = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      written += letters
      rest -= value
    }
  }
  return written
}

/** A list's number as HTML and OpenDocument name its format: a, A, i, I; others stay figures. */
export function listNumber(n: number, format: string): string {
  if (n < 1) return String(n)
  if (format === 'a') return alphabetic(n)
  if (format === 'A') return alphabetic(n).toUpperCase()
  if (format === 'i') return roman(n)
  return format === 'I' ? roman(n).toUpperCase() : String(n)
}

/** The whole number that an attribute such as `start` holds. */
export function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : undefined
}

const ONES = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'fifteen sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ')
const TENS = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')]
const FIRSTS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** 21 is "twenty-one". From 0 to 99; others stay figures. */
export function inWords(n: number): string {
  if (n < 0 || n > 99) return String(n)
  if (n < 20) return ONES[n] ?? String(n)
  const ten = TENS[Math.floor(n / 10)] ?? ''
  return n % 10 === 0 ? ten : `${ten}-${ONES[n % 10]}`
}

/** 21 is "twenty-first". From 1 to 99; others as `ordinal`. */
export function ordinalInWords(n: number): string {
  if (n < 1 || n > 99) return ordinal(n)
  const words = inWords(n)
  const last = /[a-z]+$/.exec(words)?.[0] ?? ''
  const ending = FIRSTS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return words.slice(0, words.length - last.length) + ending
}

/** 21 is "21st". */
export function ordinal(n: number): string {
  const isTeen = Math.floor((n % 100) / 10) === 1
  return `${n}${(isTeen ? undefined : ['', 'st', 'nd', 'rd'][n % 10]) || 'th'}`
}
