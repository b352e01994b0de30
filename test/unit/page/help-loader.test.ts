import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HelpLoader } from '../../../src/page/help-loader.ts'
import type { HelpFile, HelpPorts, PageHelp } from '../../../src/page/page-help.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function loaderWith(load: () => Promise<HelpFile>) {
  const told: string[] = []
  let isAlive = true
  const ports = { isAlive: () => isAlive } as HelpPorts
  const loader = new HelpLoader(
    load,
    ports,
    () => told.push('opened'),
    (isMissing) => told.push(isMissing ? 'missing' : 'come'),
  )
  return {
    loader,
    told,
    die: () => {
      isAlive = false
    },
  }
}

function fileOf() {
  const destroyed = vi.fn()
  const openHelp = vi.fn(() => ({ destroy: destroyed }) as unknown as PageHelp)
  const file: HelpFile = { openHelp, pageHtml: vi.fn() }
  return { file, openHelp, destroyed }
}

describe('the second file', () => {
  test('is asked for once, however many need it at once', async () => {
    const { file, openHelp } = fileOf()
    const load = vi.fn(async () => file)
    const { loader, told } = loaderWith(load)
    expect(loader.now).toBeUndefined()
    const [one, two] = await Promise.all([loader.need(), loader.need()])
    expect(one).toBeDefined()
    expect(two).toBe(one)
    expect(loader.now).toBe(one)
    expect(load).toHaveBeenCalledTimes(1)
    expect(openHelp).toHaveBeenCalledTimes(1)
    expect(told).toEqual(['opened'])
  })

  test('that does not come is told, and asked for again by itself a few times', async () => {
    const load = vi.fn(async (): Promise<HelpFile> => {
      throw new Error('no such frame')
    })
    const { loader, told } = loaderWith(load)
    loader.prepare()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(load).toHaveBeenCalledTimes(4)
    expect(told).toEqual(['missing'])
  })

  test('that did not come is asked for again when a person needs it, and told when it came', async () => {
    const { file } = fileOf()
    const load = vi.fn(async () => file)
    load.mockRejectedValueOnce(new Error('no-result'))
    const { loader, told } = loaderWith(load)
    expect(await loader.need()).toBeUndefined()
    expect(await loader.need()).toBeDefined()
    expect(told).toEqual(['missing', 'opened', 'come'])
  })

  test('comes too late for a page that is gone, or an extension that is', async () => {
    const closed = fileOf()
    const one = loaderWith(async () => closed.file)
    const need = one.loader.need()
    one.loader.close()
    expect(await need).toBeUndefined()
    expect(closed.openHelp).not.toHaveBeenCalled()

    const dead = fileOf()
    const two = loaderWith(async () => dead.file)
    two.die()
    expect(await two.loader.need()).toBeUndefined()
    expect(dead.openHelp).not.toHaveBeenCalled()
  })

  test('asks no more once it is closed', async () => {
    const load = vi.fn(async (): Promise<HelpFile> => {
      throw new Error('late')
    })
    const { loader } = loaderWith(load)
    loader.prepare()
    await vi.advanceTimersByTimeAsync(500)
    loader.close()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('opens anew after it was taken off the page', async () => {
    const { file, openHelp, destroyed } = fileOf()
    const { loader } = loaderWith(async () => file)
    await loader.need()
    loader.drop()
    expect(destroyed).toHaveBeenCalledTimes(1)
    expect(loader.now).toBeUndefined()
    expect(await loader.need()).toBeDefined()
    expect(openHelp).toHaveBeenCalledTimes(2)
  })
})
