import { seeded } from './seeded.ts'

/** Sentences as councils and schools write them; `{}` is where a term goes. */
const WITH_TERM = [
  'The {} is responsible for the day-to-day work at the school.',
  'If you are not happy with the decision, ask about {} before the meeting.',
  'Advice for the {} is collected from everyone who knows your child.',
  'Families told us that the {} was hard to understand.',
  'A draft of the {} will be sent to you by post or by email.',
  'Every school must have regard to the {} when it plans support.',
  'Your child may also be offered {} for up to six sessions.',
  'We review the {} once a year, and sooner if something changes.',
]

const WITHOUT_TERM = [
  'Please bring a drink and a warm coat, because part of the visit is outside.',
  'The office is open from nine until four on every day but Friday.',
  'Children arrive by the side gate and hang their bags on the blue pegs.',
  'We listened to what parents said and changed the order of the afternoon.',
  'There is parking behind the library, and the number 14 bus stops outside.',
  'Nobody should have to tell the same story twice to different people.',
  'Photographs from the summer walk are in the hall until the end of term.',
  'The form takes about ten minutes, and you can stop and come back to it.',
  'A short film shows what happens on the day and who will be there.',
  'Most questions are answered within five working days of getting them.',
]

/**
 * A web page with about `characters` characters of visible text, the same for the same seed: our
 * own sentences with about five of `terms` in a thousand characters, as real pages on SEND have.
 */
export function bigPage(terms: readonly string[], characters: number, seed = 1): string {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  let size = 0
  const sentence = (): string => {
    const text = random() < 0.35 ? pick(WITH_TERM).replace('{}', pick(terms)) : pick(WITHOUT_TERM)
    size += text.length + 1
    const html = asHtml(text)
    const kind = random()
    if (kind < 0.06) return `<b>${html}</b>`
    if (kind < 0.12) return html.replace(/(\w+ \w+)\.$/, '<a href="#">$1</a>.')
    return html
  }
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(' ')

  const parts: string[] = []
  while (size < characters) {
    parts.push(`<h2>${sentence()}</h2>`)
    for (let i = 0; i < 4; i++) parts.push(`<p>${sentences(4 + Math.floor(random() * 4))}</p>`)
    if (random() < 0.4)
      parts.push(`<ul>${Array.from({ length: 5 }, () => `<li>${sentence()}</li>`).join('')}</ul>`)
    if (random() < 0.2)
      parts.push(
        `<table>${Array.from({ length: 4 }, () => `<tr><td>${sentence()}</td><td>${sentences(2)}</td></tr>`).join('')}</table>`,
      )
  }
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A big page</title>
<body><main>${parts.join('\n')}</main></body></html>`
}

const SYLLABLES =
  'ba be bi bo bra cel cor da den dor el en fal fen gar gel hol in jan kel lan len mar men mor nal nor ol pel ran ren sal sen tal ten tor ul van vel win yor zan'.split(
    ' ',
  )

/** Packed index lines of made-up entries: one to three made-up words and an abbreviation each. */
export function madeUpEntries(count: number, seed = 2): string[] {
  const random = seeded(seed)
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] as string
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('')
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from({ length: 1 + Math.floor(random() * 3) }, word)
    return `made-up-${i}|0|${words.join(' ')}`
  })
}
