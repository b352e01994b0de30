import { t } from '../../ui/text.ts'

/** "1 word" or "42 words". */
export function count(name: 'word' | 'question' | 'hint' | 'place', number: number): string {
  return number === 1
    ? t(`glossary_${name}_one`)
    : t(`glossary_${name}_many`, number.toLocaleString('en-GB'))
}

/** "2026-11-25" as "25 November 2026". */
export function dayInWords(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(date.valueOf())
    ? day
    : date.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
}

/** A language's English name with its own, such as "Welsh (Cymraeg)"; the code where unknown. */
export function languageName(language: string): string {
  const nameIn = (locale: string) => {
    try {
      return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
    } catch {
      return language
    }
  }
  const english = nameIn('en-GB')
  const own = nameIn(language)
  return own === english || own === language ? english : `${english} (${own})`
}

/** Hosts as people paste them: a line each, whole addresses too. */
export function hostsIn(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .map((line) =>
      line
        .replace(/^https?:\/\//i, '')
        .replace(/[/:?#].*$/, '')
        .toLowerCase(),
    )
    .filter((line) => line !== '')
}
