import { signal } from '@preact/signals'
import { Places } from '../../notebook/places.ts'

const places = new Places()

/** Passages that were not on their page any more when it was last visited. */
const gone = signal<ReadonlySet<string>>(new Set())

export function isGone(passage: string): boolean {
  return gone.value.has(passage)
}

/** Learns what the last visits found, now and each time the person comes back to this window. */
export async function followPlaces(): Promise<void> {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void read()
  })
  await read()
}

async function read(): Promise<void> {
  try {
    const states = await places.states()
    gone.value = new Set([...states].filter(([, state]) => state === 'gone').map(([id]) => id))
  } catch {
    // It is only what we could have said besides; the passages themselves are there.
  }
}
