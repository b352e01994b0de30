import { describe, expect, test, vi } from 'vitest'
import { MessageError } from '../../../../src/platform/errors.ts'
import type { ask } from '../../../../src/platform/messaging.ts'
import type { SaveAsk } from '../../../../src/platform/notebook.ts'
import { newSaveId } from '../../../../src/ui/save/new-save-id.ts'
import { saveOnce } from '../../../../src/ui/save/save-once.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../../fakes/fake-browser.ts')).fakeBrowser,
}))

const WANTED = { wish: { saveId: 'one' } } as unknown as SaveAsk
const SAVED = { saved: true, question: 'q', passage: null }
const now = async () => undefined

describe('saving over a worker that may be stopped', () => {
  test('asks again with the same id until there is an answer', async () => {
    const send = vi
      .fn()
      .mockRejectedValueOnce(new MessageError('no-result', 'notebook.save'))
      .mockRejectedValueOnce(new MessageError('late', 'notebook.save'))
      .mockResolvedValue(SAVED)
    expect(await saveOnce(send as unknown as typeof ask, WANTED, now)).toEqual(SAVED)
    expect(send.mock.calls.map(([, wanted]) => wanted.wish.saveId)).toEqual(['one', 'one', 'one'])
  })

  test('says so where no answer comes, and where this script was left behind', async () => {
    const never = vi.fn().mockRejectedValue(new MessageError('no-listener', 'notebook.save'))
    expect(await saveOnce(never as unknown as typeof ask, WANTED, now)).toEqual({
      saved: false,
      reason: 'unreachable',
    })
    expect(never).toHaveBeenCalledTimes(4)
    const gone = vi.fn().mockRejectedValue(new MessageError('extension-gone', 'notebook.save'))
    expect(await saveOnce(gone as unknown as typeof ask, WANTED, now)).toEqual({
      saved: false,
      reason: 'gone',
    })
    expect(gone).toHaveBeenCalledTimes(1)
  })

  test('a refusal is told as it is, and not asked again', async () => {
    const full = vi.fn().mockResolvedValue({ saved: false, reason: 'disk-full' })
    expect(await saveOnce(full as unknown as typeof ask, WANTED, now)).toEqual({
      saved: false,
      reason: 'disk-full',
    })
    expect(full).toHaveBeenCalledTimes(1)
  })
})

test('save ids are UUIDs, no two the same', () => {
  const ids = Array.from({ length: 500 }, newSaveId)
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})
