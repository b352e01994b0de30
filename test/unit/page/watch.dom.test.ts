import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Reading, TextBlock } from '../../../src/lexicon/reading.ts'
import type { Surface } from '../../../src/page/page-model.ts'
import { PageText } from '../../../src/page/page-text.ts'
import { Watch } from '../../../src/page/watch.ts'

const READING: Reading = {
  read: (text: string): TextBlock => ({ text }),
  forget: () => undefined,
  matches: () => [],
  unknown: () => [],
  isAboutSend: true,
  isAboutSendIn: () => true,
  nation: 'england',
  version: 0,
}

const EVENTS = { isOurs: () => false, onFrame: () => undefined, onShadowRoot: () => undefined }

function newSurface(): Surface {
  return {
    document,
    window: window as unknown as Surface['window'],
    frame: null,
    parent: null,
    signal: new AbortController().signal,
    records: [],
    ahead: [],
    hidden: new Set(),
    awaitingShadow: new Set(),
  }
}

function run<T>(job: Generator<unknown, T, void>): T {
  for (;;) {
    const step = job.next()
    if (step.done) return step.value
  }
}

const blocks = (surface: Surface) =>
  surface.records.map(({ block }) => `${block.heading}:${block.text.trim().replace(/\s+/g, ' ')}`)

function readFresh(): string[] {
  const surface = newSurface()
  run(new PageText(READING, EVENTS).readAll(surface))
  return blocks(surface)
}

beforeEach(() => {
  Element.prototype.checkVisibility = function () {
    return !this.closest('.gone')
  }
})

/** One change of a page; places are taken modulo what there is. */
const step = fc.record({
  kind: fc.constantFrom('add', 'add', 'add', 'remove', 'text', 'move', 'toggle', 'attribute'),
  at: fc.nat(60),
  place: fc.nat(5),
  name: fc.constantFrom('p', 'div', 'b', 'span', 'li', 'ul', 'h2', 'a', 'details', 'nav', '#text'),
  words: fc.constantFrom('one', 'two words', ' ', 'three'),
  attribute: fc.constantFrom('hidden', 'aria-hidden', 'contenteditable', 'open', 'lang'),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function change({ kind, at, place, name, words, attribute }: Step): void {
  const elements = [document.body, ...document.body.querySelectorAll('*')]
  const element = elements[at % elements.length] as HTMLElement
  if (kind === 'add') {
    const before = element.childNodes[place % (element.childNodes.length + 1)] ?? null
    const node = name === '#text' ? document.createTextNode(words) : document.createElement(name)
    if (node.nodeType === 1) node.textContent = words
    element.insertBefore(node, before)
  } else if (kind === 'text') {
    const text = [...element.childNodes].find((child) => child.nodeType === 3)
    if (text) text.nodeValue = words
    else element.append(words)
  } else if (element === document.body) return
  else if (kind === 'remove') element.remove()
  else if (kind === 'toggle') element.classList.toggle('gone')
  else if (kind === 'attribute') {
    if (element.hasAttribute(attribute)) element.removeAttribute(attribute)
    else element.setAttribute(attribute, attribute === 'lang' ? 'cy' : 'true')
  } else {
    const target = elements[(at * 7 + place) % elements.length] as HTMLElement
    if (!element.contains(target)) target.append(element)
  }
}

/** After each of these changes, what was followed is what a fresh reading gives. */
async function follow(rounds: readonly (() => void)[]): Promise<void> {
  document.body.innerHTML =
    '<h1>Title</h1><div>loose <b>words</b><p>in</p>tail</div><ul><li>a</li><li>b</li></ul>' +
    '<details><summary>More</summary><p>folded</p></details>'
  const abort = new AbortController()
  const surface = newSurface()
  const text = new PageText(READING, EVENTS)
  const watch = new Watch(
    abort.signal,
    () => false,
    () => undefined,
    (error) => {
      throw error
    },
  )
  watch.observe(document, surface)
  run(text.readAll(surface))
  for (const round of rounds) {
    round()
    await new Promise((resolve) => setTimeout(resolve))
    for (const [, changes] of watch.take()) {
      if (changes.everything) run(text.readAll(surface))
      else {
        run(text.readAround(surface, changes.around))
        if (changes.visibility !== undefined) {
          const within = changes.visibility === 'anywhere' ? undefined : changes.visibility
          const shown = run(text.changedVisibility(surface, within))
          if (shown.length > 0) run(text.readAround(surface, shown))
        }
      }
    }
    expect(blocks(surface)).toEqual(readFresh())
  }
  abort.abort()
}

describe('following a page’s changes', () => {
  it('gives what reading the whole page anew gives', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        (rounds) =>
          follow(
            rounds.map((steps) => () => {
              for (const one of steps) change(one)
            }),
          ),
      ),
      { numRuns: 150 },
    )
  })

  it('joins the text around an empty block that goes', async () => {
    const empty = () => document.querySelector('div > p') as HTMLElement
    await follow([
      () => {
        empty().textContent = ' '
      },
      () => empty().classList.add('gone'),
      () => empty().classList.remove('gone'),
    ])
  })

  it('keeps little of a storm of changes', async () => {
    document.body.innerHTML = '<main></main>'
    const abort = new AbortController()
    const surface = newSurface()
    let calls = 0
    const watch = new Watch(
      abort.signal,
      () => false,
      () => calls++,
      () => undefined,
    )
    watch.observe(document, surface)
    const main = document.querySelector('main') as HTMLElement
    for (let i = 0; i < 5000; i++) {
      const p = document.createElement('p')
      p.textContent = String(i)
      main.append(p)
    }
    await new Promise((resolve) => setTimeout(resolve))
    const changes = watch.take().get(surface)
    expect(changes?.everything).toBe(true)
    expect(changes?.around.size).toBe(0)
    expect(calls).toBe(1)
    abort.abort()
    main.append('later')
    await new Promise((resolve) => setTimeout(resolve))
    expect(watch.take().size).toBe(0)
  })
})
