import { describe, expect, test, vi } from 'vitest'
import { isDone, openReader, PAGE } from './open-reader.ts'
import { control, says, textOf } from './open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const main = () => textOf('main').replace(/\s+/g, ' ')
const pairs = () => [...document.querySelectorAll<HTMLElement>('.pair')]
const pairOf = (words: string) => {
  const found = pairs().find((pair) => pair.textContent?.includes(words))
  if (!found) throw new Error(`No sentence with "${words}" in ${main()}`)
  return found
}
async function paste(words: string): Promise<void> {
  await says('Paste a letter')
  const box = document.querySelector('textarea')
  if (!box) throw new Error('no box')
  box.value = words
  box.dispatchEvent(new Event('input', { bubbles: true }))
  await vi.waitFor(() => expect(box.value).toBe(words))
  control('Make it easy').click()
}

describe('the reader, of a page', () => {
  test('shows the article in easy words, and says once who made them', async () => {
    await openReader(PAGE)
    await isDone()
    expect(document.querySelector('h1')?.textContent).toBe('Asking for a plan')
    expect(main().match(/A computer made the easy words/g)).toHaveLength(1)
    expect(main()).toContain('The original is what counts')
    expect(main()).toContain('within 6 weeks after the date of the meeting')
    expect(main()).not.toContain('subsequent to')
    expect(document.querySelector('h2')?.textContent).toBe('Appeals')
    expect(main()).toContain('N/A')
    expect(document.querySelectorAll('td')).toHaveLength(2)
    expect(document.title).toBe('Asking for a plan · Easy read')
  })

  test('shows both side by side, or the original, and remembers which', async () => {
    const { browser } = await openReader(PAGE)
    await isDone()
    control('Side by side').click()
    await vi.waitFor(() =>
      expect(pairOf('after the date').querySelector('.source')?.textContent).toContain(
        'subsequent to',
      ),
    )
    expect(browser.stored.get('setting.readerShows')).toBe('both')
    // What stayed as it was stands there once.
    expect(pairOf('None.').querySelector('.source')).toBeNull()
    control('Original').click()
    await vi.waitFor(() => expect(main()).not.toContain('after the date'))
    expect(main()).toContain('subsequent to')
  })

  test('marks sentences that stayed as they were, in words for screen readers too', async () => {
    await openReader(PAGE)
    await isDone()
    expect(pairOf('None.').querySelector('.same')?.textContent).toContain('As in the original')
    expect(pairOf('after the date').querySelector('.same')).toBeNull()
  })

  test('shows the changed words only when asked', async () => {
    await openReader(PAGE)
    await isDone()
    expect(document.querySelector('mark')).toBeNull()
    control('Show changed words').click()
    await vi.waitFor(() =>
      expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain(
        'after',
      ),
    )
  })

  test('explains terms in both versions, and what stands for them', async () => {
    await openReader(PAGE)
    await isDone()
    const term = document.querySelector<HTMLElement>('.term')
    expect(term?.textContent).toBe('EHCP')
    term?.click()
    await says('A legal paper that says what help a child must get', '.meaning')
    const swapped = [...document.querySelectorAll<HTMLElement>('.term')].find((each) =>
      each.textContent?.includes('special needs court'),
    )
    swapped?.click()
    await says('First-tier Tribunal', '.meaning')
  })

  test('keeps links: in the words that stayed, or after the sentence', async () => {
    await openReader(PAGE)
    await isDone()
    const link = document.querySelector<HTMLAnchorElement>('.easy a')
    expect(link?.href).toBe('https://www.ipsea.org.uk/')
    expect(link?.target).toBe('_blank')
    expect(link?.rel).toBe('noreferrer')
  })

  test('one Tab stop for the sentences; arrow keys go on from there', async () => {
    await openReader(PAGE)
    await isDone()
    const stops = () => pairs().filter((pair) => pair.tabIndex === 0)
    expect(stops()).toHaveLength(1)
    stops()[0]?.focus()
    const [first, second] = pairs()
    expect(document.activeElement).toBe(first)
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    expect(document.activeElement).toBe(second)
    await vi.waitFor(() => expect(second?.dataset.current).toBe('true'))
    expect(stops()).toEqual([second])
    second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))
    expect(document.activeElement).toBe(first)
  })

  test('reads aloud with the spoken line lit, pauses, goes on and stops', async () => {
    const { voice } = await openReader(PAGE)
    await isDone()
    control('Listen').click()
    await vi.waitFor(() => expect(voice.said).toEqual(['An E H C P is reviewed every year.']))
    await vi.waitFor(() =>
      expect(document.querySelector('.spoken')?.textContent).toContain('is reviewed every year'),
    )
    voice.finish()
    await vi.waitFor(() => expect(document.querySelector('.spoken')?.textContent).toMatch(/^The/))
    control('Pause').click()
    const { length } = voice.said
    voice.finish()
    expect(voice.said).toHaveLength(length)
    await says('Go on', 'header')
    control('Go on').click()
    await vi.waitFor(() => expect(voice.said).toHaveLength(length + 1))
    expect(voice.said.at(-1)).toBe(voice.said.at(-2))
    await says('Stop', 'header')
    control('Stop').click()
    await vi.waitFor(() => expect(document.querySelector('.spoken')).toBeNull())
    await says('Listen', 'header')
  })

  test('uses no voice that sends the text away, and says so', async () => {
    const { voice } = await openReader(PAGE, undefined, false)
    await isDone()
    control('Listen').click()
    await says('no English voice that works without the internet', 'header')
    expect(voice.said).toEqual([])
  })

  test('keeps letters, spacing and colours', async () => {
    const { browser } = await openReader(PAGE)
    await isDone()
    for (const name of ['OpenDyslexic', 'Double', 'Widest', 'Warm']) control(name).click()
    await vi.waitFor(() =>
      expect({ ...document.documentElement.dataset }).toMatchObject({
        readerFont: 'opendyslexic',
        readerScale: '2',
        spacing: 'widest',
        colours: 'sepia',
      }),
    )
    await vi.waitFor(() => expect(browser.stored.get('setting.readerColours')).toBe('sepia'))
  })
})

describe('the reader, without a page', () => {
  test('makes a pasted letter easy, with its paragraphs and bullets', async () => {
    await openReader()
    await paste(
      'Dear Ms Brown,\n\nYou must reply prior to 3 May.\n- bring the EHCP\n- N/A\n\n1. First point',
    )
    await isDone()
    expect(main()).toContain('You must reply before 3 May.')
    expect([...document.querySelectorAll('.label')].map((label) => label.textContent)).toEqual([
      '•',
      '•',
      '1.',
    ])
  })

  test('says that there is nothing in the box', async () => {
    await openReader()
    await paste(' \n ')
    await says('There are no words in the box yet')
  })

  test('goes back to the box for another text', async () => {
    await openReader()
    await paste('You must reply prior to 3 May.')
    await isDone()
    control('Read another text').click()
    await says('Paste a letter')
  })

  test('says that the page is gone, and lets the person paste', async () => {
    await openReader(PAGE, (browser) => {
      browser.tabAnswers = () => {
        throw new Error('Could not establish connection. Receiving end does not exist.')
      }
    })
    await says('That page is no longer there')
    expect(document.querySelector('textarea')).not.toBeNull()
  })

  test('says that a page holds no words', async () => {
    await openReader({ ...PAGE, html: '<body><p> </p></body>' })
    await says('There are no words to read')
  })
})
