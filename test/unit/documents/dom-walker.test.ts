// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, blocksOf, stretchesOf, walkBlocks } from '../../../src/documents/dom-walker.ts'
import type { WalkNode } from '../../../src/documents/walk-node.ts'

function blocks(html: string): Block<Node>[] {
  const root = document.createElement('main')
  root.innerHTML = html
  return blocksOf<Node>(root)
}

function texts(html: string): string[] {
  return blocks(html).map((block) => block.text)
}

describe('blocks of text', () => {
  it('joins text across inline elements, unknown ones too', () => {
    expect(
      texts(
        '<p>The <b>E</b>HCP, <font>an</font> <bdi>Education</bdi>, <x-term>Health</x-term> ' +
          '<blink>and</blink> <ruby>Care<rp>(</rp><rt>kair</rt><rp>)</rp></ruby> plan.</p>',
      ),
    ).toEqual(['The EHCP, an Education, Health and Care plan.'])
  })

  it('passes over what is marked as deleted', () => {
    expect(texts('<p>Robin will have <del>ten</del><ins>five</ins> hours a week.</p>')).toEqual([
      'Robin will have five hours a week.',
    ])
  })

  it('keeps blocks apart, also without white space between them', () => {
    expect(texts('<h3>Needs</h3><p>Provision</p><ul><li>One</li><li>Two</li></ul>tail')).toEqual([
      'Needs',
      'Provision',
      'One',
      'Two',
      'tail',
    ])
  })

  it('makes one line break of <br>, nothing of <wbr>, and a paragraph end of two', () => {
    expect(texts('<p>Speech<br>therapy EHC<wbr>P<br>\n<br>weekly</p>')).toEqual([
      'Speech\ntherapy EHCP\n\n',
      'weekly',
    ])
  })

  it('leaves soft hyphens and zero-width characters where they are', () => {
    expect(texts('<p>SEN&shy;CO ed&#8203;ucational</p>')).toEqual(['SEN\u00adCO ed\u200bucational'])
  })

  it('reads text inside links and blocks inside links', () => {
    expect(texts('<a href="#"><div>EHC plan</div><p>Ask for one</p></a>')).toEqual([
      'EHC plan',
      'Ask for one',
    ])
  })

  it('names the nearest block as the container', () => {
    const found = blocks('<div>loose <b>words</b><p>paragraph</p>tail</div>')
    expect(found.map((block) => block.container.nodeName)).toEqual(['DIV', 'P', 'DIV'])
  })
})

describe('what is left alone', () => {
  it.each([
    ['script', '<script>EHCP</script>'],
    ['style', '<style>EHCP{}</style>'],
    ['noscript', '<noscript>EHCP</noscript>'],
    ['template', '<template><p>EHCP</p></template>'],
    ['code', '<p><code>EHCP</code></p>'],
    ['textarea', '<textarea>EHCP</textarea>'],
    ['select', '<select><option>EHCP</option></select>'],
    ['button', '<button>EHCP</button>'],
    ['svg', '<svg><text>EHCP</text></svg>'],
    ['editable text', '<div contenteditable>EHCP</div>'],
    ['editable text, plain', '<div contenteditable="plaintext-only">EHCP</div>'],
    ['hidden', '<p hidden>EHCP</p>'],
    ['hidden until found', '<p hidden="until-found">EHCP</p>'],
    ['aria-hidden', '<p aria-hidden="true">EHCP</p>'],
    ['navigation', '<nav><p>EHCP</p></nav>'],
    ['navigation by role', '<div role="navigation">EHCP</div>'],
    ['a menu bar', '<div role="menubar"><span>EHCP</span></div>'],
    ['a list of nothing but links', '<ul><li><a href="#">EHCP</a></li><li> <a>SEN</a> </li></ul>'],
    ['a bar of links', '<div class="site-nav"><a href="#">EHCP</a> <a href="#">SEN</a></div>'],
    ['breadcrumbs', '<div class="govuk-breadcrumbs"><p>EHCP</p></div>'],
    ['a cookie banner', '<div id="cookie-banner"><p>EHCP</p></div>'],
    ['a skip link', '<a class="skip-link" href="#m">Skip to EHCP</a>'],
    ['text for screen readers only', '<span class="govuk-visually-hidden">EHCP</span>'],
    ['another language', '<div lang="cy">EHCP</div>'],
    ['a closed dialog', '<dialog>EHCP</dialog>'],
  ])('%s', (_what, html) => {
    expect(texts(`${html}<p>read</p>`)).toEqual(['read'])
  })

  it.each([
    ['contenteditable=false', '<div contenteditable="false">EHCP</div>'],
    ['an open dialog', '<dialog open>EHCP</dialog>'],
    ['pre', '<pre>EHCP</pre>'],
    ['a list with prose', '<ul><li><a href="#">EHCP</a> is a plan</li></ul>'],
    ['a page that says it has a banner', '<div class="has-cookie-banner">EHCP</div>'],
    ['a menu with prose', '<div class="school-menu">EHCP</div>'],
    ['English by another name', '<div lang="en-GB">EHCP</div>'],
    ['an accordion heading', '<h2><button>EHCP</button></h2>'],
    ['an accordion button', '<div><button aria-expanded="false">EHCP</button></div>'],
    ['the translate overlay’s wrapping', '<p><font><font>EHCP</font></font></p>'],
  ])('but not %s', (_what, html) => {
    expect(texts(html).join(' ')).toContain('EHCP')
  })

  it('reads only the summary of closed details', () => {
    expect(texts('<details>loose<summary>What?</summary><p>EHCP</p></details><p>x</p>')).toEqual([
      'What?',
      'x',
    ])
    expect(texts('<details open><summary>What?</summary><p>EHCP</p></details>')).toEqual([
      'What?',
      'EHCP',
    ])
  })

  it('passes over numbers of footnotes but not other raised text', () => {
    expect(texts('<p>EHCP<sup>3</sup> and SEN<sup><a href="#n">[4]</a></sup></p>')).toEqual([
      'EHCP and SEN',
    ])
    expect(texts('<p>the 4<sup>th</sup> week</p>')).toEqual(['the 4th week'])
  })

  it('does not join the words on either side of something passed over', () => {
    expect(texts('<div>EHC<nav>menu</nav>P</div>')).toEqual(['EHC', 'P'])
  })
})

describe('headings and sections', () => {
  it('counts headings that have text below them', () => {
    const found = blocks(
      '<p>a</p><h1>b</h1><h2>c</h2><p>d</p><div role="heading" aria-level="3">e</div><p>f</p>',
    )
    expect(found.map((block) => [block.text, block.heading, block.section])).toEqual([
      ['a', 0, 0],
      ['b', 1, 1],
      ['c', 2, 1],
      ['d', 0, 1],
      ['e', 3, 2],
      ['f', 0, 2],
    ])
  })
})

describe('shadow roots and frames', () => {
  it('walks open shadow roots with what is slotted into them', () => {
    const root = document.createElement('main')
    root.innerHTML = '<x-card><b slot="t">needs</b> unslotted</x-card>'
    const shadow = (root.firstChild as Element).attachShadow({ mode: 'open' })
    shadow.innerHTML =
      '<p>EHC <slot name="t">fallback</slot> assessment <slot name="u">here</slot></p>'
    const seen: Node[] = []
    const found = blocksOf<Node>(root, { onShadowRoot: (node) => seen.push(node) })
    expect(found.map((block) => block.text)).toEqual(['EHC needs assessment here'])
    expect(seen).toEqual([shadow])
  })

  it('hands over frames', () => {
    const root = document.createElement('main')
    root.innerHTML = '<p>a</p><iframe></iframe><p>b</p>'
    const frames: string[] = []
    blocksOf<Node>(root, { onFrame: (node) => frames.push(node.nodeName) })
    expect(frames).toEqual(['IFRAME'])
  })
})

describe('stretches', () => {
  it('map every offset back to the text node that holds it', () => {
    const [block] = blocks('<p>the <b>E</b>HCP<br>here</p>')
    expect(block).toBeDefined()
    if (block === undefined) return
    const start = block.text.indexOf('EHCP')
    const stretches = [...stretchesOf(block, start, start + 4)]
    expect(stretches.map(({ node, from, to }) => [node.nodeValue, from, to])).toEqual([
      ['E', 0, 1],
      ['HCP', 0, 3],
    ])
    // A stretch over the break has the text on both its sides.
    expect([...stretchesOf(block, start + 3, start + 6)].map(({ from, to }) => [from, to])).toEqual(
      [
        [2, 3],
        [0, 1],
      ],
    )
  })

  it('hold for any nesting of inline elements and breaks', () => {
    const inline = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.stringMatching(/^[ a-zé\u00ad\ud83d\ude00]{0,6}$/u).map((s) => ({ text: s })),
        fc.constant({ tag: 'br', inside: [] }),
        fc.record({
          tag: fc.constantFrom('b', 'i', 'x-y', 'span', 'font'),
          inside: fc.array(tie('node'), { maxLength: 4 }),
        }),
      ),
    })).node as fc.Arbitrary<Shape>
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 8 }), (shapes) => {
        const root = document.createElement('p')
        for (const shape of shapes) root.append(build(shape))
        for (const block of blocksOf<Node>(root)) {
          let rebuilt = ''
          for (const piece of block.pieces) {
            while (rebuilt.length < piece.start) rebuilt += '\n'
            rebuilt += piece.node.nodeValue
          }
          expect(block.text.startsWith(rebuilt)).toBe(true)
          expect(block.text.slice(rebuilt.length)).toMatch(/^\n*$/)
          for (let at = 0; at < block.text.length; at++) {
            if (block.text[at] === '\n') continue
            const [stretch] = stretchesOf(block, at, at + 1)
            expect(stretch?.node.nodeValue?.slice(stretch.from, stretch.to)).toBe(block.text[at])
          }
        }
      }),
    )
  })

  it('hold when a long block is cut', () => {
    const root = document.createElement('p')
    root.append('One sentence here. ', 'Another one there. '.repeat(30), 'x'.repeat(300))
    const found = blocksOf<Node>(root, { longest: 100 })
    expect(found.map((block) => block.text).join('')).toBe(root.textContent)
    for (const block of found) {
      expect(block.text.length).toBeLessThanOrEqual(100)
      const stretches = [...stretchesOf(block, 0, block.text.length)]
      const text = stretches.map(({ node, from, to }) => node.nodeValue?.slice(from, to))
      expect(text.join('')).toBe(block.text)
    }
  })
})

describe('large and strange trees', () => {
  it('walks a depth of 10,000 without running out of stack', () => {
    let leaf: Light = light('#text', 'EHCP')
    for (let i = 0; i < 10_000; i++) leaf = light('span', null, [leaf])
    expect(blocksOf<Light>(light('div', null, [leaf])).map((block) => block.text)).toEqual(['EHCP'])
  })

  it('yields pauses through 100,000 nodes that hold nothing', () => {
    const children: Light[] = []
    for (let i = 0; i < 100_000; i++) children.push(light('span', null, []))
    let pauses = 0
    for (const block of walkBlocks<Light>(light('div', null, children)))
      if (block === null) pauses++
    expect(pauses).toBeGreaterThan(100)
  })

  it('keeps lone surrogates', () => {
    expect(texts('<p>bad \ud800 EHCP</p>')).toEqual(['bad \ud800 EHCP'])
  })
})

interface Shape {
  text?: string
  tag?: string
  inside?: Shape[]
}

function build(shape: Shape): Node {
  if (shape.tag === undefined) return document.createTextNode(shape.text ?? '')
  const element = document.createElement(shape.tag)
  for (const child of shape.inside ?? []) element.append(build(child))
  return element
}

interface Light extends WalkNode {
  firstChild: Light | null
  nextSibling: Light | null
  parentNode: Light | null
}

function light(name: string, value: string | null, children: Light[] = []): Light {
  const node: Light = {
    nodeType: name === '#text' ? 3 : 1,
    nodeName: name,
    nodeValue: value,
    firstChild: children[0] ?? null,
    nextSibling: null,
    parentNode: null,
    getAttribute: () => null,
  }
  children.forEach((child, i) => {
    child.parentNode = node
    child.nextSibling = children[i + 1] ?? null
  })
  return node
}
