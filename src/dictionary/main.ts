import { writeFileSync } from 'node:fs'
import { checkDictionary } from './check.ts'
import { loadDictionary } from './load.ts'
import { dictionaryReport, readingFigures } from './report.ts'

/** The grade that half of all plain sentences must not exceed. */
const HIGHEST_MEDIAN = 6

/** `npm run dictionary`: checks dictionary/, writes docs/dictionary.md, and says what is wrong. */
export function main(today: string): number {
  const dictionary = loadDictionary('dictionary')
  const problems = checkDictionary(dictionary, today)
  const figures = readingFigures(dictionary.entries.map((loaded) => loaded.entry))
  if (figures.medianFleschKincaid > HIGHEST_MEDIAN)
    problems.push({
      file: '',
      line: 0,
      message: `the median reading grade is ${figures.medianFleschKincaid.toFixed(1)}; at most ${HIGHEST_MEDIAN}`,
    })
  writeFileSync('docs/dictionary.md', dictionaryReport(dictionary))
  for (const { file, line, message } of problems)
    console.error(file ? `dictionary/${file}:${line} ${message}` : message)
  const said = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  console.log(
    `${dictionary.entries.length} entries, ${said}, median grade ${figures.medianFleschKincaid.toFixed(1)}`,
  )
  return problems.length === 0 ? 0 : 1
}

process.exitCode = main(new Date().toISOString().slice(0, 10))
