import { readEntries } from '../../../src/dictionary/load.ts'
import { packCards, packIndex } from '../../../src/dictionary/pack.ts'
import type { FormsIndex } from '../../../src/lexicon/index-format.ts'
import { type Lexicon, openLexicon } from '../../../src/lexicon/lexicon.ts'
import type { PhraseList } from '../../../src/plain/phrase-list.ts'

const YAML = `
- id: ehc-plan
  term: Education, Health and Care plan
  forms: [EHC plan, EHCP]
  nation: england
  status: current
  subject: law
  strong: true
  plain: A legal paper that says what help a child must get.
  matters: The council must arrange the help in it.
  ask: [{ of: the council, ask: When was it last checked? }]
  source: { name: An Act, address: 'https://example.org/', checked: 2026-11-25 }
- id: senco
  term: special educational needs co-ordinator
  forms: [SENCo]
  nation: england
  status: current
  subject: people
  strong: true
  plain: The teacher in charge of extra help.
  matters: The first person to ask.
  ask: [{ of: the SENCo, ask: What help is there? }]
- id: support-teacher
  term: support for learning teacher
  forms: [SENCo]
  nation: scotland
  status: current
  subject: people
  strong: true
  plain: The teacher in charge of extra help in Scotland.
  matters: The first person to ask.
  ask: [{ of: the teacher, ask: What help is there? }]
- id: statement
  term: statement of special educational needs
  forms: []
  nation: england
  status: historic
  subject: law
  strong: true
  plain: An older paper of the same kind.
  matters: It is no longer used.
  note: Replaced by EHC plans in 2014 <b>.
  ask: [{ of: the council, ask: Has it been replaced? }]
  source: { name: An Act, address: 'https://example.org/', checked: 2026-11-25 }
`

const { entries, problems } = readEntries('sample.yaml', YAML)
if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
const read = entries.map((loaded) => loaded.entry)

/** A few entries are enough to test what surrounds the finder. */
export function sampleLexicon(): Lexicon {
  return openLexicon(sampleIndex())
}

/** The same before it is compiled. */
export function sampleIndex(): FormsIndex {
  return packIndex(read, {})
}

export const sampleCards = packCards(read)

/** Two pairs are enough to see that the word list is used. */
export const samplePhrases: PhraseList = {
  pairs: [
    { from: 'prior to', to: 'before', kind: 'phrase' },
    { from: 'utilise', to: 'use', kind: 'verb' },
  ],
  verbs: {},
  plurals: {},
}
