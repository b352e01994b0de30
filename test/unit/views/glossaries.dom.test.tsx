import 'fake-indexeddb/auto'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ColumnUse } from '../../../src/packs/author/columns.ts'
import { makeKeyPair, signPack } from '../../../src/packs/signing.ts'
import { ColumnChoice } from '../../../src/views/glossaries/author/column-choice.tsx'
import { Glossaries } from '../../../src/views/glossaries/glossaries.tsx'
import { offerFile } from '../../../src/views/glossaries/offer-state.ts'
import { readShelf, shelf } from '../../../src/views/glossaries/shelf-state.ts'
import { CopiesDelete } from '../../../src/views/notebook/copies-delete.tsx'
import { store } from '../../../src/views/notebook/data.ts'
import { samplePack } from '../packs/sample-pack.ts'
import { control, says, textOf } from './open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const PUBLISHER = 'Sample SENDIASS'
let main: HTMLElement

beforeEach(() => {
  document.body.innerHTML = '<main></main>'
  main = document.querySelector('main') ?? document.body
})
afterEach(() => render(null, main))

describe('a column’s choice', () => {
  let use: ColumnUse = { is: 'nothing' }
  const draw = () =>
    render(
      <ColumnChoice
        name="Opis"
        use={use}
        onChange={(next) => {
          use = next
          draw()
        }}
      />,
      main,
    )
  const choose = (label: string, value: string) => {
    const select = control<HTMLSelectElement>(label)
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const type = async (text: string, said: string) => {
    const box = control<HTMLInputElement>('Code')
    box.value = text
    box.dispatchEvent(new Event('input', { bubbles: true }))
    await says(said)
  }

  test('is a language of the list, or another by its code', async () => {
    draw()
    choose('Opis', 'meaning-in')
    await says('this column is left out')
    expect(use).toEqual({ is: 'meaning-in', language: '' })
    choose('Which language', 'ur')
    await vi.waitFor(() => expect(textOf('[role=status]')).toBe(''))
    expect(use).toEqual({ is: 'meaning-in', language: 'ur' })
    choose('Opis', 'term-in')
    expect(use).toEqual({ is: 'term-in', language: 'ur' })

    choose('Which language', 'another')
    await says('Code, such as')
    expect(use).toEqual({ is: 'term-in', language: '' })
    await type('Tigrinya', 'This is not a language code.')
    expect(use).toEqual({ is: 'term-in', language: '' })
    await type('TI', 'This is Tigrinya')
    expect(use).toEqual({ is: 'term-in', language: 'ti' })
    await type('qqz', 'no name for “qqz”')
    choose('Opis', 'term')
    expect(use).toEqual({ is: 'term' })
  })
})

describe('a glossary that was removed', () => {
  const ID = 'sample-sendiass-words'
  const fileOf = async (version: number, keys: Awaited<ReturnType<typeof makeKeyPair>>) =>
    signPack(samplePack({ version }), keys)
  const open = async (text: string) => {
    await offerFile(new File([text], 'words.json'))
  }

  test('leaves its key: a forged one is refused, until the person forgets the key', async () => {
    vi.stubGlobal('fetch', async () => ({ json: async () => ({}) }))
    render(<Glossaries />, main)
    await readShelf()
    await open(await fileOf(1, await makeKeyPair()))
    await says('Add “Words in Sampleshire”?')
    control('Add these words').click()
    await says('Added: Words in Sampleshire')
    control('Remove').click()
    await says(`Sendlight remembers the key of ${PUBLISHER}`)
    await says('Keys of glossaries that you removed')

    const other = await fileOf(1, await makeKeyPair())
    await open(other)
    await says(`You once had words from ${PUBLISHER}.`)
    expect(textOf()).not.toContain('Add these words')
    control('Forget the old key').click()
    await says('Add “Words in Sampleshire”?')
    await says(`Forgotten: the key of ${PUBLISHER}`)
    expect(textOf()).not.toContain('Keys of glossaries that you removed')
    expect(await shelf.rememberedKeys()).toEqual([])
    control('Undo').click()
    await says('Keys of glossaries that you removed')
    await open(other)
    await says(`You once had words from ${PUBLISHER}.`)
    control('Forget this key').click()
    await vi.waitFor(async () => expect(await shelf.rememberedKeys()).toEqual([]))
  })

  test('leaves nothing once everything is deleted', async () => {
    await shelf.add(await fileOf(1, await makeKeyPair()))
    await shelf.remove(ID)
    expect((await shelf.rememberedKeys()).length).toBe(1)
    render(<CopiesDelete />, main)
    const box = main.querySelector('input')
    if (!box) throw new Error('no box to type the word in')
    box.value = 'delete'
    box.dispatchEvent(new Event('input', { bubbles: true }))
    await vi.waitFor(() =>
      expect(control<HTMLButtonElement>('Delete everything for good').disabled).toBe(false),
    )
    control('Delete everything for good').click()
    await vi.waitFor(async () => expect(await shelf.rememberedKeys()).toEqual([]), {
      timeout: 15_000,
    })
    store.close()
  })
})
