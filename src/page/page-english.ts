import { isEnglish } from './page-language.ts'
import type { BlockRecord } from './page-model.ts'
import { bodyOf, rootElementOf } from './safe-dom.ts'

/** So much text, from the start of the page, tells its language where no attribute does. */
const SAMPLE = 3000

/** What the page's attributes say of its language, or else its words so far. */
export function isPageEnglish(document: Document, records: Iterable<BlockRecord>): boolean {
  const langs = [rootElementOf(document), bodyOf(document)].map((node) =>
    node?.getAttribute('lang'),
  )
  return isEnglish(langs, () => {
    let sample = ''
    for (const { block } of records) {
      sample += `${block.text}\n`
      if (sample.length > SAMPLE) break
    }
    return sample
  })
}
