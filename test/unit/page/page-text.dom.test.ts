import { beforeEach, describe, expect, it } from 'vitest'
import type { Reading, TextBlock } from '../../../src/lexicon/reading.ts'
import type { Surface } from '../../../src/page/page-model.ts'
import { PageText } from '../../../src/page/page-text.ts'

/** A reading that only keeps count of what it was given and what it should forget. */
class CountingReading implements Reading {
  readonly texts = new Map<TextBlock, string>()
  reads = 0
  isAboutSend = true
  nation = 'england' as const
  version = 0

  read(text: string): TextBlock {
    this.reads++
    const block = { text }
    this.texts.set(block, text)
    return block
  }

  isAboutSendIn() {
    return true
  }

  forget(block: TextBlock): void {
    if (!this.texts.delete(block)) throw new Error('forgot what it never read')
  }

  matches() {
    return []
  }

  unknown() {
    return []
  }

  get known(): string[] {
    return [...this.texts.values()].sort()
  }
}

let reading: CountingReading
let text: PageText
let surface: Surface

function run(job: Generator<unknown, unknown, void>): unknown {
  for (;;) {
    const step = job.next()
    if (step.done) return step.value
  }
}

function read(html: string): void {
  document.body.innerHTML = html
  run(text.readAll(surface))
}

const texts = () => surface.records.map((record) => record.block.text)

/** What the page reads as now must be what a fresh reading of it would give. */
function expectUpToDate(): void {
  const fresh = new PageText(new CountingReading(), {
    isOurs: () => false,
    onFrame: () => undefined,
    onShadowRoot: () => undefined,
  })
  const other: Surface = {
    ...surface,
    records: [],
    ahead: [],
    hidden: new Set(),
    awaitingShadow: new Set(),
  }
  run(fresh.readAll(other))
  expect(texts()).toEqual(other.records.map((record) => record.block.text))
  expect(reading.known).toEqual([...texts()].sort())
}

beforeEach(() => {
  // jsdom lays nothing out; here everything is on screen unless an attribute hides it.
  Element.prototype.checkVisibility = function () {
    return !this.closest('.gone')
  }
  reading = new CountingReading()
  text = new PageText(reading, {
    isOurs: () => false,
    onFrame: () => undefined,
    onShadowRoot: () => undefined,
  })
  surface = {
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
})

describe('what is known of a page', () => {
  it('stays as it is when nothing changed', () => {
    read('<h1>a</h1><p>b</p><p>c</p>')
    const before = [...surface.records]
    run(text.readAll(surface))
    expect(surface.records).toEqual(before)
    expect(reading.reads).toBe(3)
  })

  it('follows a changed paragraph without reading the others again', () => {
    read('<p>a</p><div><p id="x">b</p></div><p>c</p>')
    const p = document.getElementById('x') as Element
    p.textContent = 'new'
    run(text.readAround(surface, [p]))
    expect(texts()).toEqual(['a', 'new', 'c'])
    expect(reading.reads).toBe(4)
    expectUpToDate()
  })

  it('follows what is added between, before and after', () => {
    read('<main><p>b</p><p>d</p></main>')
    const main = document.querySelector('main') as Element
    const add = (name: string, place: number) => {
      const p = document.createElement('p')
      p.textContent = name
      main.insertBefore(p, main.children[place] ?? null)
      return p
    }
    run(text.readAround(surface, [add('c', 1)]))
    run(text.readAround(surface, [add('a', 0), add('e', 4)]))
    expect(texts()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expectUpToDate()
  })

  it('forgets what left', () => {
    read('<main><p>a</p><section><p>b</p><p>c</p></section><p>d</p></main>')
    document.querySelector('section')?.remove()
    run(text.readAround(surface, []))
    expect(texts()).toEqual(['a', 'd'])
    expectUpToDate()
  })

  it('follows text that is moved about', () => {
    read('<main><p id="a">a</p><p id="b">b</p><p id="c">c</p></main>')
    const main = document.querySelector('main') as Element
    main.append(document.getElementById('a') as Element)
    run(text.readAround(surface, [main]))
    expect(texts()).toEqual(['b', 'c', 'a'])
    expectUpToDate()
  })

  it('finds what came on screen and what went', () => {
    read('<p class="gone">a</p><p>b</p><p id="x">c</p>')
    expect(texts()).toEqual(['b', 'c'])
    document.querySelector('.gone')?.classList.remove('gone')
    document.getElementById('x')?.classList.add('gone')
    const changed = run(text.changedVisibility(surface)) as Node[]
    expect(changed).toHaveLength(2)
    run(text.readAround(surface, changed))
    expect(texts()).toEqual(['a', 'b'])
    expectUpToDate()
  })

  it('reads a list again as a whole, because links decide what it is', () => {
    read('<ul id="l"><li><a href="#">a</a></li><li><a href="#">b</a></li></ul><p>c</p>')
    expect(texts()).toEqual(['c'])
    const li = document.createElement('li')
    li.textContent = 'prose'
    document.getElementById('l')?.append(li)
    run(text.readAround(surface, [li]))
    expect(texts()).toEqual(['a', 'b', 'prose', 'c'])
    expectUpToDate()
  })
})

describe('what is on screen', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<h1>Title</h1><p id="one">One</p><nav><p id="way">Way</p></nav>' +
      '<ul><li id="two">Two</li><li>Three</li></ul><p id="four">Four</p><p>Five</p>'
  })
  const elements = (...ids: string[]) => ids.flatMap((id) => document.getElementById(id) ?? [])
  const ordered = () => text.ordered([surface]).map(({ block }) => block.text)

  it('is read first, and not again with all the rest', () => {
    run(text.readAhead(surface, elements('four', 'two', 'way')))
    expect(ordered()).toEqual(['Two', 'Three', 'Four'])
    const before = new Map(text.ordered([surface]).map((record) => [record.block.text, record]))
    run(text.readAll(surface))
    expect(texts()).toEqual(['Title', 'One', 'Two', 'Three', 'Four', 'Five'])
    expect(surface.ahead).toEqual([])
    expect(reading.reads).toBe(6)
    for (const record of surface.records)
      expect(before.get(record.block.text) ?? record).toBe(record)
    expectUpToDate()
  })

  it('stands once while the rest is being read, behind what has been reached', () => {
    run(text.readAhead(surface, elements('two')))
    const job = text.readAll(surface)
    const seen = new Set<string>()
    while (!job.next().done) {
      const now = ordered()
      expect(now).toEqual([...new Set(now)])
      seen.add(now.join(' '))
    }
    expect(seen).toContain('Title Two Three')
    expect(seen).toContain('Title One Two Three')
  })

  it('is forgotten where it left the page before the rest was read', () => {
    run(text.readAhead(surface, elements('four')))
    document.getElementById('four')?.remove()
    run(text.readAll(surface))
    expect(ordered()).not.toContain('Four')
    expect(reading.known).not.toContain('Four')
  })

  it('is forgotten with its frame', () => {
    run(text.readAhead(surface, elements('one')))
    text.forgetSurface(surface)
    expect(reading.known).toEqual([])
    expect(ordered()).toEqual([])
  })

  it('stands before or behind a frame as the rest does', () => {
    document.body.innerHTML = '<p>One</p><iframe></iframe><p id="two">Two</p>'
    const frame = document.querySelector('iframe') as HTMLIFrameElement
    const inner = document.createElement('p')
    inner.append('Inside')
    frame.contentDocument?.body.append(inner)
    const framed: Surface = {
      ...surface,
      document: frame.contentDocument as Document,
      frame,
      parent: surface,
      records: [],
      ahead: [],
    }
    run(text.readAhead(surface, elements('two')))
    run(text.readAll(framed))
    const both = () => text.ordered([surface, framed]).map(({ block }) => block.text)
    expect(both()).toEqual(['Inside', 'Two'])
    run(text.readAll(surface))
    expect(both()).toEqual(['One', 'Inside', 'Two'])
  })
})
