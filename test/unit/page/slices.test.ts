import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices, PAUSE } from '../../../src/page/slices.ts'

/** How often a job waited for the page to be idle. */
let waits = 0
/** The time in milliseconds; only jobs make it pass, so that a busy machine changes nothing. */
let clock = 0

beforeEach(() => {
  waits = 0
  clock = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  vi.stubGlobal('requestIdleCallback', (act: (deadline: object) => void) => {
    waits++
    setTimeout(() => act({ didTimeout: false, timeRemaining: () => 8 }))
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Each number is a step that takes so many milliseconds. */
function* job(steps: readonly (number | symbol)[]) {
  for (const step of steps) {
    if (typeof step === 'number') clock += step
    yield step
  }
  return 'done'
}

test('small steps share a slice, and the answer comes through with the work it took', async () => {
  const { signal } = new AbortController()
  expect(await inSlices(job([1, 2, 3]), signal)).toEqual({ value: 'done', ms: 6 })
  expect(waits).toBe(1)
})

test('a slice ends when the page needs its time, and the next waits until it is idle', async () => {
  const { signal } = new AbortController()
  await inSlices(job([5, 5, 5, 5, 1]), signal)
  expect(waits).toBe(3)
})

test('a job that wants to be seen ends its slice, however much time is left', async () => {
  const { signal } = new AbortController()
  await inSlices(job([1, PAUSE, 2, PAUSE, 3]), signal, 1000)
  expect(waits).toBe(3)
})

test('long slices follow each other without waiting for the page, three at most', async () => {
  const { signal } = new AbortController()
  await inSlices(job([6, 6, 6, 6, 6, 6, 6, 6, 6, 1]), signal, 10)
  // One wait, three slices of two steps, and one wait each for what is left.
  expect(waits).toBe(3)
})

test('what was waited for ends the long slices', async () => {
  const { signal } = new AbortController()
  await inSlices(job([1, PAUSE, 9, 9]), signal, 100)
  expect(waits).toBe(4)
})

test('stops between slices when it is called off', async () => {
  const abort = new AbortController()
  const running = inSlices(job([PAUSE, PAUSE]), abort.signal)
  abort.abort(new Error('gone'))
  await expect(running).rejects.toThrow('gone')
})
