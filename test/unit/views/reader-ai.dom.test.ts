import { afterEach, describe, expect, test, vi } from 'vitest'
import { isDone, openReader, PAGE } from './open-reader.ts'
import { control, says, textOf } from './open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const SENTENCE =
  'The council must not end the plan before the parents have seen it, and they may appeal within 2 months.'
const RIGHT =
  'The council must not end the plan before the parents have seen it. They may appeal within 2 months.'
const LETTER = { ...PAGE, html: `<main><h1>Ending a plan</h1><p>${SENTENCE}</p></main>` }

interface Stand {
  created: number
  asked: string[]
  destroyed: number
}

/** A stand-in for the browser's LanguageModel, which answers as it is told. */
function standIn(availability: string, answer: (sentence: string) => string | Error): Stand {
  const stand: Stand = { created: 0, asked: [], destroyed: 0 }
  const session = {
    prompt: async (sentence: string) => {
      stand.asked.push(sentence)
      const written = answer(sentence)
      if (written instanceof Error) throw written
      return written
    },
    clone: async () => session,
    destroy: () => {
      stand.destroyed++
    },
  }
  function LanguageModel() {}
  LanguageModel.availability = async () => availability
  LanguageModel.create = async () => {
    stand.created++
    return session
  }
  vi.stubGlobal('LanguageModel', LanguageModel)
  return stand
}

const aiLine = () => [...document.querySelectorAll('.quiet-mark')].map((each) => each.textContent)
const isOver = () => says('AI has gone over the text', 'header')

afterEach(() => vi.unstubAllGlobals())

describe('the browser’s own AI', () => {
  test('is not spoken of where there is none', async () => {
    await openReader(LETTER)
    await isDone()
    expect(textOf('header')).not.toContain('AI')
  })

  test('is off until the person turns it on, and labelled then', async () => {
    const stand = standIn('available', () => RIGHT)
    await openReader(LETTER)
    await isDone()
    await says('Let your browser’s AI write too', 'header')
    expect(stand.created).toBe(0)
    expect(control<HTMLInputElement>('Let your browser’s AI').checked).toBe(false)
    control('Let your browser’s AI').click()
    await isOver()
    expect(aiLine()).toEqual(['Written by your browser’s AI, checked by Sendlight'])
    expect(textOf('main')).toContain('They may appeal within 2 months.')
    expect(stand.asked).toEqual([SENTENCE])
    // Turned off, the rules' own version is back.
    control('Let your browser’s AI').click()
    await vi.waitFor(() => expect(aiLine()).toEqual([]))
    expect(stand.created).toBe(1)
  })

  test('tells the size of the download, and downloads nothing unasked', async () => {
    const stand = standIn('downloadable', () => RIGHT)
    await openReader(LETTER, (browser) => browser.stored.set('setting.readerAi', true))
    await isDone()
    await says('download about 4 GB', 'header')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stand.created).toBe(0)
    control('Download it and use it').click()
    await isOver()
    expect(stand.created).toBe(1)
  })

  test('goes on by itself where it was chosen and is there', async () => {
    const stand = standIn('available', () => RIGHT)
    await openReader(LETTER, (browser) => browser.stored.set('setting.readerAi', true))
    await isOver()
    expect(stand.created).toBe(1)
  })

  test.each([
    ['a dropped “not”', RIGHT.replace('must not', 'must')],
    ['a changed number', RIGHT.replace('2 months', '3 months')],
    ['a softened “must”', RIGHT.replace('must not', 'should not')],
    ['a firmer “may”', RIGHT.replace('may appeal', 'must appeal')],
    ['another doer', RIGHT.replace('The council', 'The school')],
    [
      'doers that changed places',
      RIGHT.replace(/council|parents/g, (word) => (word === 'council' ? 'parents' : 'council')),
    ],
    ['the opposite', RIGHT.replace('end the plan', 'keep the plan')],
    ['something added', `${RIGHT} This is free of charge.`],
    ['something left out', 'The council must not end the plan. They may appeal within 2 months.'],
    ['a dropped “before”', RIGHT.replace('before', 'because')],
    ['an invented name', `${RIGHT} Ask Mr Smith.`],
    ['an invented web address', `${RIGHT} See www.help.example.`],
    ['nothing', '   '],
    ['orders of the page', 'Sure! Here is the sentence in easy words.'],
    ['markup', `<b>${RIGHT}</b><img src=x>`],
    ['a refusal', new Error('blocked')],
  ])('never shows %s', async (_, wrong) => {
    standIn('available', () => wrong)
    await openReader(LETTER, (browser) => browser.stored.set('setting.readerAi', true))
    await isOver()
    expect(aiLine()).toEqual([])
    expect(textOf('main')).toContain('must not')
    expect(textOf('main')).toContain('2 months')
    if (typeof wrong === 'string' && wrong.trim()) expect(textOf('main')).not.toContain(wrong)
  })

  test('that does not start is told of, and the text stays', async () => {
    standIn('available', () => RIGHT)
    const { LanguageModel } = globalThis as unknown as { LanguageModel: { create: unknown } }
    LanguageModel.create = async () => {
      throw new Error('not enough memory')
    }
    await openReader(LETTER, (browser) => browser.stored.set('setting.readerAi', true))
    await says('AI did not start', 'header')
    expect(textOf('main')).toContain('must not')
  })
})
