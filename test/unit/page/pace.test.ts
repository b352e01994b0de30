import { describe, expect, it } from 'vitest'
import { Pace } from '../../../src/page/pace.ts'

/** Simulates a page that never stops changing; gives the share of time spent reading. */
function share(ms: number, isAboutSend: boolean, until = 120_000): number {
  const pace = new Pace()
  let now = 0
  let worked = 0
  while (now < until) {
    now += ms
    worked += ms
    pace.done(now, ms, isAboutSend)
    now += pace.delay(now)
  }
  return worked / now
}

describe('pace', () => {
  it('answers a single change at once', () => {
    const pace = new Pace()
    pace.done(0, 5, true)
    expect(pace.delay(10_000)).toBeLessThanOrEqual(50)
  })

  it.each([1, 5, 20, 100])('spends little time in a storm when a reading takes %d ms', (ms) => {
    expect(share(ms, true)).toBeLessThan(0.1)
  })

  it('spends next to nothing on a page that is not about SEND', () => {
    expect(share(20, false)).toBeLessThan(0.005)
  })

  it('is quick again after a calm', () => {
    const pace = new Pace()
    let now = 0
    for (let i = 0; i < 200; i++) {
      pace.done(now, 20, true)
      now += pace.delay(now)
    }
    pace.done(now, 20, true)
    now += 10_000
    pace.delay(now)
    pace.done(now, 5, true)
    expect(pace.delay(now + 10)).toBeLessThan(100)
  })
})
