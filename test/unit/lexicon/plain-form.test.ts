import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../src/dictionary/load.ts'
import { firstWords } from '../../../src/lexicon/form-tree.ts'
import { readForm } from '../../../src/lexicon/forms.ts'
import { readPlainForm } from '../../../src/lexicon/plain-form.ts'
import { tokenise } from '../../../src/lexicon/tokens.ts'

const ENTRY = {
  id: 'x',
  term: 'x',
  nation: 'uk',
  status: 'current',
  strong: false,
  place: 0,
  year: undefined,
} as const

const FORMS = loadDictionary('dictionary').entries.flatMap(({ entry }) => [
  entry.term,
  ...entry.forms,
])

/** The beginnings of a form's spellings, made the long way, each once. */
function beginnings(text: string): Set<string> {
  const found = new Set<string>()
  const tokens = tokenise(text)
  const form = readForm(ENTRY, text, tokens)
  if (form) firstWords(form, tokens, (first, second) => found.add(`${first} ${second}`))
  return found
}

/** The same by the quick way; undefined where it leaves the form to the long one. */
function quickly(text: string, line = `id|0|${text}|another form`): Set<string> | undefined {
  const found = new Set<string>()
  const isPlain = readPlainForm(line, line.indexOf(text, 5), (first, second) =>
    found.add(`${first} ${second}`),
  )
  if (!isPlain) expect(found.size).toBe(0)
  return isPlain ? found : undefined
}

const word = fc.oneof(
  fc.constantFrom('of', 'Of', 's', 'x', 'y', 'as', 'class', 'duty', 'day', 'church', 'wish', 'box'),
  fc.constantFrom('quiz', 'SEND', 'EHCP', '16', 'y7', '7y', 'needs', 'e', 'ch', 'h', 'fly', 'city'),
  fc.string({ unit: fc.constantFrom(...'abcehosxyzST19'), minLength: 1, maxLength: 6 }),
)
const joint = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  '-',
  '’',
  '  ',
  '/',
  ' (',
  '&',
  '\u00ad',
  'é',
  '.',
)

describe('the beginnings of a form', () => {
  it('are those of all its spellings, for every form of the dictionary', () => {
    let plain = 0
    for (const text of FORMS) {
      const found = quickly(text)
      if (found === undefined) continue
      plain++
      expect([...found].sort(), text).toEqual([...beginnings(text)].sort())
    }
    // What it is for: hardly any form is left to the long way.
    expect(plain / FORMS.length).toBeGreaterThan(0.85)
  })

  it('are those of all its spellings, whatever the words and what stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, joint), { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.map(([w, j], i) => w + (i < parts.length - 1 ? j : '')).join('')
        for (const line of [`id|0|${text}`, `id|0|${text}|of it`]) {
          const found = quickly(text, line)
          if (found !== undefined) expect([...found].sort()).toEqual([...beginnings(text)].sort())
        }
      }),
      { numRuns: 2000 },
    )
  })
})
