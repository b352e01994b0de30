import { describe, expect, it } from 'vitest'
import { regionOf } from '../../../src/page/regions.ts'
import { composedContains, precedes } from '../../../src/page/safe-dom.ts'

function page(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body
}

/** The id of the region around the element with id `x`, "alone" where nothing in it is read. */
function around(html: string): string | undefined {
  const body = page(html)
  const changed = document.getElementById('x') as Element
  const region = regionOf(changed, body)
  return region && `${region.root.id}${region.isLeftAlone ? ' alone' : ''}`
}

describe('the region around a change', () => {
  it.each([
    ['the block around inline elements', '<p id="p">a <b><i id="x">b</i></b></p>', 'p'],
    ['the block itself', '<div><p id="x">a</p></div>', 'x'],
    ['the whole list', '<ul id="l"><li><ul><li id="x">a</li></ul></li></ul>', 'l'],
    ['the whole heading', '<h2 id="h"><div id="x">a</div></h2>', 'h'],
    ['closed details', '<details id="d"><summary>s</summary><p id="x">a</p></details>', 'd'],
    ['open details', '<details open><summary>s</summary><p id="x">a</p></details>', 'x'],
    ['navigation around it', '<nav id="n"><div><p id="x">a</p></div></nav>', 'n alone'],
    ['editable text around it', '<div id="e" contenteditable><p id="x">a</p></div>', 'e alone'],
    ['a list of links', '<ul id="l"><li id="x"><a href="#">a</a></li></ul>', 'l alone'],
    ['navigation beyond a list', '<nav id="n"><ul><li id="x">a</li></ul></nav>', 'n alone'],
    ['loose text of the body', 'a <b id="x">b</b>', undefined],
  ])('is %s', (_what, html, expected) => {
    expect(around(html)).toBe(expected)
  })

  it('reaches out of shadow roots', () => {
    const body = page('<div id="outer"><x-card></x-card></div>')
    const shadow = (document.querySelector('x-card') as Element).attachShadow({ mode: 'open' })
    shadow.innerHTML = '<b>a</b>'
    expect(regionOf(shadow.firstChild as Node, body)?.root.id).toBe('outer')
  })

  it('is nothing for what has left the page', () => {
    const body = page('<p id="x">a</p>')
    const gone = document.getElementById('x') as Element
    gone.remove()
    expect(regionOf(gone, body)).toBeUndefined()
  })
})

describe('order and containment through shadow roots', () => {
  it('follow the host', () => {
    page('<p id="a"></p><x-one></x-one><p id="b"></p>')
    const host = document.querySelector('x-one') as Element
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.innerHTML = '<p id="in"></p><p id="in2"></p>'
    const [a, b] = ['a', 'b'].map((id) => document.getElementById(id) as Element)
    const [inner, inner2] = [...shadow.children]
    if (!a || !b || !inner || !inner2) throw new Error('fixture')
    expect(composedContains(document.body, inner)).toBe(true)
    expect(composedContains(a, inner)).toBe(false)
    expect(precedes(a, inner)).toBe(true)
    expect(precedes(inner, a)).toBe(false)
    expect(precedes(inner, b)).toBe(true)
    expect(precedes(inner, inner2)).toBe(true)
    expect(precedes(inner2, inner)).toBe(false)
    expect(precedes(host, inner)).toBe(true)
  })
})
