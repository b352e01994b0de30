import type { BlockRecord, Surface } from './page-model.ts'
import { precedes } from './safe-dom.ts'

/** Where a node's blocks belong among records in reading order. */
export function placeFor(node: Node, records: readonly BlockRecord[]): number {
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >> 1
    const text = records[middle]?.block.pieces[0]?.node
    if (text !== undefined && precedes(text, node)) low = middle + 1
    else high = middle
  }
  return low
}

/** All blocks in the order in which they are read; a frame's stand where its frame does. */
export function inReadingOrder(surfaces: readonly Surface[]): BlockRecord[] {
  const byParent = new Map<Surface | null, Surface[]>()
  for (const surface of surfaces) {
    const list = byParent.get(surface.parent)
    if (list === undefined) byParent.set(surface.parent, [surface])
    else list.push(surface)
  }
  const gather = (surface: Surface): BlockRecord[] => {
    const own = surface.ahead.length > 0 ? surface.records.concat(surface.ahead) : surface.records
    const frames = (byParent.get(surface) ?? [])
      .filter((child) => child.frame?.isConnected)
      .map((child) => ({ at: placeFor(child.frame as Node, own), child }))
      .sort((a, b) => a.at - b.at)
    if (frames.length === 0) return own
    let records: BlockRecord[] = []
    let from = 0
    for (const { at, child } of frames) {
      records = records.concat(own.slice(from, at), gather(child))
      from = at
    }
    return records.concat(own.slice(from))
  }
  const roots = byParent.get(null) ?? []
  const [only] = roots
  return roots.length === 1 && only ? gather(only) : roots.flatMap(gather)
}
