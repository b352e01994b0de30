import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realFiles, testOnReal } from '../../real-documents.ts'

/** Runs the built command line as people do. */
function sendlight(args: string[], input: string | Buffer = '', cwd = process.cwd()) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/sendlight.mjs'), ...args],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, INIT_CWD: cwd },
    },
  )
  return { code: status, out: stdout, complaints: stderr }
}

// Building it may come first.
const PATIENCE = 60_000

describe('npm run sendlight', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sendlight-cli-'))
    writeFileSync(join(folder, 'a.txt'), 'The SENCo asked for an EHC needs assessment.')
    sendlight(['--help'])
  }, PATIENCE)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('finds terms with the built dictionary, named from where the person stands', () => {
    const { code, out, complaints } = sendlight(['terms', 'a.txt'], '', folder)
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
    const { file, nation, terms } = JSON.parse(out)
    expect({ file, nation }).toEqual({ file: 'a.txt', nation: 'england' })
    expect(terms.map(({ id }: { id: string }) => id)).toEqual(['senco', 'ehc-needs-assessment'])
  })

  test('reads standard input and shows the cards’ sentences', () => {
    const { code, out } = sendlight(['terms', '--format', 'text', '-'], 'The SENCo')
    expect(code).toBe(0)
    expect(out).toMatch(/\(once\)\n {4}Written: SENCo\n {4}\w/)
  })

  test('exits with 1 for a missing file and 2 for a wrong option', () => {
    const missing = sendlight(['terms', 'none.txt', 'a.txt', '.'], '', folder)
    expect(missing.code).toBe(1)
    expect(missing.complaints).toBe(
      'sendlight: none.txt: cannot be read: there is no such file\n' +
        'sendlight: .: cannot be read: it is a folder\n',
    )
    expect(JSON.parse(missing.out)).toMatchObject({ file: 'a.txt' })
    const wrong = sendlight(['terms', '--frob'])
    expect(wrong).toEqual({
      code: 2,
      out: '',
      complaints: "sendlight: unknown option '--frob' (see --help)\n",
    })
  })

  test('answers five thousand lines', () => {
    const lines = Array.from({ length: 5000 }, (_, id) =>
      JSON.stringify({ id, text: `Pupil ${id} has an EHCP and sees the SENCo.` }),
    )
    const { code, out } = sendlight(['terms', '--jsonl'], lines.join('\n'))
    expect(code).toBe(0)
    const answers = out.trim().split('\n')
    expect(answers).toHaveLength(5000)
    const { id, matches } = JSON.parse(answers[4999] ?? '')
    expect(id).toBe(4999)
    expect(matches.map(({ text }: { text: string }) => text)).toEqual(['EHCP', 'SENCo'])
  })

  test('stops quietly when nobody reads on', () => {
    const lines = '{"text":"EHCP"}\n'.repeat(20_000)
    writeFileSync(join(folder, 'many.jsonl'), lines)
    const command = `"${process.execPath}" "${resolve('scripts/sendlight.mjs')}" terms --jsonl "${join(folder, 'many.jsonl')}" | head -n 1`
    const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test(
    'builds itself afresh when a source is newer',
    () => {
      const built = 'dist/cli/sendlight.js'
      utimesSync(built, 0, 0)
      const { code, out } = sendlight(['terms', 'a.txt'], '', folder)
      expect(code).toBe(0)
      // Nothing of the building is said.
      expect(() => JSON.parse(out)).not.toThrow()
      expect(statSync(built).mtimeMs).toBeGreaterThan(0)
    },
    PATIENCE,
  )

  testOnReal('finds terms in every real page and text', () => {
    const files = [...realFiles('pages'), ...realFiles('texts')]
    const { code, out, complaints } = sendlight(['terms', ...files])
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
    const found = new Map(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ file, terms }) => [basename(file), terms.length] as const),
    )
    expect(found.size).toBe(files.length)
    // One real page is a short list of links.
    found.delete('page-02.html')
    for (const [file, count] of found) expect(count, file).toBeGreaterThan(0)
  })

  testOnReal(
    'prints a real plan alike from its Word file and its PDF',
    (real) => {
      const lines = (name: string) => {
        const { code, out, complaints } = sendlight(['text', join(real, 'plans', name)])
        expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
        return out.split('\n').filter((line) => / \| /.test(line))
      }
      const fromWord = lines('draft-v1.docx')
      expect(fromWord.length).toBeGreaterThan(40)
      const fromPdf = new Set(lines('draft-v1.pdf'))
      expect(fromWord.filter((line) => !fromPdf.has(line))).toEqual([])
    },
    30_000,
  )

  testOnReal(
    'reads a real scan where it is asked to, and says so where it is not',
    (real) => {
      const scan = join(real, 'plans', 'draft-v1-scanned.pdf')
      const without = sendlight(['text', scan])
      expect(without.code).toBe(1)
      expect(without.complaints).toMatch(/it has no text, only pictures: --ocr reads them\n$/)
      const { code, out } = sendlight(['text', '--ocr', scan])
      expect(code).toBe(0)
      expect(out).toMatch(/^B – Special Educational Needs \| F – .* \| E – Outcomes$/m)
    },
    4 * PATIENCE,
  )
})
