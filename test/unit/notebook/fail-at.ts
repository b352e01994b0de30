import { vi } from 'vitest'

/** Lets `IDBObjectStore.put` fail at its `at`th call from now on. */
export function failAt(at: number, error: Error): () => number {
  const put = IDBObjectStore.prototype.put
  let calls = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<typeof put>
  ) {
    calls += 1
    if (calls === at) throw error
    return put.apply(this, given)
  })
  return () => calls
}
