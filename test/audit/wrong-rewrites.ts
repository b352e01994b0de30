import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface WrongRewrite {
  /** What is wrong with it, in a few words. */
  fault: string
  source: string
  easy: string[]
}

/** Rewrites that change what their sentence means, from wrong-rewrites.yaml. */
export function wrongRewrites(): WrongRewrite[] {
  const groups: Record<string, { source: string; easy: string | string[] }[]> = parse(
    readFileSync('test/audit/wrong-rewrites.yaml', 'utf8'),
  )
  return Object.entries(groups).flatMap(([fault, pairs]) =>
    pairs.map(({ source, easy }) => ({ fault, source, easy: [easy].flat() })),
  )
}
