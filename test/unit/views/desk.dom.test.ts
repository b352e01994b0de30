import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import type { OpenedDocument } from '../../../src/views/shared/opening/opened.ts'
import type { FakeBrowser } from '../../fakes/fake-browser.ts'
import { control, says, textOf } from './open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const PRINT = 'a'.repeat(64)
const planFile = (text: string, kept: OpenedDocument['kept'] = 'yes'): OpenedDocument => ({
  name: 'plan.md',
  fingerprint: PRINT,
  bytes: new TextEncoder().encode(text),
  model: markdownModel(text),
  password: undefined,
  kept,
})
const FIVE = readFileSync('test/fixtures/plans/five-areas.md', 'utf8')

/** The desk anew, as a browser loads it, with this document on it. */
async function openDesk(opened: OpenedDocument, hash = '') {
  vi.resetModules()
  const browser = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  browser.reset()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('CSS', { highlights: new Map() })
  history.replaceState(null, '', `/desk${hash}`)
  document.head.replaceChildren()
  document.body.innerHTML = '<div id="app"></div>'
  await import('../../../src/views/desk/main.tsx')
  const { putOnDesk } = await import('../../../src/views/desk/state.ts')
  await putOnDesk(opened)
  return import('../../../src/views/desk/kept.ts')
}

function show(place: string): void {
  location.hash = place
  dispatchEvent(new HashChangeEvent('hashchange'))
}

function setDate(name: string, date: string): void {
  const field = control<HTMLInputElement>(name)
  field.value = date
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

// The whole desk is loaded anew for each.
describe('the plan desk', { timeout: 30_000 }, () => {
  test('shows the plan whole, with what each section is for', async () => {
    await openDesk(planFile(FIVE))
    await says('Section F: Special educational provision', 'main')
    for (const line of FIVE.split('\n').filter((each) => /^[A-Z].*\.$/.test(each)))
      await says(line.replace(/\s+/g, ' ').trim())
  })

  test('asks for one day and says until when there is time', async () => {
    await openDesk(planFile(FIVE))
    await says('When must you answer?')
    setDate('Date on the letter with the draft plan', '2026-11-20')
    await says('at least until Friday 4 December 2026')
    await says('Counted from: Date on the letter with the draft plan')
  })

  test('of a final plan it asks for the decision, and counts the appeal', async () => {
    await openDesk(planFile(FIVE.replace('Proposed Document', 'Final plan')))
    await says('Final EHC plan')
    await says('Until when can you appeal?')
    setDate('Date on the council’s decision letter', '2026-09-01')
    await says('by 5pm on Monday 2 November 2026')
  })

  test('the next move by age is offered, and counted from only if the person says so', async () => {
    const born = new Date().getFullYear() - 10
    const text = FIVE.replace('Year group: 10', `Date of birth: 5 October ${born}`)
    const { kept } = await openDesk(planFile(text), '#dates')
    await says('the move into')
    await says('A child may be taught in another year')
    expect(textOf()).not.toContain('name the next school by')
    expect(kept.value.bases).toBeNull()
    control('Use this day').click()
    await says('name the next school by')
  })

  test('the council’s letter gives the days to count from, each to be used by a press', async () => {
    const { kept } = await openDesk(planFile(FIVE), '#dates')
    const { findDays } = await import('../../../src/views/desk/letter-days.ts')
    await says('Open the council’s letter')
    const letter =
      'Kentshire Council\n\n20 November 2026\n\nDear Mr Doyle,\n\nI enclose the draft EHC plan for Kieran. Please send your comments.\n\nYours sincerely\n\nA Caseworker'
    await findDays({ ...planFile(letter), name: 'letter.md' })
    await says('Friday 20 November 2026')
    expect(kept.value.bases).toBeNull()
    control('Use this day').click()
    await says('at least until Friday 4 December 2026')
  })

  test('a report about another child is not used before the person says that it is theirs', async () => {
    const { kept } = await openDesk(planFile(FIVE), '#reports')
    const { addReport } = await import('../../../src/views/desk/reports.ts')
    await says('Open the reports that Section K lists')
    const report =
      'Educational psychology report\n\nName: Ella Brown\n\nElla finds reading hard. Ella should have reading help for 20 minutes each school day.'
    await addReport({ ...planFile(report), fingerprint: 'b'.repeat(64) })
    await says('This report seems to be about Ella Brown. The plan is about Kieran Doyle.')
    expect(textOf()).not.toContain('The reports and the plan')
    control('It is about our child').click()
    await says('sentences that we picked')
    await says('The reports and the plan')
    expect(kept.value.reports[0]?.isOurs).toBe(true)
  })

  test('deadlines go among what is due in the notebook, once, with the day that they have now', async () => {
    await openDesk(planFile(FIVE), '#dates')
    const { notebook } = await import('../../../src/views/shared/opening/keep.ts')
    const due = async () =>
      (await notebook.all('question')).flatMap(({ promises }) =>
        promises.map(({ who, due: day, done }) => [who, day, done]),
      )
    await says('Nothing to count yet')
    setDate('Date on the letter with the draft plan', '2026-11-20')
    await says('Put in my notebook')
    control('Put in my notebook').click()
    await says('In your notebook')
    expect(await due()).toEqual([['You', '2026-12-04', false]])
    setDate('Date on the letter with the draft plan', '2026-11-23')
    await says('Put in my notebook')
    control('Put all in my notebook').click()
    await says('All are in your notebook')
    expect(await due()).toEqual([['You', '2026-12-07', false]])
    // Taken out of the notebook, it can come back.
    const [question] = await notebook.all('question')
    await notebook.delete('out', [question?.id ?? ''])
    show('plan')
    await says('Marked words')
    show('dates')
    await says('Put all in my notebook')
    control('Put all in my notebook').click()
    await says('All are in your notebook')
    expect(await due()).toEqual([['You', '2026-12-07', false]])
  })

  test('keeps what was decided, and has it again', async () => {
    const { flush, kept } = await openDesk(planFile(FIVE), '#ask')
    await says('things to ask about')
    control('Asked').click()
    control('Put it in my letter').click()
    expect(kept.value.chosen.length).toBeGreaterThan(0)
    const before = kept.value
    await flush()
    const again = await openDesk(planFile(FIVE), '#ask')
    expect(again.kept.value).toEqual(before)
    await says('things to ask about')
    expect(control<HTMLInputElement>('Asked').checked).toBe(true)
  })

  test('in a private window nothing is kept', async () => {
    const { flush } = await openDesk(planFile(FIVE, 'private'), '#ask')
    await says('private window')
    control('Asked').click()
    await flush()
    const again = await openDesk(planFile(FIVE))
    expect(again.kept.value.notes).toEqual([])
  })

  test('the letter has what was picked, in the person’s words once they change it', async () => {
    await openDesk(planFile(FIVE), '#letter')
    await says('Nothing is picked yet')
    control('Put all').click()
    await says('Leave out')
    const asked = control<HTMLElement>('Leave out').closest('article')?.querySelector('textarea')
    if (!asked) throw new Error('no field')
    asked.value = 'Words of my own'
    asked.dispatchEvent(new Event('input', { bubbles: true }))
    await says('“Words of my own”', '.paper')
    control('Change it by hand').click()
    await says('no longer follows your choices')
    const [first] = document.querySelectorAll<HTMLTextAreaElement>('.paper-edit textarea')
    if (!first) throw new Error('no field')
    first.value = 'A Parent\n1 Some Street'
    first.dispatchEvent(new Event('input', { bubbles: true }))
    await says('1 Some Street', '.paper')
    control('Begin again').click()
    await vi.waitFor(() => expect(textOf('.paper')).not.toContain('1 Some Street'))
    control('Undo').click()
    await says('1 Some Street', '.paper')
  })

  test('what is fine leaves the letter and its words lose their mark', async () => {
    const { kept } = await openDesk(planFile(FIVE), '#ask')
    await says('things to ask about')
    control('Put it in my letter').click()
    expect(kept.value.chosen.length).toBeGreaterThan(0)
    control('Fine for us').click()
    expect(kept.value.chosen).toEqual([])
    await says('things to ask about')
  })

  test('a part is set right, and the plan is read again with it', async () => {
    const text =
      '# Draft EHC plan\n\n## Section A\n\nElla likes trains.\n\n## Section B\n\nElla finds reading hard.\n\nA teacher will read with Ella as required.\n\n## Section F\n\nA helper reads with Ella daily for 20 minutes.\n\n## Section E\n\nElla will read.\n\n## Section I\n\n'
    const { kept } = await openDesk(planFile(text))
    await says('Section F:')
    const all = () => [...document.querySelectorAll('.correct')] as HTMLElement[]
    const bar = () =>
      all().find(
        (each) => each.closest('section')?.querySelector('h2')?.textContent === 'Section B',
      )
    await vi.waitFor(() => expect(bar()).toBeDefined())
    bar()?.click()
    const choice = await vi.waitFor(() => {
      const found = [...document.querySelectorAll<HTMLSelectElement>('.section-choice select')].at(
        -1,
      )
      if (!found) throw new Error('not yet')
      return found
    })
    expect(choice.value).toBe('B')
    choice.focus()
    choice.value = 'F'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(kept.value.corrections).toHaveLength(1))
    // The plan is drawn anew around it, and the attention stays at the text.
    await vi.waitFor(() => {
      const now = document.activeElement as HTMLSelectElement | null
      expect([now?.dataset.choice, now?.value]).toEqual([choice.dataset.choice, 'F'])
    })
    // All of what was set right at once, and back.
    const whole = control<HTMLSelectElement>('All of this belongs to')
    whole.value = 'C'
    whole.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() =>
      expect(kept.value.corrections.map(([, section]) => section)).toContain('C'),
    )
    for (let left = kept.value.corrections.length; left > 0; left -= 1) {
      await says('Back to how we read it')
      control('Back to how we read it').click()
      await vi.waitFor(() => expect(kept.value.corrections).toHaveLength(left - 1))
    }
    const again = await vi.waitFor(() => {
      const found = document.querySelector<HTMLSelectElement>(
        `[data-choice="${choice.dataset.choice}"]`,
      )
      if (found?.value !== 'B') throw new Error('not yet')
      return found
    })
    again.value = 'F'
    again.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(kept.value.corrections).toHaveLength(1))
    show('ask')
    await says('as required')
    await says('as required', 'section[aria-labelledby="ask-F"]')
  })

  test('documents of other nations are known and not judged', async () => {
    const text =
      '# Individual Development Plan\n\nAdditional Learning Needs and Education Tribunal (Wales) Act 2018\n\nSection 2B: additional learning provision (ALP)\n\nSupport as required.\n'
    await openDesk(planFile(text))
    await says('we do not judge it')
    expect(textOf()).not.toContain('to ask')
    expect(document.querySelector('nav')).toBeNull()
    await says('SNAP Cymru')
  })
})
