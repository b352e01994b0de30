import { expect, test } from 'vitest'
import { PURPOSES } from '../../../src/plan/purposes/purposes.ts'
import { sourceLine } from '../../../src/plan/source.ts'
import { SECTIONS } from '../../../src/plan/types.ts'

test('every section says what it is for, with sources and the day they were checked', () => {
  for (const section of SECTIONS) {
    const purpose = PURPOSES[section]
    expect(purpose.must.length * purpose.look.length * purpose.sources.length).toBeGreaterThan(0)
    for (const { checked, address } of purpose.sources) {
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(address).toMatch(/^https:\/\/www\.(?:legislation\.)?gov\.uk\//)
    }
  }
})

test('only B, F and I can be appealed; the Tribunal recommends on C, D, G and H', () => {
  const by = (appeal: string) => SECTIONS.filter((each) => PURPOSES[each].appeal === appeal)
  expect(by('yes')).toEqual(['B', 'F', 'I'])
  expect(by('recommend')).toEqual(['C', 'D', 'G', 'H1', 'H2'])
  expect(by('no')).toEqual(['A', 'E', 'J', 'K'])
})

test('its sentences are short', () => {
  const sentences = SECTIONS.flatMap((section) => {
    const { plain, must, deliver, appealTold, look } = PURPOSES[section]
    return [plain, ...must, deliver, appealTold, ...look].flatMap((each) =>
      each.split(/(?<=[.?]) /),
    )
  })
  expect(sentences.filter((each) => each.split(' ').length > 20)).toEqual([])
})

test('a source in one line', () => {
  expect(PURPOSES.A.sources.map(sourceLine)).toEqual([
    'Regulation 12(1)(a), SEND Regulations 2014',
    'Section 19, Children and Families Act 2014',
  ])
})
