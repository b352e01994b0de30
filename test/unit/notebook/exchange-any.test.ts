import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeMarkdown } from '../../../src/documents/write/write-markdown.ts'
import { writeText } from '../../../src/documents/write/write-text.ts'
import { contentsOf } from '../../../src/notebook/contents.ts'
import { readNotebook, writeNotebook } from '../../../src/notebook/exchange/notebook-file.ts'
import { planImport } from '../../../src/notebook/exchange/plan-import.ts'
import { questionPaper } from '../../../src/notebook/exchange/question-paper.ts'
import { questionsCsv } from '../../../src/notebook/exchange/questions-csv.ts'
import type { NotebookRecord } from '../../../src/notebook/records.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { anyNotebook } from './any-notebook.ts'
import { makeChild, makeQuestion } from './make-records.ts'

const NOW = '2026-11-25T09:00:00.000Z'
const write = (records: readonly NotebookRecord[]) => [...writeNotebook(records, NOW, 0)].join('')
const byId = (records: readonly NotebookRecord[]) =>
  new Map(records.map((record) => [record.id, record]))
let count = 0
const freshStore = () => new NotebookStore({ name: `any-${++count}`, now: () => NOW })

describe('whatever a notebook holds', () => {
  test('export then import gives the same notebook; import twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, anyNotebook, async (records, later) => {
        const [from, to] = [freshStore(), freshStore()]
        await from.applyImport('i', planImport([], records))
        const saved = byId(await from.everything())
        // Some of it saved again, so that revisions differ.
        const again = later.flatMap((record) => {
          const known = saved.get(record.id)
          return known === undefined ? [] : [{ ...record, revision: known.revision }]
        })
        if (again.length > 0) await from.save('s', again)
        const file = readNotebook(write(await from.everything()))
        await to.applyImport('i1', planImport(await to.everything(), file))
        expect(byId(await to.everything())).toEqual(byId(await from.everything()))
        const twice = planImport(await to.everything(), file)
        expect(twice).toMatchObject({ changes: [], unchanged: file.length })
        await to.applyImport('i2', twice)
        expect(byId(await to.everything())).toEqual(byId(await from.everything()))
        from.close()
        to.close()
      }),
      { numRuns: 40 },
    )
  })

  test('an import can be undone, and leaves what was here', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, anyNotebook, async (here, file) => {
        const store = freshStore()
        await store.applyImport('i1', planImport([], here))
        const live = async () =>
          (await store.everything())
            .filter(({ deleted }) => deleted === null)
            .map(({ revision: _, changed: __, ...rest }) => rest)
        const before = await live()
        await store.applyImport('i2', planImport(await store.everything(), file))
        await store.undo('i2')
        expect(await live()).toEqual(before)
        store.close()
      }),
      { numRuns: 40 },
    )
  })

  test('it can be written as a list, as Markdown and as a table', () => {
    fc.assert(
      fc.property(anyNotebook, (records) => {
        const contents = contentsOf(records)
        const ids = [...contents.questions.keys()]
        const paper = questionPaper(contents, ids, 1)
        for (const out of [writeText(paper), writeMarkdown(paper), questionsCsv(contents, ids)]) {
          expect(out).not.toMatch(/undefined|\[object/)
        }
      }),
    )
  })
})

describe('a file of somebody else', () => {
  const refused = (text: string) => {
    try {
      readNotebook(text)
    } catch (error) {
      return error
    }
    throw new Error('the file was taken')
  }

  test('with a million records is refused before they are looked at', () => {
    const file = { format: 'sendlight-notebook', version: 1, count: 0, records: [] as number[] }
    file.records = Array.from({ length: 1_000_000 }, () => 0)
    expect(refused(JSON.stringify(file))).toMatchObject({ failure: 'too-big' })
  })

  test('nested without end is refused', () => {
    const deep = '['.repeat(200_000)
    expect(refused(deep)).toMatchObject({ failure: 'not-a-notebook' })
    expect(refused(`${deep}${']'.repeat(200_000)}`)).toMatchObject({ failure: 'not-a-notebook' })
  })

  test('cannot use up the count of saves', async () => {
    const [read] = readNotebook(write([makeQuestion('q1', 'Who?', { revision: 2 ** 40 })]))
    if (read === undefined) throw new Error('not read')
    const store = freshStore()
    await store.applyImport('i', planImport([], [read]))
    await store.save('s', [read])
    expect(readNotebook(write(await store.everything()))).toHaveLength(1)
  })

  test('cannot put a child in a question’s place', async () => {
    const store = freshStore()
    await store.save('s', [makeQuestion('q1', 'Mine?')])
    const foreign = { ...makeChild('q1', 'Sam'), revision: 9 }
    const plan = planImport(await store.everything(), [foreign])
    expect(plan).toMatchObject({ replaced: [], conflicts: ['q1'] })
    await store.applyImport('i', plan)
    expect(await store.get('q1')).toMatchObject({ kind: 'question', ask: 'Mine?' })
    expect(await store.keptVersions()).toMatchObject([{ yours: { kind: 'child' } }])
  })
})
