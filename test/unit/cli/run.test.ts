import { describe, expect, test } from 'vitest'
import { jsonLines, sendlight } from './in-memory.ts'

describe('sendlight terms', () => {
  test('gives one indented object for one file', async () => {
    const { code, out } = await sendlight(['terms', 'a.txt'], {
      'a.txt': 'The SENCo wrote the EHCP.\n\nAsk the QZX about EHC\nplans.',
    })
    expect(code).toBe(0)
    expect(out).toContain('\n  "terms": [\n')
    expect(JSON.parse(out)).toEqual({
      file: 'a.txt',
      nation: 'england',
      terms: [
        {
          id: 'senco',
          term: 'special educational needs co-ordinator',
          form: 'SENCo',
          start: 4,
          end: 9,
          status: 'current',
          nation: 'england',
          confidence: 1,
        },
        expect.objectContaining({ id: 'ehc-plan', form: 'EHCP', start: 20, end: 24 }),
        expect.objectContaining({ id: 'ehc-plan', form: 'EHC\nplans', start: 45, end: 54 }),
      ],
      unknown: [{ form: 'QZX', start: 35, end: 38 }],
    })
  })

  test('gives one object a line for several files, in their order', async () => {
    const files = { 'b.md': '# The **EHC** plan', 'a.html': '<p>The <b>SEN</b>Co &amp; you' }
    const { out } = await sendlight(['terms', 'b.md', 'a.html'], files)
    const [first, second] = jsonLines(out)
    expect(first).toMatchObject({
      file: 'b.md',
      terms: [{ form: 'EHC** plan', start: 8, end: 18 }],
    })
    expect(second).toMatchObject({ file: 'a.html', terms: [{ form: 'SENCo', start: 4, end: 9 }] })
  })

  test('does every file it can, and names each it cannot in one line', async () => {
    const coded = (code: string) => Object.assign(new Error(`${code}: raw\nmore`), { code })
    const { code, out, complaints } = await sendlight(
      ['terms', 'none.txt', 'folder', 'plan.pdf', 'good.txt', 'bad.bin', 'disk.txt'],
      {
        folder: coded('EISDIR'),
        'plan.pdf': '%PDF-1.7 …',
        'good.txt': 'EHCP',
        'bad.bin': Uint8Array.of(1, 0, 2),
        'disk.txt': coded('EIO'),
      },
    )
    expect(code).toBe(1)
    expect(jsonLines(out).map(({ file }) => file)).toEqual(['good.txt'])
    expect(complaints).toEqual([
      'none.txt: cannot be read: there is no such file',
      'folder: cannot be read: it is a folder',
      'plan.pdf: cannot be read: it is damaged, or only part of it is there',
      'bad.bin: cannot be read: it is of a kind that Sendlight does not read',
      'disk.txt: cannot be read: EIO: raw',
    ])
  })

  test('does not hide a fault of its own behind a file', async () => {
    await expect(sendlight(['terms', 'a'], { a: new TypeError('a fault') })).rejects.toThrow(
      'a fault',
    )
  })

  test('takes an empty file as a text without terms', async () => {
    const { code, out } = await sendlight(['terms', 'a.txt'], { 'a.txt': '' })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ terms: [], unknown: [] })
  })

  test('counts offsets in text without its byte order mark, also in UTF-16', async () => {
    const wide = Buffer.from('\uFEFFThe SENCo’s plan', 'utf16le')
    const { out } = await sendlight(['terms', 'a.txt', 'b.txt'], {
      'a.txt': wide,
      'b.txt': '\uFEFFThe SENCo’s plan',
    })
    for (const { terms } of jsonLines(out))
      expect(terms).toMatchObject([{ form: 'SENCo’s', start: 4, end: 11 }])
  })

  test('reads Windows line ends and Windows-1252', async () => {
    const old = Buffer.from('The child\x92s EHC\r\nplan', 'latin1')
    const { out } = await sendlight(['terms', 'a.txt'], { 'a.txt': old })
    expect(JSON.parse(out).terms).toMatchObject([{ form: 'EHC\r\nplan', start: 12, end: 21 }])
  })

  test('takes standard input, HTML where it begins like it', async () => {
    const html = await sendlight(['terms', '-'], { '-': ' <!doctype html><p>EH<b>CP</b>' })
    expect(JSON.parse(html.out)).toMatchObject({ file: '-', terms: [{ start: 0, end: 4 }] })
    const text = await sendlight(['terms', '-'], { '-': 'a <b>EHCP' })
    expect(JSON.parse(text.out)).toMatchObject({ terms: [{ start: 5, end: 9 }] })
  })

  test('keeps to the nation it is told', async () => {
    const files = { 'a.txt': 'The EHCP' }
    const { out } = await sendlight(['terms', '--nation', 'wales', 'a.txt'], files)
    expect(JSON.parse(out)).toMatchObject({ nation: 'wales', terms: [{ nation: 'england' }] })
  })

  test('reads a file of ten million characters', async () => {
    const { code, out } = await sendlight(['terms', 'big.txt'], {
      'big.txt': `${'The SENCo of every school keeps a list. '.repeat(5)}\n\n`.repeat(50_000),
    })
    expect(code).toBe(0)
    expect(JSON.parse(out).terms).toHaveLength(250_000)
  }, 60_000)

  test('writes a list for people', async () => {
    const { out } = await sendlight(['terms', '--format', 'text', 'a.txt', 'b.txt'], {
      'a.txt': 'The SENCo, the EHCP and the EHC plan. SENCo. QZX and QZX.',
      'b.txt': 'A statement of special educational needs. Designated Frog Officer (DFO). The DFO.',
    })
    expect(out).toBe(`a.txt
2 terms, found 4 times; law and words of England.

special educational needs co-ordinator (twice)
    Written: SENCo
    The teacher in charge of extra help.

Education, Health and Care plan (twice)
    Written: EHCP, EHC plan
    A legal paper that says what help a child must get.

Letters that nobody explains
    QZX (twice)

b.txt
2 terms, found 3 times; law and words of England.

statement of special educational needs (once)
    An older paper of the same kind.
    Replaced by EHC plans in 2014 <b>.

Designated Frog Officer (twice)
    Written: DFO
    This is what the text itself says it means.
`)
  })

  test('writes a web page for people, with everything escaped', async () => {
    const { out } = await sendlight(['terms', '--format=html', 'a<b.txt'], {
      'a<b.txt': 'The <script>EHCP</script> & statement of special educational needs',
    })
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).toContain('<h1>Terms in a&lt;b.txt</h1>')
    expect(out).not.toContain('<h2>')
    expect(out).toContain('The &lt;script&gt;<a href="#t0-0"')
    expect(out).toContain('&lt;/script&gt; &amp; <a href="#t0-1"')
    expect(out).toContain('id="t0-1"')
    expect(out).toContain('in 2014 &lt;b&gt;.')
    expect(out).not.toMatch(/<script|https?:/)
    const two = await sendlight(['terms', '--format', 'html', 'a.txt', 'b.txt'], {
      'a.txt': 'EHCP',
      'b.txt': 'EHCP',
    })
    expect(two.out).toContain('<h1>Terms in 2 files</h1>')
    expect(two.out).toContain('<h2>b.txt</h2>')
    expect(two.out).toContain('id="t1-0"')
  })
})

describe('sendlight terms --jsonl', () => {
  test('answers each line as a page of its own', async () => {
    const lines = [
      { id: 1, text: 'Designated Frog Officer (DFO)' },
      { id: 'two', text: 'The DFO and the EHCP' },
      { id: 3, text: '<p>The EH<b>CP</b></p><p>x', html: true, nation: 'scotland' },
      { text: 'no name', html: false, nation: null },
    ]
    const { code, out } = await sendlight(['terms', '--jsonl'], {
      '-': lines.map((line) => JSON.stringify(line)).join('\r\n'),
    })
    expect(code).toBe(0)
    const answers = jsonLines(out)
    expect(answers).toHaveLength(4)
    expect(answers[0].matches.at(-1)).toMatchObject({
      text: 'DFO',
      term: 'Designated Frog Officer',
    })
    expect(answers[1]).toEqual({
      id: 'two',
      matches: [
        {
          start: 16,
          end: 20,
          text: 'EHCP',
          id: 'ehc-plan',
          term: 'Education, Health and Care plan',
          confidence: 1,
        },
      ],
      unknown: [{ form: 'DFO', start: 4, end: 7 }],
    })
    expect(answers[2]).toMatchObject({ id: 3, matches: [{ start: 4, end: 8, text: 'EHCP' }] })
    expect(answers[3]).toEqual({ id: null, matches: [], unknown: [] })
  })

  test('names each line it cannot read, and does the others', async () => {
    const { code, out, complaints } = await sendlight(['terms', '--jsonl', 'in.jsonl', 'none'], {
      'in.jsonl': [
        '{"id":1,"text":"EHCP"}',
        '{bad',
        '',
        '[1]',
        'null',
        '{"id":2}',
        '{"id":3,"text":5}',
        '{"id":4,"text":"x","html":"yes"}',
        '{"id":5,"text":"x","nation":"france"}',
        '{"id":6,"text":"EHCP"}',
      ].join('\n'),
    })
    expect(code).toBe(1)
    expect(jsonLines(out).map(({ id }) => id)).toEqual([1, 6])
    expect(complaints).toEqual([
      'in.jsonl: line 2: not JSON',
      'in.jsonl: line 4: not a JSON object',
      'in.jsonl: line 5: not a JSON object',
      'in.jsonl: line 6: "text" must be a string',
      'in.jsonl: line 7: "text" must be a string',
      'in.jsonl: line 8: "html" must be true or false',
      'in.jsonl: line 9: "nation" must be one of england, wales, scotland, northern-ireland, uk',
      'none: cannot be read: there is no such file',
    ])
  })

  test('keeps lone surrogates and odd offsets true', async () => {
    const line = '{"id":"\\ud83d","text":"\\ud83d EHCP \\ude00 \u{1F600} EHCP"}'
    const { out } = await sendlight(['terms', '--jsonl'], { '-': line })
    const [{ id, matches }] = jsonLines(out)
    const text = '\ud83d EHCP \ude00 \u{1F600} EHCP'
    expect(id).toBe('\ud83d')
    for (const { start, end } of matches) expect(text.slice(start, end)).toBe('EHCP')
    expect(matches).toHaveLength(2)
  })

  test('reads each line by its own nation, else by the usual one', async () => {
    const lines = ['{"text":"SENCo"}', '{"text":"SENCo","nation":"england"}'].join('\n')
    const ids = (out: string) => jsonLines(out).map(({ matches }) => matches[0].id)
    const plain = await sendlight(['terms', '--jsonl'], { '-': lines })
    expect(ids(plain.out)).toEqual(['senco', 'senco'])
    const scottish = await sendlight(['terms', '--jsonl', '--nation', 'scotland'], { '-': lines })
    expect(ids(scottish.out)).toEqual(['support-teacher', 'senco'])
  })

  test('exits with 1 for a bad line alone', async () => {
    const { code } = await sendlight(['terms', '--jsonl'], { '-': '{"text":"EHCP"}\n{' })
    expect(code).toBe(1)
  })

  test('keeps characters whole that come in two parts', async () => {
    const text = '‘£’ EHCP – “€” '.repeat(5)
    const { out } = await sendlight(['terms', '--jsonl'], { '-': JSON.stringify({ text }) })
    const starts = jsonLines(out)[0].matches.map(({ start }: { start: number }) => start)
    expect(starts).toEqual([4, 19, 34, 49, 64])
  })
})

describe('the command line', () => {
  test.each([
    [[], 'say what to do: sendlight terms FILE'],
    [
      ['find', 'a'],
      '"find" is not a command; "terms", "easy", "text", "plan", "compare" and "glossary" are',
    ],
    [['terms'], 'name a file to read, or - for standard input'],
    [['terms', '--loud', 'a'], "unknown option '--loud'"],
    [['terms', '--format', 'xml', 'a'], '--format is one of json, text, html'],
    [['terms', '--format'], "option '--format <value>' argument missing"],
    [
      ['terms', '--nation', 'England', 'a'],
      '--nation is one of england, wales, scotland, northern-ireland, uk',
    ],
    [['terms', '--jsonl', '--format', 'text'], '--jsonl writes JSON: leave --format out'],
  ])('%j is refused in one line', async (args, message) => {
    const { code, out, complaints } = await sendlight(args, { a: '' })
    expect({ code, out, complaints }).toEqual({
      code: 2,
      out: '',
      complaints: [`${message} (see --help)`],
    })
  })

  test('explains itself', async () => {
    const { code, out } = await sendlight(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('sendlight terms FILE')
  })

  test('takes names that begin with a dash after --', async () => {
    const { code } = await sendlight(['terms', '--', '-x.txt'], { '-x.txt': 'EHCP' })
    expect(code).toBe(0)
  })
})

describe('sendlight easy', () => {
  const text = 'The LA must reply prior to 1 May 2026; it is the law.\n\nAsk the school.'

  test('gives each sentence with its easy version, its place and the grades', async () => {
    const { code, out } = await sendlight(['easy', 'a.txt'], { 'a.txt': text })
    expect(code).toBe(0)
    const { sentences, grade } = JSON.parse(out)
    expect(sentences).toHaveLength(2)
    expect(sentences[0]).toMatchObject({
      source: 'The LA must reply prior to 1 May 2026; it is the law.',
      start: 0,
      easy: ['The council must reply before 1 May 2026.', 'It is the law.'],
      steps: ['semicolons', 'council', 'phrases'],
      undone: [],
    })
    expect(text.slice(sentences[1].start, sentences[1].end)).toBe('Ask the school.')
    expect(grade.before.fleschKincaid).toBeTypeOf('number')
    expect(grade.after.colemanLiau).toBeTypeOf('number')
  })

  test('prints the easy text alone', async () => {
    const { out } = await sendlight(['easy', '--format', 'text', 'a.md'], { 'a.md': text })
    expect(out).toBe(
      'The council must reply before 1 May 2026.\nIt is the law.\n\nAsk the school.\n',
    )
  })

  test('reads what a reader of HTML sees', async () => {
    const { out } = await sendlight(['easy', 'a.html'], {
      'a.html': '<!doctype html><p>Schools <b>utilise</b> it prior to exams.<p>Ask.',
    })
    expect(JSON.parse(out).sentences[0].easy).toEqual(['Schools use it before exams.'])
  })

  test('gives exactly one line for each line', async () => {
    const lines = 'It is late; ask them.\r\n\nThey utilise it. It helps.\n'
    const { code, out } = await sendlight(['easy', '--lines', '-'], { '-': lines })
    expect(code).toBe(0)
    expect(out).toBe('It is late; ask them.\n\nThey use it. It helps.\n')
  })

  test.each([
    [['easy'], 'name a file'],
    [['easy', '--jsonl'], '--jsonl goes with terms'],
    [['text', '--nation', 'wales', 'a.txt'], '--nation goes with terms, easy'],
    [['text'], 'name a file'],
    [['easy', '--format', 'html', 'a.txt'], 'json or text, not html'],
    [['terms', '--lines', 'a.txt'], '--lines goes with easy'],
    [['easy', '--lines', '--format', 'json', 'a.txt'], '--lines writes text'],
  ])('refuses %s', async (args, said) => {
    const { code, complaints } = await sendlight(args)
    expect(code).toBe(2)
    expect(complaints.join()).toContain(said)
  })

  test('names a file that is not there and does the rest', async () => {
    const { code, out, complaints } = await sendlight(['easy', 'gone.txt', 'a.txt'], {
      'a.txt': text,
    })
    expect(code).toBe(1)
    expect(complaints).toEqual(['gone.txt: cannot be read: there is no such file'])
    expect(jsonLines(out)).toHaveLength(1)
  })
})
