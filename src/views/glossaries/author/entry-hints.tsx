import { useEffect, useState } from 'preact/hooks'
import { gradesOf, sentencesOf, wordsOf } from '../../../dictionary/readability.ts'
import type { PackProblem } from '../../../packs/check-pack.ts'
import type { PackEntry } from '../../../packs/pack.ts'
import { t } from '../../../ui/text.ts'
import { BUILT_IN_TERMS } from '../built-in.ts'
import { problemSentence } from './checks.ts'

/** Beyond school age the figure says no more than hard. */
const OLDEST = 18

/** How hard the meaning is to read, and what could be plainer, as it is typed. */
export function EntryHints({
  entry,
  problems,
}: {
  entry: PackEntry
  problems: readonly PackProblem[]
}) {
  const [terms, setTerms] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    void BUILT_IN_TERMS.then(setTerms)
  }, [])
  const grade = gradesOf(entry.plain.replaceAll(entry.term, 'it')).fleschKincaid
  const longest = Math.max(0, ...sentencesOf(entry.plain).map((each) => wordsOf(each).length))
  // A US school grade is about five years below the age of who can read it.
  const age = Math.max(6, Math.round(grade) + 5)
  const said = age > OLDEST ? t('glossary_reading_older', String(OLDEST)) : String(age)
  const sentences = new Set(problems.map((problem) => problemSentence(problem, terms)))
  return (
    <div class="hints">
      <p class="soft">{t('glossary_reading', said, String(longest))}</p>
      {problems.length > 0 && (
        <ul>
          {[...sentences].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
