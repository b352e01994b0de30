import { beforeEach, describe, expect, test } from 'vitest'
import { selectedRange } from '../../../src/page/help/selection.ts'

function select(selector: string, to = selector): void {
  const range = document.createRange()
  const start = document.querySelector(selector)
  const end = document.querySelector(to)
  if (!start || !end) throw new Error('nothing there')
  range.setStart(start, 0)
  range.setEnd(end, end.childNodes.length)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}

const isTaken = () => selectedRange({ document }) !== undefined

describe('a selection', () => {
  beforeEach(() => {
    document.body.innerHTML = `<p id="long">Three whole words</p><p id="short">Two words</p>
      <p id="split"><b>One</b> <i>two</i> <u>three</u></p>
      <div id="typed" contenteditable="">Some words of my own</div>`
  })

  test('of three words or more is taken', () => {
    select('#long')
    expect(isTaken()).toBe(true)
    select('#split')
    expect(isTaken()).toBe(true)
    select('#short', '#split')
    expect(isTaken()).toBe(true)
  })

  test('of fewer is not, nor an empty one', () => {
    select('#short')
    expect(isTaken()).toBe(false)
    getSelection()?.removeAllRanges()
    expect(isTaken()).toBe(false)
  })

  test('in text that can be typed in is not', () => {
    select('#typed')
    expect(isTaken()).toBe(false)
  })
})
