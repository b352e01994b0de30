import { looksLikeAbbreviation } from '../lexicon/forms.ts'
import { openLexicon } from '../lexicon/lexicon.ts'
import { openReading } from '../lexicon/open-reading.ts'
import type { Dictionary, Problem } from './load.ts'
import { packIndex } from './pack.ts'

/**
 * Jargon in plain sentences: the finder is run over the dictionary itself. A term may be used to
 * explain another only where every family knows it (`knownTerms`), or where it is part of the
 * entry's own name.
 */
export function unexplainedWords(dictionary: Dictionary): Problem[] {
  const entries = dictionary.entries.map((loaded) => loaded.entry)
  const lexicon = openLexicon(packIndex(entries, dictionary.lists))
  const bySubject = new Map(entries.map((entry) => [entry.id, entry.subject]))
  const problems: Problem[] = []
  for (const { entry, file, line } of dictionary.entries) {
    const nation = entry.nation === 'uk' ? 'england' : entry.nation
    const reading = openReading(lexicon, { nation })
    const own = `${entry.term} | ${entry.forms.join(' | ')}`.toLowerCase()
    for (const match of reading.matches(reading.read(entry.plain))) {
      if (match.id === entry.id || dictionary.knownTerms.has(match.id)) continue
      if (bySubject.get(match.id) === 'everyday' && !looksLikeAbbreviation(match.form)) continue
      if (own.includes(match.form.toLowerCase())) continue
      problems.push({
        file,
        line,
        message: `${entry.id}: plain uses "${match.form}", which is itself explained (${match.id}); use everyday words`,
      })
    }
  }
  return problems
}
