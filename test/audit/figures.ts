import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { openDocument } from '../../src/cli/open-document.ts'
import { loadDictionary } from '../../src/dictionary/load.ts'
import { packIndex } from '../../src/dictionary/pack.ts'
import { openLexicon } from '../../src/lexicon/lexicon.ts'
import { openReading } from '../../src/lexicon/open-reading.ts'
import {
  type EasyGlossary,
  type EasySentence,
  type GlossaryTerm,
  makeEasy,
} from '../../src/plain/easy-text.ts'
import { readPhrases } from '../../src/plain/phrase-list.ts'
import { realFiles } from '../real-documents.ts'
import { audit } from './auditor.ts'
import type { Finding } from './findings.ts'
import { handMade } from './hand-made.ts'
import { figuresOf, handFigures, type Judged, rowsOf } from './measures.ts'

const OUT = process.env.SENDLIGHT_FIGURES ?? '.cache/easy-figures'

const phrases = readPhrases(parse(readFileSync('src/plain/data/phrases.yaml', 'utf8')))
const dictionary = loadDictionary('dictionary')
const entries = dictionary.entries.map(({ entry }) => entry)
const byId = new Map(entries.map((entry) => [entry.id, entry]))
const lexicon = openLexicon(packIndex(entries, dictionary.lists, {}, dictionary.familiar))

/** A glossary that reads the blocks of one document as one page. */
function glossaryOf(blocks: readonly string[]): EasyGlossary {
  const reading = openReading(lexicon, {})
  const seen = new Map(blocks.map((text) => [text, reading.read(text)]))
  return {
    terms(text) {
      return reading.matches(seen.get(text) ?? reading.read(text)).map((match): GlossaryTerm => {
        const entry = byId.get(match.id)
        const { start, end, term, id } = match
        return { start, end, term, id, swap: entry?.swap ?? [], plain: entry?.plain ?? '' }
      })
    },
  }
}

function judge(sentence: EasySentence, found: readonly GlossaryTerm[], file: string): Judged {
  const terms = found
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map(({ start, end, swap, plain }) => ({
      text: sentence.source.slice(start - sentence.start, end - sentence.start),
      swap,
      plain,
    }))
  const findings: Finding[] = audit({ source: sentence.source, easy: sentence.easy, terms })
  return { file, sentence, findings }
}

const KINDS = ['texts', 'pages', 'plans'] as const

/** Everything readable among the real documents, as blocks of text; of the plans, the Word files. */
function realBlocks(): Promise<{ kind: string; file: string; blocks: string[] }[]> {
  const files = KINDS.flatMap((kind) => realFiles(kind).map((file) => ({ kind, file })))
  return Promise.all(
    files
      .filter(({ kind, file }) => kind !== 'plans' || file.endsWith('.docx'))
      .map(async ({ kind, file }) => {
        const { blocks } = await openDocument(file, readFileSync(file))
        return { kind, file: basename(file), blocks: blocks.map(({ text }) => text) }
      }),
  )
}

const documents = await realBlocks()
if (documents.length === 0) console.log('The real documents are missing: set SENDLIGHT_REAL.')

const byKind = new Map<string, Judged[]>(KINDS.map((kind) => [kind, []]))
let bytes = 0
let spent = 0
for (const { kind, file, blocks } of documents) {
  const glossary = glossaryOf(blocks)
  for (const text of blocks) {
    const from = performance.now()
    const { sentences } = makeEasy(text, { glossary, phrases })
    spent += performance.now() - from
    bytes += Buffer.byteLength(text)
    for (const sentence of sentences)
      byKind.get(kind)?.push(judge(sentence, glossary.terms(text), file))
  }
}
const judged = [...byKind.values()].flat()
console.log(figuresOf(judged, bytes / Math.max(1, spent)))
for (const [kind, all] of byKind) console.log(`\n${kind}\n${rowsOf(all)}`)

const madeUp: Judged[] = []
const byHand = handMade().map((pair) => {
  const glossary = glossaryOf([pair.source])
  const { sentences } = makeEasy(pair.source, { glossary, phrases })
  const easy = sentences.flatMap((sentence) => sentence.easy)
  const own = sentences.map((sentence) => judge(sentence, glossary.terms(pair.source), ''))
  madeUp.push(...own)
  const findings = own.flatMap((each) => each.findings)
  return { pair, easy, findings }
})
console.log(`\nmade up, in the manner of councils and schools\n${rowsOf(madeUp)}`)
console.log(handFigures(byHand))

mkdirSync(OUT, { recursive: true })
const told = (all: Judged[]) =>
  all
    .map(({ file, sentence, findings }) =>
      [
        `${file} [${sentence.steps.join(', ')}]`,
        `  ${sentence.source.replace(/\s+/g, ' ')}`,
        ...sentence.easy.map((line) => `    > ${line}`),
        ...findings.map(({ kind, words }) => `    ! ${kind}: ${words}`),
      ].join('\n'),
    )
    .join('\n\n')
writeFileSync(`${OUT}/outputs.txt`, told(judged))
writeFileSync(`${OUT}/changed.txt`, told(judged.filter(({ sentence }) => !sentence.isUnchanged)))
writeFileSync(`${OUT}/findings.txt`, told(judged.filter(({ findings }) => findings.length > 0)))
const hand = byHand.map(({ pair, easy, findings }) =>
  [
    pair.source,
    ...easy.map((line) => `    > ${line}`),
    ...pair.easy.map((line) => `    = ${line}`),
    ...findings.map(({ kind, words }) => `    ! ${kind}: ${words}`),
  ].join('\n'),
)
writeFileSync(`${OUT}/by-hand.txt`, hand.join('\n\n'))
const undone = judged.flatMap(({ sentence }) =>
  sentence.undone.map(
    ({ step, kind, before, after }) => `${kind} (${step})\n    - ${before}\n    + ${after}`,
  ),
)
writeFileSync(`${OUT}/undone.txt`, undone.sort().join('\n'))
console.log(`\nEvery output is in ${OUT}/outputs.txt.`)
