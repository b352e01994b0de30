import type { Entry, Nation, Status } from '../../lexicon/entry.ts'
import { foldText } from '../../lexicon/tokens.ts'
import { definedTermSet } from './data-files.ts'
import { escapeHtml, scriptJson } from './markup.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'

const NATION_NAMES: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  uk: 'all of the UK',
}

const STATUS_NAMES: Record<Status, string> = {
  current: '',
  historic: 'Old word',
  proposed: 'A proposal, not law',
}

/** The letter an entry stands under; digits and signs share one place. */
function letterOf(entry: Entry): string {
  const letter = entry.term.normalize('NFKD').charAt(0).toUpperCase()
  return /[A-Z]/.test(letter) ? letter : '0-9'
}

/** Entries in the order of a printed glossary. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }))
}

function longDate(iso: string): string {
  return new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** Up to three short forms; the same letters in another order are somebody's slip ("ECHP"). */
function shownForms(entry: Entry): string[] {
  const shown: string[] = []
  const seen = new Set<string>()
  for (const form of entry.forms) {
    const letters = [...foldText(form)].sort().join('')
    if (/\s/.test(form) || seen.has(letters)) continue
    seen.add(letters)
    shown.push(form)
  }
  return shown.slice(0, 3)
}

function entryHtml(entry: Entry, terms: Map<string, string>): string {
  const text = escapeHtml
  const short = shownForms(entry)
  const badges = [
    entry.nation === 'uk' ? '' : NATION_NAMES[entry.nation],
    STATUS_NAMES[entry.status],
  ].filter((badge) => badge !== '')
  const see = entry.see.filter((id) => terms.has(id))
  const source = entry.source
  const parts = [
    `<h3><dfn>${text(entry.term)}</dfn>${short.length > 0 ? ` <span class="forms">${text(short.join(', '))}</span>` : ''}</h3>`,
    badges.length > 0
      ? `<p class="badges">${badges.map((badge) => `<span>${text(badge)}</span>`).join(' ')}</p>`
      : '',
    `<p class="plain">${text(entry.plain)}</p>`,
    entry.note ? `<p class="note">${text(entry.note)}</p>` : '',
    entry.matters ? `<p><strong>Why it matters.</strong> ${text(entry.matters)}</p>` : '',
    `<p><strong>Ask.</strong></p><ul>${entry.ask.map((q) => `<li><span class="of">To ${text(q.of)}:</span> ${text(q.ask)}</li>`).join('')}</ul>`,
    source?.address
      ? `<p class="source">From <a href="${text(source.address)}" rel="noopener">${text(source.name)}</a>${source.reference ? `, ${text(source.reference)}` : ''}. Checked on ${longDate(source.checked)}.</p>`
      : '',
    see.length > 0
      ? `<p class="see">See also ${see.map((id) => `<a href="#${id}">${text(terms.get(id) ?? id)}</a>`).join(', ')}.</p>`
      : '',
  ]
  const find = [entry.term, ...entry.forms].join(' ').toLowerCase()
  return `<article id="${entry.id}" data-find="${text(find)}">${parts.join('')}</article>`
}

/**
 * The whole glossary as one page that needs no server: searchable, A to Z, printable, with its
 * terms as schema.org data.
 * @param date ISO day the page was made.
 */
export function glossaryPage(entries: readonly Entry[], date: string): string {
  const sorted = sortEntries(entries)
  const terms = new Map(sorted.map((entry) => [entry.id, entry.term]))
  const letters = [...new Set(sorted.map(letterOf))].sort()
  const sections = letters.map((letter) => {
    const inside = sorted.filter((entry) => letterOf(entry) === letter)
    return `<section aria-labelledby="letter-${letter}"><h2 id="letter-${letter}">${letter}</h2>${inside.map((entry) => entryHtml(entry, terms)).join('')}</section>`
  })
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SEND words in plain English</title>
<meta name="description" content="The words that families of children with special educational needs and disabilities meet, explained in plain English.">
<style>${PAGE_STYLE}</style>
<script type="application/ld+json">${scriptJson(definedTermSet(sorted))}</script>
</head>
<body>
<a class="skip" href="#words">Go to the words</a>
<header>
<h1>SEND words in plain English</h1>
<p>${sorted.length} words and letters that families meet, with what they mean for you and what to ask. This is information, not legal advice. The law is not the same in England, Wales, Scotland and Northern Ireland: each word says where it belongs.</p>
<form role="search" class="search" hidden><label for="find">Find a word or letters</label><input id="find" type="search" autocomplete="off" spellcheck="false"></form>
<p id="count" role="status"></p>
<nav aria-label="A to Z"><ul>${letters.map((letter) => `<li><a href="#letter-${letter}">${letter}</a></li>`).join('')}</ul></nav>
</header>
<main id="words">
${sections.join('\n')}
</main>
<footer><p>Made with Sendlight on ${longDate(date)}. The text may be used under the licence <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">Creative Commons Attribution 4.0</a>.</p></footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}
