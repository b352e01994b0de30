import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/documents/article.ts'
import type { ArticleBlock } from '../../../src/documents/article-blocks.ts'

const LONG =
  'The council must decide within six weeks, and must tell the parents of its decision in writing. '

const read = (body: string, title = 'A page') =>
  readArticle({
    html: `<!doctype html><html><body>${body}</body></html>`,
    address: 'https://www.kent.gov.uk/send',
    title,
  })

const texts = (blocks: readonly ArticleBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap((cell) => cell.texts.map(({ text }) => text)))
      : [block.content.text],
  )

describe('the article of a page', () => {
  test('is what stands in its main part, without the site around it', () => {
    const { title, blocks } = read(`
      <header><h2>Kent County Council</h2></header>
      <nav><a href="https://www.kent.gov.uk/">Home</a> <a href="https://x.test/">Bins</a></nav>
      <div class="cookie-banner"><p>We use cookies on this site to make it better for you.</p></div>
      <main><h1>Asking for a plan</h1><p>${LONG.repeat(3)}</p><h2>Next</h2><p>${LONG}</p></main>
      <aside><ul><li><a href="https://x.test/a">Related page</a></li></ul></aside>
      <footer><p>Copyright Kent County Council</p></footer>`)
    expect(title).toBe('Asking for a plan')
    expect(texts(blocks)).toEqual([LONG.repeat(3).trim(), 'Next', LONG.trim()])
  })

  // Case 106.
  test('keeps blocks apart that stand close together', () => {
    const { blocks } = read(
      `<main><h3>Needs</h3><p>Provision ${LONG.repeat(3)}<ul><li>One<li>Two</ul><div>Three</div><div>Four</div></main>`,
    )
    expect(texts(blocks)).toEqual([
      'Needs',
      `Provision ${LONG.repeat(3).trim()}`,
      'One',
      'Two',
      'Three',
      'Four',
    ])
  })

  // Case 107.
  test('keeps text before a table, and all of the table', () => {
    const rows = ['Speech', 'Reading', 'Sleep'].map(
      (need) => `<tr><td>${need}</td><td>TBC</td><td>N/A</td></tr>`,
    )
    const { blocks } = read(`<div id="content"><p>Provision for the year:</p>
      <table><caption>What the child gets</caption>
      <thead><tr><th>Need</th><th>Who</th><th>When</th></tr></thead>
      <tbody>${rows.join('')}</tbody></table><p>${LONG.repeat(4)}</p></div>`)
    expect(texts(blocks)[0]).toBe('Provision for the year:')
    const table = blocks.find((block) => block.kind === 'table')
    expect(table).toMatchObject({ caption: 'What the child gets' })
    expect(table?.kind === 'table' && table.rows.map((row) => row.length)).toEqual([3, 3, 3, 3])
    expect(texts(blocks)).toContain('Sleep')
  })

  // Case 108.
  test('keeps very short paragraphs', () => {
    const { blocks } = read(
      `<article><h1>Plan</h1><p>Draft.</p><p>${LONG.repeat(4)}</p><h2>Section G</h2><p>None.</p><h2>Section H</h2><p>N/A</p></article>`,
    )
    expect(texts(blocks)).toEqual([
      'Draft.',
      LONG.repeat(4).trim(),
      'Section G',
      'None.',
      'Section H',
      'N/A',
    ])
  })

  // Case 109.
  test('is the whole page where no article is found', () => {
    const short = Array.from({ length: 30 }, (_, i) => `<div>Line ${i}.</div>`).join('')
    expect(texts(read(short).blocks)).toHaveLength(30)
    expect(texts(read('<p>One line.</p>').blocks)).toEqual(['One line.'])
    expect(read('').blocks).toEqual([])
  })

  // Case 110.
  test('does not split a word that has underlined parts', () => {
    const { blocks } = read(`<p>The pro<u>vis</u>ion is <font>quan</font>tified. ${LONG}</p>`)
    expect(texts(blocks)[0]).toMatch(/^The provision is quantified\. /)
  })

  test('joins no words at line breaks, and shows white space as browsers do', () => {
    const { blocks } = read(
      `<p>Speech\n   therapy<br>weekly,&nbsp;at\tschool<br><br>by a thera&shy;pist. ${LONG}</p>`,
    )
    expect(texts(blocks)[0]).toBe('Speech therapy\nweekly, at school')
    expect(texts(blocks)[1]).toMatch(/^by a therapist\. /)
  })

  test('numbers lists as the page does, with their depth', () => {
    const { blocks } = read(`<p>${LONG.repeat(3)}</p>
      <ol start="3" type="a"><li>One<ul><li>Inner</li></ul></li><li value="9"><p>Two</p><p>More</p></li></ol>`)
    const items = blocks.flatMap((block) =>
      block.kind === 'item' ? [[block.depth, block.label, block.content.text]] : [],
    )
    expect(items).toEqual([
      [1, 'c.', 'One'],
      [2, '•', 'Inner'],
      [1, 'i.', 'Two'],
      [1, '', 'More'],
    ])
  })

  test('reads what is folded away, and lists of links in the text', () => {
    const { blocks } = read(`<main><h1>Help</h1><p>${LONG.repeat(3)}</p>
      <details><summary>Who can ask</summary><p>Parents can ask.</p></details>
      <ul><li><a href="https://ipsea.test/">IPSEA</a></li></ul></main>`)
    expect(texts(blocks).slice(1)).toEqual(['Who can ask', 'Parents can ask.', 'IPSEA'])
  })

  test('keeps https links with their places, and no others', () => {
    const { blocks } = read(`<p>Read <a href="https://a.test/x">the <b>guide</b></a> or
      <a href="javascript:alert(1)">this</a>, <a href="http://b.test/">that</a>. ${LONG}</p>`)
    const [block] = blocks
    if (block?.kind !== 'paragraph') throw new Error('no paragraph')
    const { text, links } = block.content
    expect(links.map(({ start, end, address }) => [text.slice(start, end), address])).toEqual([
      ['the guide', 'https://a.test/x'],
    ])
  })

  test('takes nothing that runs, loads or dresses', () => {
    const { blocks } = read(`<p onclick="x()" style="color:red">Safe. ${LONG}</p>
      <script>bad()</script><style>p{}</style><img src=x onerror=bad()><svg><script>bad()</script></svg>
      <iframe srcdoc="<p>bad</p>"></iframe><form><input value="secret"><textarea>secret</textarea></form>`)
    expect(texts(blocks)).toEqual([`Safe. ${LONG.trim()}`])
  })

  test('says which parts are in another language', () => {
    const { blocks } = read(`<p>${LONG.repeat(3)}</p><p lang="cy">Mae gan y plentyn hawl.</p>`)
    expect(blocks.map((block) => block.kind !== 'table' && block.content.isForeign)).toEqual([
      false,
      true,
    ])
  })

  test('reads tables that only arrange a page as plain text', () => {
    const { blocks } = read(
      `<table role="presentation"><tr><td><p>${LONG.repeat(3)}</p></td><td><p>Beside it.</p></td></tr></table>`,
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  test('finds the article of a council page', () => {
    const html = readFileSync('test/fixtures/samples/local-offer.html', 'utf8')
    const { title, blocks } = readArticle({ html, address: 'https://a.test/', title: 'x' })
    expect(title).not.toBe('x')
    expect(blocks.length).toBeGreaterThan(5)
  })
})
