import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distFolder } from './drivers/built-extension.ts'

/** Ways to load or send something from elsewhere. Links that a person may follow are no such way. */
const ELSEWHERE = [
  /<(?:script|link|img|iframe)[^>]+(?:src|href)\s*=\s*["']https?:/,
  /url\(\s*["']?(?:https?:)?\/\//,
  /@import\s+(?:url\()?["']?https?:/,
  /\b(?:fetch|importScripts|import|WebSocket|EventSource)\(\s*["'`]https?:/,
  /\bsendBeacon\b|\bXMLHttpRequest\b/,
]

/** What is built for each browser, as it would be shipped. */
describe.each(['chromium', 'firefox'] as const)('the built extension for %s', (name) => {
  const folder = distFolder(name)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>
  const [script] = manifest.content_scripts as { matches: string[]; js: string[]; css: string[] }[]

  // Case 47: what pages can load, they can look for.
  test('pages can load nothing of it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
  })

  test('the page script is two files without imports, the first run where the hosts say', () => {
    expect(script?.js).toEqual(['src/page/content.iife.js'])
    for (const file of ['content', 'help']) {
      const code = read(`src/page/${file}.iife.js`)
      // As yes or no: a failure should not print the whole file.
      expect(/^\s*(?:import|export)\b|\bimport\(|sourceMappingURL/m.test(code)).toBe(false)
    }
    expect(script?.matches).toContain('*://*.gov.uk/*')
    expect(script?.matches).toContain('*://*.ipsea.org.uk/*')
    expect(script?.matches.length).toBeGreaterThan(100)
    expect(script?.matches).not.toContain('*://*/*')
  })

  test('asks for the permissions of its design, and no others', () => {
    // The offscreen document holds the easy-read engine, which a service worker cannot import.
    const beside = name === 'chromium' ? ['offscreen', 'sidePanel'] : []
    const permissions = manifest.permissions as string[]
    expect([...permissions].sort()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', ...beside].sort(),
    )
    // Chromium's worker may run the second file only where it has a permission for the host.
    const hosts = name === 'chromium' ? script?.matches : undefined
    expect(manifest.host_permissions).toEqual(hosts)
  })

  test('every file that the manifest names is there', () => {
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(?:html|js|css|png)"/g) ?? []
    expect(named.length).toBeGreaterThan(6)
    for (const quoted of named) expect(files).toContain(quoted.slice(1, -1))
  })

  test('nothing in it is fetched from elsewhere', () => {
    // pdf.js, tesseract.js and Papa Parse can fetch, and are never asked to: our policy lets
    // pages of ours reach the package alone, and the browser tests count every request.
    const libraries = /^vendor\/|^assets\/(?:pdf-library|scan-library|papaparse\.min)-/
    const ours = files.filter((file) => !libraries.test(file))
    for (const file of ours.filter((each) => /\.(?:js|css|html)$/.test(each))) {
      const text = read(file)
      expect(ELSEWHERE.filter((pattern) => pattern.test(text)).map(String), file).toEqual([])
    }
  })

  test('fonts are its own', () => {
    expect(files.filter((file) => file.endsWith('.woff2')).length).toBe(6)
    expect(files.filter((file) => file.endsWith('.woff'))).toEqual([])
  })

  test('pages have no inline scripts or handlers', () => {
    const pages = files.filter((file) => file.endsWith('.html'))
    // Popup, panel, options, welcome and the reader; Chromium's engine has one too.
    expect(pages.length).toBeGreaterThanOrEqual(5)
    for (const page of pages) {
      expect(read(page)).not.toMatch(/<script(?![^>]*\ssrc=)/)
      expect(read(page)).not.toMatch(/\son\w+=/)
    }
  })
})

test('Firefox’s own check finds nothing in our code', () => {
  const lint = spawnSync(
    process.execPath,
    [
      'node_modules/web-ext/bin/web-ext.js',
      'lint',
      '-s',
      distFolder('firefox'),
      // pdf.js and tesseract.js as their makers ship them.
      '--ignore-files',
      'vendor/**',
      '--output',
      'json',
    ],
    { encoding: 'utf8' },
  )
  const found = JSON.parse(lint.stdout) as Record<'errors' | 'warnings', { file: string }[]>
  expect(found.errors).toEqual([])
  // Preact can set innerHTML, and so can DOMPurify and Readability; pdf.js and tesseract.js look
  // whether a function can be made of text, which our policy forbids. Ours do neither.
  const ours = found.warnings.filter(
    ({ file }) => !/^assets\/(?:preact|article-libraries|pdf-library|scan-library)-/.test(file),
  )
  expect(ours).toEqual([])
})
