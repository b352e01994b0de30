import { describe, expect, test } from 'vitest'
import { objectionTo } from '../../../src/plain/guard/guard.ts'
import { audit } from '../../audit/auditor.ts'
import { wrongRewrites } from '../../audit/wrong-rewrites.ts'

const missedBy = (isCaught: (source: string, easy: readonly string[]) => boolean) =>
  wrongRewrites()
    .filter(({ source, easy }) => !isCaught(source, easy))
    .map(({ fault, source, easy }) => `${fault}: ${source} → ${easy.join(' ')}`)

describe('a rewrite that says something else', () => {
  test('is caught by the guard', () => {
    expect(missedBy((before, after) => objectionTo({ before, after }) !== undefined)).toEqual([])
  })

  test('is caught by the guard also from a step that moves and repeats parts', () => {
    const flags = { isMoving: true, isRepeating: true }
    expect(
      missedBy((before, after) => objectionTo({ before, after, ...flags }) !== undefined),
    ).toEqual([])
  })

  test('is caught by the auditor', () => {
    expect(missedBy((source, easy) => audit({ source, easy }).length > 0)).toEqual([])
  })
})
