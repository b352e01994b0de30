import { beforeEach, describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/documents/dom-walker.ts'
import type { Reading } from '../../../src/lexicon/reading.ts'
import { Outlook } from '../../../src/page/outlook.ts'

let outlook: Outlook

beforeEach(() => {
  outlook = new Outlook()
  document.body.innerHTML = ''
})

/** The length that the reading is asked about. */
function lettersAsked(): number {
  let asked = Number.NaN
  const isAboutSendIn = (letters: number) => {
    asked = letters
    return true
  }
  outlook.isSure({ isAboutSendIn } as Reading)
  return asked
}

const read = (root: Element) =>
  blocksOf<Node>(root).reduce((sum, block) => sum + block.text.length, 0)

describe('how much there is still to be read, at most', () => {
  it('is no less than what is read, line breaks and all', () => {
    document.body.innerHTML =
      '<main>text <b>and</b> more<br>and<br>more<ul><li>one</li><li>two</li></ul><p>three</p></main>'
    outlook.measure(document)
    expect(lettersAsked()).toBeGreaterThanOrEqual(read(document.body))
  })

  it('leaves out what pages carry and nobody reads', () => {
    document.body.innerHTML = `<p>text</p><script type="x">${'x'.repeat(9000)}</script><style>${'y'.repeat(9000)}</style>`
    outlook.measure(document)
    expect(lettersAsked()).toBeLessThan(100)
  })

  it('counts what stands in frames', () => {
    document.body.innerHTML = '<p>text</p><iframe></iframe>'
    const inside = document.querySelector('iframe')?.contentDocument
    if (inside) inside.body.innerHTML = `<p>${'word '.repeat(500)}</p>`
    outlook.measure(document)
    expect(lettersAsked()).toBeGreaterThanOrEqual(2500)
  })

  it('is without end before anything was measured, and where there are shadow roots', () => {
    expect(lettersAsked()).toBe(Number.POSITIVE_INFINITY)
    document.body.innerHTML = '<p>text</p>'
    outlook.measure(document)
    outlook.open()
    expect(lettersAsked()).toBe(Number.POSITIVE_INFINITY)
  })
})
