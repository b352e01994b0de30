import AxeBuilder from '@axe-core/playwright'
import { beforeAll, expect, test } from 'vitest'
import { ChromiumPage } from './drivers/chromium-page.ts'
import { inEachBrowser } from './drivers/each-browser.ts'
import type { TestPage } from './drivers/test-browser.ts'
import {
  chooseInForm,
  formText,
  pressInForm,
  readNotebook,
  select,
  waitForForm,
  waitForNoForm,
} from './save-helpers.ts'
import { marked, press, SITES, says, viewOf } from './views-helpers.ts'

const PASSAGE = 'Sam will have regular access to a small group for speech and language work.'
const LISTEN = `<script>
  window.heard = []
  for (const name of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'focusin',
    'compositionstart', 'change', 'submit'])
    for (const target of [window, document])
      target.addEventListener(name, (event) => heard.push(name + ':' + (event.key ?? event.data ?? '')), true)
</script>`
const page = (before: string, passage: string) => `<!doctype html><html lang="en">
  <title>Plans in Kentshire</title><body style="margin: 20px; max-width: 700px">
  <h1>EHC plans</h1>${before}<p>The SENCo helps with the EHC needs assessment. SENDIASS can help.</p>
  <p id="hard">${passage}</p><p>The council must decide within 6 weeks.</p>
  <div style="height: 1500px"></div>${LISTEN}`

let body = ''
const ALL = { ...SITES, 'plans.kentshire.gov.uk': () => ({ body }) }
const ADDRESS = 'http://plans.kentshire.gov.uk/plan?utm_source=mail'
const KEPT = 'http://plans.kentshire.gov.uk/plan'

inEachBrowser('saving on a page', ALL, (stage) => {
  async function open(before = '', passage = PASSAGE): Promise<TestPage> {
    body = page(before, passage)
    const opened = await stage.browser.open(ADDRESS)
    await marked(opened)
    return opened
  }
  async function openForm(opened: TestPage, selector = '#hard'): Promise<string> {
    await select(opened, selector)
    await stage.browser.runCommand(opened, 'save-selection')
    return waitForForm(opened)
  }
  // One page of ours stays open, to look into the notebook from.
  let own: TestPage
  beforeAll(async () => {
    own = await stage.browser.openView('welcome')
  })
  const notebook = () => own.evaluate(readNotebook)
  /** What a person's act starts may come seconds later on a busy machine. */
  const soon = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 10_000 })
  const ofKind = async (kind: string) =>
    (await notebook()).filter((record) => record.kind === kind && record.deleted === null)
  const painted = async (opened: TestPage) =>
    (await opened.marks()).filter(({ name }) => name === 'm5').map(({ text }) => text)

  test('two keys save the suggested question; its passage is painted, and leads to the notebook', async () => {
    const opened = await open()
    const form = await openForm(opened)
    expect(form).toContain(PASSAGE)
    expect(form).toMatch(/\[How often will this happen/)
    await opened.press('Enter')
    await waitForNoForm(opened)
    await soon(() => painted(opened)).toEqual([PASSAGE])
    expect(await ofKind('passage')).toMatchObject([
      {
        quote: { exact: PASSAGE },
        source: { title: 'Plans in Kentshire', address: KEPT, fingerprint: null },
      },
    ])
    expect(await ofKind('question')).toHaveLength(1)
    const [passage] = await ofKind('passage')
    const [mark] = (await opened.marks()).filter(({ name }) => name === 'm5')
    if (!mark) throw new Error('not painted')
    await opened.click(mark.box.x + 30, mark.box.y + mark.box.height / 2)
    await opened.clickInCard('Open in the notebook')
    const tabs = () =>
      own.evaluate(async () =>
        (await chrome.tabs.query({}))
          .map(({ url = '' }) => url)
          .filter((url) => url.includes('/notebook/')),
      )
    await soon(tabs).toEqual([
      expect.stringContaining(`notebook/index.html?passage=${passage?.id}`),
    ])
    await opened.close()
  })

  test('a page learns nothing of what is typed; the form fits 320 px and 400 %', async () => {
    const opened = await open()
    const heard = () => opened.evaluate(() => (window as unknown as { heard: string[] }).heard)
    // That the page does listen.
    await opened.press('Shift')
    expect(await heard()).toContain('keydown:Shift')
    await openForm(opened)
    const frames = await opened.evaluate(() => {
      const { heard } = window as unknown as { heard: string[] }
      heard.length = 0
      return [window.frames.length, document.querySelectorAll('iframe').length]
    })
    expect(frames).toEqual([0, 0])
    await opened.type('Zoe?')
    await soon(() => formText(opened)).toContain('[Zoe?]')
    expect(await heard()).toEqual([])
    for (const view of [
      { width: 320, height: 640 },
      { width: 1280, height: 1024, zoom: 4 },
    ]) {
      await opened.setView(view)
      await soon(async () => {
        const box = await opened.inCard((root) =>
          root.querySelector('.form-layer')?.getBoundingClientRect().toJSON(),
        )
        const [width = 0, height = 0] = await opened.evaluate(() => [
          document.documentElement.clientWidth,
          innerHeight,
        ])
        return box.left >= 0 && box.right <= width + 1 && box.top >= 0 && box.bottom <= height + 1
      }).toBe(true)
    }
    expect(await heard()).toEqual([])
    await opened.press('Escape')
    await waitForNoForm(opened)
    await opened.close()
  })

  test('a draft is offered again, and by mouse all can be chosen', async () => {
    const opened = await open()
    await openForm(opened)
    await opened.type('Zoe?')
    await opened.press('Escape')
    await waitForNoForm(opened)
    expect(await openForm(opened)).toContain('[Zoe?]')
    await pressInForm(opened, 'How often will')
    await soon(() => formText(opened)).toContain('[How often will')
    expect(await formText(opened)).toContain('What you wrote: Zoe?')
    await pressInForm(opened, 'What you wrote')
    await soon(() => formText(opened)).toContain('[Zoe?]')
    await chooseInForm(opened, '#save-whom', 'The SENCo')
    await chooseInForm(opened, '#save-child', 'A new')
    await opened.press('Tab')
    await opened.type('Sam')
    await pressInForm(opened, 'Save question')
    await waitForNoForm(opened)
    const [child] = await ofKind('child')
    expect(child).toMatchObject({ name: 'Sam' })
    expect(await ofKind('person')).toMatchObject([{ role: 'senco' }])
    const question = (await ofKind('question')).find(({ ask }) => ask === 'Zoe?')
    expect(question).toMatchObject({ child: child?.id })
    // The same passage is kept once.
    expect(await ofKind('passage')).toHaveLength(1)
    // The next form begins with whom and what was used last.
    expect(await openForm(opened)).not.toContain('[Zoe?]')
    expect(
      await opened.inCard((root) => {
        const inside = root.querySelector('iframe')?.contentDocument
        const list = inside?.querySelector<HTMLSelectElement>('#save-child')
        return list?.selectedOptions[0]?.textContent
      }),
    ).toBe('Sam')
    await opened.press('Escape')
    await waitForNoForm(opened)
    await opened.close()
  })

  test('the bar and a card lead to the form; a passage can be kept alone', async () => {
    const opened = await open()
    await select(opened, 'p')
    await expect
      .poll(
        async () => {
          await opened.press('Shift')
          return opened.cardText()
        },
        { timeout: 10_000, interval: 200 },
      )
      .toContain('Save question')
    await opened.clickInCard('Save question')
    await waitForForm(opened)
    await pressInForm(opened, 'Just keep this')
    await waitForNoForm(opened)
    await soon(async () => (await ofKind('passage')).length).toBe(2)
    const at = await opened.markAt('SENDIASS')
    await opened.evaluate(() => getSelection()?.removeAllRanges())
    await opened.click(at.x, at.y)
    await opened.waitForCard()
    await opened.clickInCard('What to ask')
    await opened.clickInCard('Save this question')
    const form = await waitForForm(opened)
    expect(form).toContain('SENDIASS can help.')
    expect(form).not.toContain('The SENCo helps')
    await opened.press('Escape')
    await waitForNoForm(opened)
    await opened.close()
  })

  test('a worker that is stopped in the middle loses nothing and saves nothing twice', async () => {
    const opened = await open()
    const before = (await ofKind('question')).length
    await openForm(opened)
    await stage.browser.killWorker()
    await Promise.all([opened.press('Enter'), stage.browser.killWorker()])
    await waitForNoForm(opened)
    expect(await ofKind('question')).toHaveLength(before + 1)
    await opened.close()
  })

  test('on the next visit passages are painted again, changed or moved, never a wrong place', async () => {
    const gone = await open('', 'All pupils can use the library from Monday to Friday at any time.')
    await soon(() => painted(gone)).toEqual([expect.stringContaining('The SENCo helps')])
    await gone.close()
    const moved = await open('<p>News: our office moves on Monday.</p>'.repeat(5))
    await soon(() => painted(moved)).toContain(PASSAGE)
    // The page writes the words anew, in other elements.
    await moved.evaluate(() => {
      const old = document.querySelector('#hard')
      const words = old?.textContent ?? ''
      const made = document.createElement('div')
      made.innerHTML = `<b>${words.slice(0, 20)}</b><span>${words.slice(20)}</span>`
      old?.replaceWith(made)
    })
    await soon(() => painted(moved)).toContain(PASSAGE)
    await moved.close()

    const changed = await open('', PASSAGE.replace('small group', 'smaller group'))
    await soon(() => painted(changed)).toContain(PASSAGE.replace('small group', 'smaller group'))
    await changed.close()
  })

  test('on a page about something else too, by the key; it comes again on the next visit', async () => {
    const address = 'http://bins.kentshire.gov.uk/'
    const bins = await stage.browser.open(address)
    await bins.waitFor(() => document.readyState === 'complete')
    await openForm(bins, 'p')
    await bins.press('Enter')
    await waitForNoForm(bins)
    await bins.close()
    const again = await stage.browser.open(address)
    await soon(() => painted(again)).toHaveLength(1)
    await again.close()
  })

  test('a question without a passage, in the toolbar button’s window', async () => {
    const bins = await stage.browser.open('http://bins.kentshire.gov.uk/')
    const popup = await viewOf(stage.browser, 'popup', bins)
    // Before that the window still grows, and a press would miss.
    await says(popup, 'does not seem to be about SEND')
    await press(popup, 'Save a question')
    await popup.waitFor(() => document.activeElement?.id === 'save-ask')
    await popup.type('What is a panel?')
    if (popup instanceof ChromiumPage) {
      await popup.setView({ scheme: 'dark', width: 400 })
      const { violations } = await new AxeBuilder({ page: popup.native }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
    }
    await popup.press('Enter')
    await says(popup, 'Saved in your notebook.')
    expect(await ofKind('question')).toContainEqual(
      expect.objectContaining({ ask: 'What is a panel?', passages: [] }),
    )
    await popup.close()
    await bins.close()
  })

  test('nothing complained, and nothing but the pages was asked for', async () => {
    const errors = await stage.browser.takeErrors()
    const late =
      /Promise (?:resolved|rejected) after context unloaded|message (?:port|channel) closed|font: download failed/
    expect(errors.filter((error) => !late.test(error))).toEqual([])
    // Browsers ask their makers for things by themselves; what we asked for would carry our words.
    const ours = stage.sites.requests.filter(({ host }) => /kentshire/.test(host))
    expect(ours.every(({ path }) => /^\/(?:plan|favicon\.ico)?$/.test(path))).toBe(true)
  })
})
