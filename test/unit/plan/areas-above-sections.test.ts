import { expect, test } from 'vitest'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { planReport } from '../../../src/plan/plan-report.ts'

const reportOf = (html: string) => planReport(htmlModel(html))
const rulesOf = (html: string) => reportOf(html).findings.map(({ rule }) => rule)

const OPENING =
  '<h1>EHC plan: draft</h1><h2>Section A: Views</h2><p>Ash says: I like maps. His mother wants him to have a friend.</p>'

test('sections repeated under each area of need belong to it', () => {
  const { needs } = reportOf(
    `${OPENING}<h2>Section B: Special educational needs</h2>
     <h3>Communication and interaction</h3><p>Ash uses two-word phrases.</p>
     <h3>Cognition and learning</h3><p>Ash reads at the level of a child in Reception.</p>
     <h2>Communication and interaction</h2><h3>Section E: Outcomes</h3><p>Ash will talk.</p>
     <h3>Section F: Special educational provision</h3><p>A speech and language therapist will see Ash for 40 minutes every week.</p>
     <h2>Cognition and learning</h2><h3>Section E: Outcomes</h3><p>Ash will read.</p>
     <h3>Section F: Special educational provision</h3><p>A teaching assistant will teach phonics for 20 minutes each school day.</p>`,
  )
  expect(needs.map(({ provision }) => provision.length)).toEqual([1, 1])
})

test('an area does not reach past the next section of its own level', () => {
  const { needs } = reportOf(
    `${OPENING}<h2>Section B: Special educational needs</h2><h3>Cognition and learning</h3><p>Ash cannot yet read.</p>
     <h2>Section C: Health needs</h2><p>Ash has hay fever in summer.</p>
     <h2>Section F: Special educational provision</h2><p>A teacher will teach Ash reading for 20 minutes each day.</p>`,
  )
  expect(needs.map(({ area }) => area !== '')).toEqual([true, false])
})

test('training staff in a health task is not education of the child', () => {
  const health = (words: string) =>
    rulesOf(
      `${OPENING}<h2>Section B: Special educational needs</h2><p>Ash tires quickly.</p><h2>Section F: Special educational provision</h2><p>A teaching assistant will give Ash a rest of 10 minutes in every lesson.</p><h2>Section G: Health provision</h2><p>${words}</p>`,
    )
  expect(health('The nurse will train all class staff in rescue medicine.')).not.toContain(
    'teaches or trains',
  )
  expect(health('The nurse will train Ash to use a pump.')).toContain('teaches or trains')
})

test('a need without provision is sure where the plan sets them side by side, and only there', () => {
  const sureOf = (text: string) =>
    planReport(markdownModel(text)).findings.find(({ rule }) => rule === 'need without provision')
      ?.isSure
  const table =
    '# Draft EHC plan\n\n| Section B | Section F |\n| --- | --- |\n| Sam cannot tell the time on a clock. | |\n| Sam finds reading hard. | A teacher will teach Sam reading for 20 minutes each day. |\n'
  const prose =
    '# Draft EHC plan\n\n## Section B\n\nSam finds noise in the hall painful.\n\n## Section E\n\nNone.\n\n## Section F\n\nA teacher will teach Sam reading for 20 minutes each day.\n'
  expect(sureOf(table)).toBe(true)
  expect(sureOf(prose)).toBe(false)
})

test('a table that a page has cut in two goes on under its header', () => {
  const head = '<tr><th>Section E: outcome</th><th>Section F: provision</th><th>How often</th></tr>'
  const row =
    '<tr><td>By July 2028 Ash will read ten words.</td><td>A teacher will teach Ash reading one to one</td><td>20 minutes each week</td></tr>'
  const { outcomes, provision } = planReport(
    htmlModel(
      `${OPENING}<h2>Section B: Special educational needs</h2><p>Ash cannot read.</p><table>${head}</table><table>${row}</table>`,
    ),
  )
  expect(outcomes).toHaveLength(1)
  expect(provision).toMatchObject([{ minutes: 20, times: 1, per: 'week', group: 1 }])
})

test('a section named in two cells is a heading, not a header of columns', () => {
  const { needs } = planReport(
    htmlModel(
      `${OPENING}<table><tr><td>SECTION B</td><td>Ash's special educational needs</td></tr><tr><td colspan="2">Ash cannot read yet.</td></tr></table><table><tr><td>SECTION F</td><td>None</td></tr></table>`,
    ),
  )
  expect(needs.map(({ text }) => text)).toEqual(['Ash cannot read yet.'])
})

test('help that we do not understand may be for a need, so the need is not told as bare', () => {
  const bare = (provision: string) =>
    rulesOf(
      `${OPENING}<h2>Section B: Special educational needs</h2><p>Ash does not speak.</p><h2>Section F: Special educational provision</h2><p>${provision}</p>`,
    ).includes('need without provision')
  expect(bare('A practitioner will run the exchange of pictures for 10 minutes each day.')).toBe(
    false,
  )
  expect(bare('A teacher will teach Ash maths for 10 minutes each day.')).toBe(true)
})
