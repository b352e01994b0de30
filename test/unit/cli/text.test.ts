import { describe, expect, test } from 'vitest'
import { makeWord, p, r, tbl, tc, tr } from '../documents/word/make-word.ts'
import { jsonLines, sendlight } from './in-memory.ts'

const PLAN = makeWord({
  title: 'Plan for Robin',
  body:
    p(r('Section F'), '<w:outlineLvl w:val="0"/>') +
    p(
      `${r('The SENCo ')}${r('may ', '<w:strike/>')}<w:ins w:id="1" w:author="A">${r('must')}</w:ins>${r(' help.')}`,
    ) +
    tbl(tr(tc(p(r('need'))) + tc(p(r('EHCP'))))),
  settings: '',
  headers: { h1: p(r('DRAFT')) },
  files: { 'word/vbaProject.bin': 'x' },
})
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('..WordDocument', 'utf16le')])
const LOCKED = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  ...Buffer.from('EncryptedPackage', 'utf16le'),
])

describe('sendlight text', () => {
  test('prints a document in reading order, and says what is left out', async () => {
    const { code, out, complaints } = await sendlight(['text', 'plan.docx'], { 'plan.docx': PLAN })
    expect(code).toBe(0)
    expect(out).toBe('Section F\n\nThe SENCo must help.\n\nneed | EHCP\n')
    expect(complaints).toEqual([
      'plan.docx: it has tracked changes, read as if accepted; what they take away is left out',
      'plan.docx: it has macros, which were not run',
      'plan.docx: text with a line through it is left out (1)',
    ])
  })

  test('several files are told apart; every kind is known by what is in it', async () => {
    const { code, out, complaints } = await sendlight(
      [
        'text',
        'a.pdf',
        'b.docx',
        'c.md',
        'd',
        'e.rtf',
        'old.doc',
        'locked.docx',
        'f.docx',
        'g.xyz',
      ],
      {
        'a.pdf': makeWord(p(r('really Word'))),
        'b.docx': '{\\rtf1 really rich text\\par}',
        'c.md': '# Head\n\n- item',
        d: '<!doctype html><h1>Page</h1>',
        'e.rtf': 'only text',
        'old.doc': OLE,
        'locked.docx': LOCKED,
        'f.docx': '',
        'g.xyz': Uint8Array.of(1, 0, 2, 0),
      },
    )
    expect(code).toBe(1)
    expect(out).toBe(
      '==> a.pdf <==\nreally Word\n\n==> b.docx <==\nreally rich text\n\n==> c.md <==\nHead\n\n• item\n\n==> d <==\nPage\n\n==> e.rtf <==\nonly text\n',
    )
    expect(complaints).toEqual([
      'old.doc: cannot be read: it is an old Word file (.doc): save it as .docx in Word or LibreOffice',
      'locked.docx: cannot be read: it is locked: open it where it was made and save a copy without a password',
      'f.docx: cannot be read: it is empty',
      'g.xyz: cannot be read: it is of a kind that Sendlight does not read',
    ])
  })

  test('as JSON: the blocks with their places, and what was removed', async () => {
    const { out } = await sendlight(['text', '--format', 'json', 'plan.docx'], {
      'plan.docx': PLAN,
    })
    const { file, format, title, blocks, warnings } = JSON.parse(out)
    expect({ file, format, title }).toEqual({
      file: 'plan.docx',
      format: 'docx',
      title: 'Plan for Robin',
    })
    expect(blocks[1].content).toMatchObject({
      text: 'The SENCo must help.',
      removed: [{ at: 10, text: 'may ', how: 'struck' }],
      places: [{ start: 0, end: 10, place: { path: 'word/document.xml#/body/p[2]/r[1]' } }, {}, {}],
    })
    expect(warnings).toHaveLength(2)
    const two = await sendlight(['text', '--format', 'json', 'a', 'b'], { a: 'one', b: 'two' })
    expect(jsonLines(two.out).map((each) => each.file)).toEqual(['a', 'b'])
  })
})

describe('terms and easy', () => {
  test('read Word files too; offsets are those of what "text" prints', async () => {
    const files = { 'plan.docx': PLAN }
    const { out: text } = await sendlight(['text', 'plan.docx'], files)
    const { out } = await sendlight(['terms', 'plan.docx'], files)
    const { terms } = JSON.parse(out)
    expect(terms).toHaveLength(2)
    for (const { form, start, end } of terms) expect(text.slice(start, end)).toBe(form)
    const easy = await sendlight(['easy', '--format', 'text', 'plan.docx'], files)
    expect(easy.out).toContain('must help.')
    expect(easy.out).not.toContain('may')
  })
})
