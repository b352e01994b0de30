import { browser } from './browser.ts'

// Browsers may throw a whole database away, for want of room or by a fault. What stands here lies
// outside the database: how much it should hold. Pages' scripts can read this storage too, so it
// says numbers and nothing else.
const KEY = 'notebook.marker'
const LOST = 'notebook.lost'

/** As much of `NotebookStore` as is needed here. */
interface Store {
  subscribe(listener: () => void): () => void
  health(): Promise<{ found: number }>
}

interface Marker {
  /** Records in the notebook after the last change that we know of. */
  records: number
}

/** Writes down how much the notebook holds, now. Never rejects: the marker is a help, no more. */
async function writeMarker(store: Pick<Store, 'health'>): Promise<void> {
  try {
    const { found } = await store.health()
    const marker: Marker = { records: found }
    await browser.storage.local.set({ [KEY]: marker })
  } catch {
    // Written after the next change.
  }
}

/**
 * Keeps the marker true from now on; gives what ends it. For whoever changes the notebook: the
 * worker, and each view that does.
 */
export function keepMarker(store: Store): () => void {
  let last = Promise.resolve()
  return store.subscribe(() => {
    // One after another, so that an older count never comes last.
    last = last.then(() => writeMarker(store))
  })
}

/** To be called before the person's own "delete everything": an empty notebook is then no loss. */
export async function expectEmpty(): Promise<void> {
  await browser.storage.local.set({ [KEY]: { records: 0 } satisfies Marker })
}

/**
 * Looks whether the browser threw the notebook away: it holds nothing where there was something.
 * Once found, a loss is remembered until the person has seen it (`forgetLoss`).
 *
 * @returns how many records were lost; 0 where all is well
 * @throws NotebookError where the notebook cannot be read
 */
export async function lostRecords(store: Pick<Store, 'health'>): Promise<number> {
  const stored = await browser.storage.local.get([KEY, LOST])
  const known = countIn(stored[LOST])
  const expected = countIn((stored[KEY] as Partial<Marker> | undefined)?.records)
  if (expected === 0) return known
  const { found } = await store.health()
  if (found > 0) return known
  const lost = Math.max(known, expected)
  await browser.storage.local.set({ [LOST]: lost, [KEY]: { records: 0 } satisfies Marker })
  return lost
}

/** The person has been told that the notebook was lost. */
export async function forgetLoss(): Promise<void> {
  await browser.storage.local.remove([LOST])
}

/** Whether the notebook may hold anything: pages need not ask where it does not. */
export async function mayHoldPassages(): Promise<boolean> {
  try {
    const stored = await browser.storage.local.get([KEY])
    const marker = stored[KEY] as Partial<Marker> | undefined
    return marker !== undefined && countIn(marker.records) > 0
  } catch {
    return true
  }
}

function countIn(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}
