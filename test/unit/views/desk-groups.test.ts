import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import type { DocumentModel } from '../../../src/documents/model.ts'
import { textsOf } from '../../../src/documents/model-blocks.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { readWord } from '../../../src/documents/word/read-word.ts'
import { planTexts } from '../../../src/plan/read/plan-texts.ts'
import { sectionGroups } from '../../../src/views/desk/section-groups.ts'
import { testOnReal } from '../../real-documents.ts'

const groupsOf = (model: DocumentModel) =>
  sectionGroups(model, modelText(model), planTexts(model).texts)

const shown = (model: DocumentModel) => groupsOf(model).map(({ sections }) => sections.join(' '))

/** Nothing of the plan is lost, doubled or moved. */
function checkWhole(model: DocumentModel): void {
  const groups = groupsOf(model)
  expect(groups.flatMap(({ blocks }) => blocks)).toEqual(model.blocks)
  expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
}

test('one section after another, with what stands before them', () => {
  const model = markdownModel(
    '# Draft plan\n\nName: Ella\n\n## Section A\n\nElla likes trains.\n\n## Section B\n\nElla finds reading hard.\n\nShe tires quickly.\n',
  )
  expect(shown(model)).toEqual(['', 'A', 'B'])
  expect(groupsOf(model).map(({ blocks }) => textsOf(blocks)[0])).toEqual([
    'Draft plan',
    'Section A',
    'Section B',
  ])
  checkWhole(model)
})

test('a table with several sections side by side is one group, with its heading', () => {
  const model = markdownModel(
    '## Section B\n\n| Section B: needs | Section F: provision | Section E: outcomes |\n| --- | --- | --- |\n| Ella finds reading hard. | A teacher will read with Ella daily. | Ella will read ten words. |\n\n## Section I\n\nBlank.\n',
  )
  expect(shown(model)).toEqual(['B E F', 'I'])
  checkWhole(model)
})

test('an empty section keeps its own heading, and an area’s heading goes with what follows', () => {
  const model = markdownModel(
    '## Section C\n\n## Section D\n\nNone known.\n\n### Cognition and learning\n\n## Section F\n\nHelp daily.\n',
  )
  expect(groupsOf(model).map(({ sections, blocks }) => [sections, textsOf(blocks)])).toEqual([
    [['C'], ['Section C']],
    [['D'], ['Section D', 'None known.']],
    [['F'], ['Cognition and learning', 'Section F', 'Help daily.']],
  ])
})

test('whatever plan it is, all of it is there and in its order', () => {
  for (const name of readdirSync('test/fixtures/plans').filter((each) => each.endsWith('.md')))
    checkWhole(markdownModel(readFileSync(`test/fixtures/plans/${name}`, 'utf8')))
})

testOnReal('the real plans fall into their sections', (folder) => {
  for (const name of ['draft-v1', 'draft-v2', 'blank-template']) {
    const model = readWord(new Uint8Array(readFileSync(`${folder}/plans/${name}.docx`)))
    checkWhole(model)
    const all = groupsOf(model).flatMap(({ sections }) => sections)
    for (const section of ['A', 'B', 'E', 'F', 'I', 'J', 'K']) expect(all).toContain(section)
  }
})
