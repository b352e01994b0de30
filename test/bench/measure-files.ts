import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes after gzip of the page's script: its code, and the forms' index it carries. */
export function scriptSize(file: string): { code: number; index: number; whole: number } {
  const script = readFileSync(file, 'utf8')
  const literal = longestLiteral(script)
  return {
    code: gzipSync(script.replace(literal, '')).length,
    index: gzipSync(literal).length,
    whole: gzipSync(script).length,
  }
}

/** The argument of `JSON.parse(…)` that the index is. */
function longestLiteral(script: string): string {
  const parsed = /JSON\.parse\(("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)\)/g
  const literals = [...script.matchAll(parsed)].map((found) => found[1] ?? '')
  return literals.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
}

/** Milliseconds that the command line takes for so many short lines, starting and npm included. */
export function timeCommandLine(lines: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'sendlight-bench-'))
  try {
    const file = join(folder, 'lines.jsonl')
    const line = (id: number) =>
      JSON.stringify({ id, text: `Pupil ${id} has an EHCP; the SENCo and the EP meet in May.` })
    writeFileSync(file, Array.from({ length: lines }, (_, id) => line(id)).join('\n'))
    const run = () => {
      const begun = performance.now()
      const args = ['run', '-s', 'sendlight', '--', 'terms', '--jsonl', file]
      const { status, stderr } = spawnSync('npm', args, {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        shell: process.platform === 'win32',
      })
      if (status !== 0) throw new Error(`the command line failed: ${stderr}`)
      return performance.now() - begun
    }
    run()
    return run()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
