import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

// The house: what each room may stand on (docs/architecture.md). A room imports only from rooms
// named here, from itself, and from the packages named here (`node:` stands for Node's own).
const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  lexicon: { rooms: [], packages: [] },
  plain: {
    rooms: [],
    packages: ['compromise', 'flesch-kincaid', 'coleman-liau', 'dale-chall', 'syllable'],
  },
  dictionary: {
    rooms: ['lexicon'],
    packages: ['yaml', 'valibot', 'dale-chall', 'coleman-liau', 'flesch-kincaid', 'syllable'],
  },
  documents: {
    rooms: ['lexicon'],
    packages: [
      'parse5',
      '@mozilla/readability',
      'dompurify',
      'fflate',
      'saxes',
      'pdfjs-dist',
      'tesseract.js',
      'docx',
      'papaparse',
    ],
  },
  plan: {
    rooms: ['lexicon', 'documents'],
    packages: ['diff', 'temporal-polyfill', 'virtual:'],
  },
  packs: {
    rooms: ['lexicon', 'documents', 'dictionary'],
    packages: [
      'valibot',
      '@noble/ed25519',
      'papaparse',
      'dale-chall',
      'idb',
      'dompurify',
      'age-encryption',
    ],
  },
  notebook: {
    rooms: ['lexicon', 'documents'],
    packages: ['idb', 'approx-string-match', 'valibot', 'minisearch', 'age-encryption'],
  },
  platform: { rooms: ['lexicon', 'notebook'], packages: ['webextension-polyfill', 'virtual:'] },
  easy: { rooms: ['lexicon', 'plain', 'platform'], packages: ['virtual:'] },
  ui: { rooms: ['lexicon', 'platform', 'notebook'], packages: ['preact', '@preact/signals'] },
  page: {
    rooms: ['lexicon', 'documents', 'platform', 'ui', 'notebook', 'packs'],
    packages: ['virtual:'],
  },
  background: {
    rooms: ['lexicon', 'documents', 'platform', 'easy', 'ui', 'notebook', 'packs'],
    packages: ['virtual:', 'valibot'],
  },
  views: {
    rooms: [
      'lexicon',
      'dictionary',
      'documents',
      'platform',
      'easy',
      'ui',
      'notebook',
      'plan',
      'packs',
    ],
    packages: ['preact', '@preact/signals', 'virtual:', 'uqr'],
  },
  cli: {
    rooms: ['lexicon', 'documents', 'dictionary', 'plain', 'plan', 'packs'],
    packages: ['node:', 'virtual:', 'tesseract.js'],
  },
}

/** What builds the extension runs in Node, whatever room it stands in. */
const BUILD_PARTS = ['src/platform/build/', 'src/dictionary/', 'src/easy/build/', 'src/plan/build/']
const BUILD_PACKAGES = ['node:', 'vite', '@crxjs/vite-plugin', 'yaml', 'date-holidays']

/** The page's script travels into every page; the build puts a few lines in the polyfill's place. */
const PAGE_PACKAGES = ['webextension-polyfill']

/** "Open in Sendlight": takes a document once more from its own site, in the tab that shows it. */
const OWN = 'src/platform/dictionary.ts'
const GLOSSARY = 'src/platform/glossary-fetch.ts'
const ASKED_FOR = 'src/background/read-here.ts'

const LONGEST = 400

interface Import {
  from: string
  /** The imported file from the project's root, or the package. */
  target: string
  isFile: boolean
  isType: boolean
}

function filesUnder(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => pattern.test(path) && !path.includes('/fixtures/'))
    .sort()
}

const FROM = /(type\s+)?(?:[\w$]+)?\s*,?\s*(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)?\s*from\s*/
const NAMED = /['"]([^'"]+)['"]/
const IMPORT = new RegExp(
  [
    `^\\s*(?:import|export)\\s+${FROM.source}${NAMED.source}`,
    `^\\s*import\\s*${NAMED.source}`,
    `\\bimport\\(\\s*${NAMED.source}`,
  ].join('|'),
  'gm',
)

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(IMPORT)].map((found) => {
    const name = (found[2] ?? found[3] ?? found[4] ?? '').replace(/\?.*$/, '')
    const isFile = name.startsWith('.')
    const target = isFile ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name
    return { from: path, target, isFile, isType: found[1] !== undefined }
  })
}

const source = filesUnder('src', /\.tsx?$/)
const everything = [
  ...source,
  ...filesUnder('test', /\.tsx?$/),
  ...filesUnder('scripts', /\.(mjs|tsx?)$/),
]
const imports = source.flatMap(importsOf)
const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]
const isPackage = (name: string, known: string) =>
  name === known || name.startsWith(known.endsWith(':') ? known : `${known}/`)
const told = (list: Import[]) => list.map(({ from, target }) => `${from} imports ${target}`)

describe('the house', () => {
  test('has source to look at', () => {
    expect(source.length).toBeGreaterThan(20)
    expect(imports.length).toBeGreaterThan(50)
  })

  test('every room is known', () => {
    const rooms = new Set(source.map(roomOf).filter((room) => room !== undefined))
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([])
  })

  test('a room imports only from the floors below it', () => {
    const wrong = imports.filter(({ from, target, isFile }) => {
      const room = roomOf(from)
      const other = roomOf(target)
      if (!isFile || room === undefined || other === undefined || other === room) return false
      return !ROOMS[room]?.rooms.includes(other)
    })
    expect(told(wrong)).toEqual([])
  })

  test('a room uses only its own packages', () => {
    const wrong = imports.filter(({ from, target, isFile, isType }) => {
      const room = roomOf(from)
      if (isFile || room === undefined) return false
      const isBuild = BUILD_PARTS.some((part) => from.startsWith(part))
      const known = [
        ...(ROOMS[room]?.packages ?? []),
        ...(isBuild ? BUILD_PACKAGES : []),
        // Types weigh nothing, and these describe what the platform hands out.
        ...(isType ? ['webextension-polyfill'] : []),
      ]
      return !known.some((each) => isPackage(target, each))
    })
    expect(told(wrong)).toEqual([])
  })

  test('every relative import names a file that exists, with its ending', () => {
    const wrong = everything
      .flatMap(importsOf)
      .filter(({ target, isFile }) => isFile && !existsSync(target))
      // What is built is not there before the first build.
      .filter(({ target }) => !target.startsWith('dist/'))
    expect(told(wrong)).toEqual([])
  })

  // Finding saved passages again (3 kB) comes with the second file, to pages that need one.
  test.each([
    ['src/page/content.iife.ts', PAGE_PACKAGES],
    ['src/page/help.iife.ts', [...PAGE_PACKAGES, 'approx-string-match']],
  ])('nothing heavy travels with %s', (entry, known) => {
    const seen = new Set<string>()
    const packages = new Set<string>()
    const follow = (path: string) => {
      if (seen.has(path) || !/\.tsx?$/.test(path)) return
      seen.add(path)
      for (const { target, isFile, isType } of importsOf(path)) {
        if (isType) continue
        if (isFile) follow(target)
        else packages.add(target)
      }
    }
    follow(entry)
    expect(seen.size).toBeGreaterThan(10)
    const heavy = [...packages].filter(
      (name) => !name.startsWith('virtual:') && !known.some((each) => isPackage(name, each)),
    )
    expect(heavy).toEqual([])
  })

  test('only the platform knows the browser’s APIs', () => {
    // Views and the worker reach them through src/platform/browser.ts, ui only for its words;
    // the page's script, which pages could disturb, and everything below it never do.
    const may = (path: string) =>
      /^src\/(platform|views|background)\//.test(path) || path === 'src/ui/text.ts'
    const wrong = imports.filter(
      ({ from, target, isType }) =>
        !isType &&
        ((target === 'webextension-polyfill' && !from.startsWith('src/platform/')) ||
          (target === 'src/platform/browser.ts' && !may(from))),
    )
    expect(told(wrong)).toEqual([])
    const globals = source.filter((path) => {
      const text = withoutComments(readFileSync(path, 'utf8'))
      const borrowed = importsOf(path).some(({ target }) => target === 'src/platform/browser.ts')
      const own = path === 'src/platform/browser.ts' || borrowed
      return /(?<![\w.$'"-])chrome\./.test(text) || (!own && /(?<![\w.$'"-])browser\.\w/.test(text))
    })
    expect(globals).toEqual([])
  })

  test('no file is long, and none is a barrel', () => {
    const long = everything.filter(
      (path) => readFileSync(path, 'utf8').split('\n').length > LONGEST + 1,
    )
    expect(long).toEqual([])
    const barrels = source.filter((path) => {
      const lines = withoutComments(readFileSync(path, 'utf8'))
        .split('\n')
        .filter((line) => line.trim() !== '')
      return lines.length > 0 && lines.every((line) => /^(export .* from |\}|\s+\w+,?$)/.test(line))
    })
    expect(barrels).toEqual([])
  })

  test('no test is skipped, focused or left to do', () => {
    const marked = filesUnder('test', /\.test\.tsx?$/).filter((path) =>
      /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/.test(readFileSync(path, 'utf8')),
    )
    // This file speaks of them.
    expect(marked.filter((path) => path !== relative('.', 'test/unit/house.test.ts'))).toEqual([])
  })

  test('the code makes no network request but to its own package', () => {
    const wrong = source.filter((path) => {
      const text = withoutComments(readFileSync(path, 'utf8'))
      // A method of ours may be called fetch; only calls of the browser's own count.
      const calls =
        /(?:[=(,?:]|await|return|void)\s*(?:(?:globalThis|window|self)\.)?fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(
          text,
        )
      return calls && ![OWN, GLOSSARY, ASKED_FOR].includes(path)
    })
    expect(wrong).toEqual([])
    // One function, run in the tab whose document the person asked for, and used in one place.
    expect(readFileSync(ASKED_FOR, 'utf8').match(/\bfetch\(/g)).toHaveLength(1)
    expect(imports.filter(({ target }) => target === ASKED_FOR).map(({ from }) => from)).toEqual([
      'src/background/documents.ts',
    ])
    expect(readFileSync(OWN, 'utf8')).toContain('getURL(')
    // A publisher's site, where the person has subscribed and allowed that one host.
    const asking = imports.filter(({ target }) => target === GLOSSARY).map(({ from }) => from)
    expect(asking).toEqual(['src/background/glossaries.ts', 'src/views/glossaries/shelf-acts.ts'])
    expect(readFileSync(GLOSSARY, 'utf8')).toContain('permissions.contains(')
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
