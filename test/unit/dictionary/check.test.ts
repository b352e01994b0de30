import { describe, expect, it } from 'vitest'
import { checkDictionary } from '../../../src/dictionary/check.ts'
import { type Dictionary, readEntries } from '../../../src/dictionary/load.ts'

const GOOD = `
- id: sample-term
  term: sample term
  forms: [STX]
  nation: england
  status: current
  subject: people
  strong: false
  plain: A short text.
  ask: [{ of: the school, ask: What is it? }]
`

function dictionaryOf(...texts: string[]): Dictionary {
  const dictionary: Dictionary = {
    entries: [],
    lists: { school: ['school'] },
    knownTerms: new Set(),
    familiar: [],
    problems: [],
  }
  texts.forEach((text, i) => {
    const { entries, problems } = readEntries(`file-${i}.yaml`, text)
    dictionary.entries.push(...entries)
    dictionary.problems.push(...problems)
  })
  return dictionary
}

const problemsOf = (...texts: string[]) =>
  checkDictionary(dictionaryOf(...texts), '2026-11-25').map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  )

describe('a sound entry', () => {
  it('has no problems', () => {
    expect(problemsOf(GOOD)).toEqual([])
  })
})

describe('a faulty entry is named with file, line and mend', () => {
  const changed = (from: string, to: string) => GOOD.replace(from, to)
  it.each([
    ['no YAML', '- id: [', /file-0\.yaml:\d+ not readable as YAML/],
    ['not a list', 'id: x', /file-0\.yaml:1 the file must be a list/],
    ['unknown nation', changed('england', 'cornwall'), /:2 sample-term: nation: nation is one of/],
    ['unknown field', `${GOOD}  colour: red\n`, /sample-term: colour/],
    [
      'a number as a form',
      changed('[STX]', '[12]'),
      /sample-term: forms\.0: each of forms must be words/,
    ],
    [
      'no question',
      changed('[{ of: the school, ask: What is it? }]', '[]'),
      /ask needs at least one question/,
    ],
    ['a bad id', changed('sample-term', 'Sample_Term'), /id is lower-case words joined by hyphens/],
    [
      'three sentences',
      changed('A short text.', 'One. Two. Three.'),
      /plain has 3 sentences; at most 2/,
    ],
    [
      'a long sentence',
      changed('A short text.', `It is a ${'very '.repeat(20)}long one.`),
      /a sentence of plain has 25 words; at most 20/,
    ],
    [
      'hard words',
      changed('A short text.', 'Multidisciplinary organisational accountability determinations.'),
      /plain reads at grade [\d.]+; use shorter words/,
    ],
    [
      'a duty without a source',
      changed('A short text.', 'The school must do it.'),
      /needs a source/,
    ],
    ['law without a source', changed('subject: people', 'subject: law'), /needs a source/],
    ['an unknown see', `${GOOD}  see: [nowhere]\n`, /see: there is no entry nowhere/],
    ['a note missing', changed('current', 'historic'), /historic entries need a note/],
    ['an undated proposal', `${changed('current', 'proposed')}  note: An idea.\n`, /as of when/],
    [
      'say of a foreign form',
      `${GOOD}  say: { ABC: letters }\n`,
      /say: ABC is not one of its forms/,
    ],
    [
      'a rule for a foreign form',
      `${GOOD}  context: [{ forms: [ABC] }]\n`,
      /context: ABC is not one of its forms/,
    ],
    [
      'an unknown list',
      `${GOOD}  context: [{ near: ['@nowhere'] }]\n`,
      /there is no list @nowhere/,
    ],
    ['an everyday word', changed('[STX]', '[table]'), /"table" also means other things/],
    ['two letters', changed('[STX]', '[EP]'), /"EP" also means other things/],
    [
      'blame',
      changed('A short text.', 'A child who suffers from it.'),
      /say "has", not "suffers from"/,
    ],
    [
      'an old source',
      `${GOOD}  source: { name: An Act, address: 'https://example.org/', checked: '2025-01-01' }\n`,
      /the source was checked on 2025-01-01: read it again/,
    ],
  ])('%s', (_name, text, message) => {
    expect(problemsOf(text).join('\n')).toMatch(message)
  })

  it('twice the same id', () => {
    expect(
      problemsOf(GOOD, GOOD.replace('sample term', 'other term').replace('STX', 'OTX')).join(),
    ).toMatch(/file-1\.yaml:2 sample-term: the id is also in file-0\.yaml:2/)
  })

  it('a form of two entries without rules', () => {
    const other = GOOD.replace('sample-term', 'other-term').replace('sample term', 'other term')
    expect(problemsOf(GOOD, other)).toHaveLength(2)
    const ruled = `${GOOD}  context: [{ forms: [STX], near: ['@school'] }]\n`
    const otherRuled = `${other}  context: [{ forms: [STX], near: [clinic] }]\n`
    expect(problemsOf(ruled, otherRuled)).toEqual([])
  })

  it('jargon in plain words', () => {
    const other = GOOD.replace('sample-term', 'other-term')
      .replace('sample term', 'other term')
      .replace('[STX]', '[]')
      .replace('A short text.', 'See the STX for more.')
    expect(problemsOf(GOOD, other).join()).toMatch(/plain uses "STX", which is itself explained/)
  })
})
