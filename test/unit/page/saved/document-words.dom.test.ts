import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { describeRange } from '../../../../src/page/saved/describe-range.ts'
import {
  type DocumentWords,
  placesOf,
  rangeOf,
  wordsUnder,
} from '../../../../src/page/saved/document-words.ts'

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
const words = (): DocumentWords => finish(wordsUnder(document.body))

function rangeBetween(start: Node, from: number, end: Node, to: number): Range {
  const range = document.createRange()
  range.setStart(start, from)
  range.setEnd(end, to)
  return range
}
const find = (selector: string): Element => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(selector)
  return found
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the words of a page', () => {
  test('leave out what was taken out of a document, and labels of ours', () => {
    document.body.innerHTML =
      '<ol><li><span data-apart>3.2</span>One hour <del>as required</del><ins>a week</ins></li></ol>'
    expect(words().text.trim()).toBe('One hour a week')
  })

  test('stand apart where blocks, rows and lines end', () => {
    // Case 73: words on two lines are not one word.
    document.body.innerHTML =
      '<table><tr><td>Speech therapy<br>weekly</td><td>30 minutes</td></tr></table><p>By a <b>thera</b>pist</p>'
    expect(words().text.split(/\n+/).filter(Boolean)).toEqual([
      'Speech therapy',
      'weekly',
      '30 minutes',
      'By a therapist',
    ])
  })

  test('are without what nobody reads or what is typed', () => {
    document.body.innerHTML = `<script>let a</script><style>p{}</style><p>Seen</p>
      <textarea>Typed</textarea><div contenteditable>Typed too</div><template><p>No</p></template>
      <div contenteditable="false">Fixed</div>`
    const { text } = words()
    expect(text).toContain('Seen')
    expect(text).toContain('Fixed')
    expect(text).not.toMatch(/let a|p\{|Typed|No/)
  })

  test('a page that gives its fields the names of properties is read all the same', () => {
    document.body.innerHTML =
      '<form><input name="nextSibling"><input name="firstChild"><p>Here</p></form>'
    expect(words().text).toContain('Here')
  })
})

describe('a range', () => {
  test('in the words, and back, is the same', () => {
    document.body.innerHTML =
      '<p id="a">One <b>two</b> three</p><ul><li>four</li><li id="b">five <i>six</i></li></ul>'
    const all = words()
    const start = find('#a b').firstChild as Text
    const end = find('#b i').firstChild as Text
    const places = placesOf(all, rangeBetween(start, 1, end, 2))
    expect(all.text.slice(places?.start, places?.end).replace(/\n+/g, '|')).toBe(
      'wo three|four|five si',
    )
    const back = places && rangeOf(all, places.start, places.end)
    expect(back?.startContainer).toBe(start)
    expect(back?.startOffset).toBe(1)
    expect(back?.endContainer).toBe(end)
    expect(back?.endOffset).toBe(2)
  })

  // Case 82: a triple click ends before the first letter of the next paragraph.
  test('that ends before the next block takes nothing of it', () => {
    document.body.innerHTML = '<p id="a">First words</p><p id="b">Next words</p>'
    const all = words()
    const places = placesOf(all, rangeBetween(find('#a').firstChild as Text, 0, find('#b'), 0))
    expect(all.text.slice(places?.start, places?.end).trim()).toBe('First words')
  })

  test('over whole elements, and in an empty one', () => {
    document.body.innerHTML = '<div id="a"><p>One</p><p>Two</p></div><div id="c"></div><p>Three</p>'
    const all = words()
    const whole = document.createRange()
    whole.selectNodeContents(find('#a'))
    const places = placesOf(all, whole)
    expect(all.text.slice(places?.start, places?.end).trim()).toMatch(/^One\n+Two$/)
    const empty = document.createRange()
    empty.selectNodeContents(find('#c'))
    expect(placesOf(all, empty)).toBeUndefined()
  })

  test('is none once its words have left the page', () => {
    document.body.innerHTML = '<p id="a">One two three</p>'
    const all = words()
    find('#a').remove()
    expect(rangeOf(all, 0, 5)).toBeUndefined()
  })

  test('any part of any page comes back as itself', () => {
    const piece = fc.constantFrom(
      '<p>alpha beta</p>',
      '<b>gamma </b>',
      '<li>delta</li>',
      '<br>',
      'epsilon ',
      '<div><p>zeta</p> eta</div>',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          document.body.innerHTML = parts.join('')
          const all = words()
          if (all.nodes.length === 0) return
          const first = a % all.nodes.length
          const last = first + (b % (all.nodes.length - first))
          const [from, to] = [all.nodes[first], all.nodes[last]]
          if (!from || !to) return
          const range = rangeBetween(from, a % from.length, to, to.length)
          const places = placesOf(all, range)
          const back = places && rangeOf(all, places.start, places.end)
          expect(back?.toString()).toBe(range.toString())
        },
      ),
    )
  })
})

describe('a passage', () => {
  test('is kept with the words around it', () => {
    document.body.innerHTML =
      '<p>Before it.</p><p id="a">The words that count here.</p><p>After it.</p>'
    const range = document.createRange()
    range.selectNodeContents(find('#a'))
    const root = { element: document.body, file: null }
    const place = finish(describeRange(root, range, 'The words that count here.'))
    expect(place).toMatchObject({
      quote: { exact: 'The words that count here.', prefix: 'Before it. ', suffix: ' After it. ' },
      repeated: false,
      fragment: null,
    })
  })

  test('that left the page while it was saved keeps its words, and no place', () => {
    document.body.innerHTML = '<p id="a">The words that count here.</p><p>More.</p>'
    const range = document.createRange()
    range.selectNodeContents(find('#a'))
    find('#a').remove()
    const root = { element: document.body, file: null }
    expect(finish(describeRange(root, range, 'The words that count here.'))).toMatchObject({
      quote: { exact: 'The words that count here.', prefix: '', suffix: '' },
      position: null,
      repeated: true,
    })
    expect(finish(describeRange(undefined, range, ''))).toBeNull()
  })
})
