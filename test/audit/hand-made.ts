import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A sentence with the easy version that a careful person wrote for it. */
export interface HandMade {
  source: string
  easy: string[]
  keep: string[]
}

/** Our own sentences from test/fixtures/easy/hand-made.yaml. */
export function handMade(): HandMade[] {
  const value: unknown = parse(readFileSync('test/fixtures/easy/hand-made.yaml', 'utf8'))
  if (!Array.isArray(value)) throw new Error('hand-made.yaml must be a list')
  return value.map((each: Record<string, unknown>, at) => {
    const { source, easy, keep } = each
    if (typeof source !== 'string' || !Array.isArray(easy) || !Array.isArray(keep)) {
      throw new Error(`hand-made.yaml: sentence ${at + 1} needs source, easy and keep`)
    }
    return { source, easy: easy.map(String), keep: keep.map(String) }
  })
}
