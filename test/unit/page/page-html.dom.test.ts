import { describe, expect, test } from 'vitest'
import { pageHtml } from '../../../src/page/help/page-html.ts'

function htmlOf(body: string, prepare: () => void = () => {}): string {
  document.body.innerHTML = body
  prepare()
  return pageHtml(document).html
}

const textOf = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent?.replace(/\s+/g, ' ').trim()

describe('a page as the reader gets it', () => {
  test('has its text and structure, links with whole addresses', () => {
    const html = htmlOf('<h1>Plans</h1><p>See <a href="https://a.test/x?a=1&b=2">this</a>.</p>')
    expect(html).toContain('<h1>Plans</h1>')
    const link = new DOMParser().parseFromString(html, 'text/html').querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://a.test/x?a=1&b=2')
  })

  test('has nothing that somebody typed', () => {
    const html = htmlOf(
      `<form><input value="secret"><textarea>secret</textarea><select><option>secret</option></select>
       <div contenteditable="">secret</div></form><p>Seen</p>`,
      () => {
        const input = document.querySelector('input')
        if (input) input.value = 'secret'
      },
    )
    expect(html).not.toContain('secret')
    expect(textOf(html)).toBe('Seen')
  })

  test('has nothing that runs or loads, nor what is hidden', () => {
    const html = htmlOf(
      `<script>bad()</script><style>bad</style><iframe srcdoc="bad"></iframe><img src="bad" onerror="bad()">
       <p onclick="bad()" style="background:url(bad)">Seen</p><p hidden>bad</p>
       <p style="display:none">bad</p><p aria-hidden="true">bad</p><a href="javascript:bad()">link</a>`,
    )
    expect(html).not.toContain('bad')
    expect(textOf(html)).toBe('Seen link')
  })

  test('writes text as text', () => {
    const html = htmlOf('<p>&lt;script&gt;bad()&lt;/script&gt; &amp; "quotes"</p>')
    expect(html).not.toContain('<script')
    expect(textOf(html)).toBe('<script>bad()</script> & "quotes"')
  })

  test('puts shadow trees and what is slotted in their places', () => {
    const html = htmlOf('<x-card><b>slotted</b></x-card>', () => {
      const host = document.querySelector('x-card')
      const root = host?.attachShadow({ mode: 'open' })
      if (root) root.innerHTML = '<p>before <slot></slot> after</p>'
    })
    expect(textOf(html)).toBe('before slotted after')
  })

  test('keeps the button that is a heading, and no other', () => {
    const html = htmlOf('<h2><button>Who can ask</button></h2><button>Search</button>')
    expect(textOf(html)).toBe('Who can ask')
  })

  test('takes a form whose fields have the names of its own parts', () => {
    const html = htmlOf(
      '<form><input name="getAttribute"><input name="firstChild"><input name="shadowRoot"><p>Seen</p></form>',
    )
    expect(textOf(html)).toBe('Seen')
  })
})
