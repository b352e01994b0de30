import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices, PAUSE } from '../../../src/page/slices.ts'

let slices = 0

beforeEach(() => {
  slices = 0
  vi.stubGlobal('requestIdleCallback', (act: (deadline: object) => void) => {
    slices++
    setTimeout(() => act({ didTimeout: false, timeRemaining: () => 8 }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function* job(steps: unknown[]) {
  yield* steps
  return 'done'
}

test('small steps share a slice, and the answer comes through', async () => {
  const { signal } = new AbortController()
  const { value, ms } = await inSlices(job([1, 2, 3]), signal, 50)
  expect(value).toBe('done')
  expect(ms).toBeGreaterThanOrEqual(0)
  expect(slices).toBe(1)
})

test('a job that wants to be seen ends its slice, however much time is left', async () => {
  const { signal } = new AbortController()
  await inSlices(job([1, PAUSE, 2, PAUSE, 3]), signal, 1000)
  expect(slices).toBe(3)
})

test('stops between slices when it is called off', async () => {
  const abort = new AbortController()
  const running = inSlices(job([PAUSE, PAUSE]), abort.signal)
  abort.abort(new Error('gone'))
  await expect(running).rejects.toThrow('gone')
})
