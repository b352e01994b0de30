import { writeCsv } from '../../documents/write/csv.ts'
import { heading, type Paper, type PaperCell, paragraph } from '../../documents/write/paper.ts'
import type { PlanReport, ProvisionRow } from '../types.ts'
import { TABLE_COLUMNS, type TableCell, type TableColumn, type TableRow } from './types.ts'

/** What an empty cell asks. The place and the sums ask nothing. */
const ASKS: Partial<Record<TableColumn, string>> = {
  what: 'What exactly?',
  who: 'Who?',
  training: 'Trained in what?',
  'how long': 'How long each time?',
  'how often': 'How often?',
  group: 'With how many others?',
  until: 'Until when?',
}
/** A profession that is registered says its training itself. */
const REGISTERED =
  /\b(?:therapist|psychologist|psychiatrist|p(?:a)?ediatrician|nurse|dietitian|audiologist|teacher|QTVI|QTMSI|SENCO|SaLT|SLT|OT|EP|ELSA|social worker|doctor)\b/i
/** Work for which no group of children is asked. */
const NOT_IN_GROUPS =
  /\b(?:visits?|review|training|train|assess|advice|supervis|programme|class team)\b/i

const HEADINGS: Record<TableColumn, string> = {
  what: 'What',
  who: 'By whom',
  training: 'Trained in',
  'how long': 'How long',
  'how often': 'How often',
  group: 'Group',
  until: 'Until',
  setting: 'Where',
  'minutes a week': 'Minutes a week',
  'minutes a year': 'Minutes a year',
}
const TITLE = 'What the plan promises'

/**
 * Everything that F, G, H1 and H2 promise, a row for each promise, in the plan's order. What the
 * words do not say is an empty cell that asks. Minutes a week and a year stand only where the words
 * allow them to be worked out: a term is never turned into weeks.
 */
export function tableRows({ provision }: PlanReport): TableRow[] {
  return provision.map((row) => ({
    section: row.section,
    quote: row.quote,
    isCapped: row.isCapped,
    start: row.start,
    end: row.end,
    cells: cellsOf(row),
  }))
}

function cellsOf(row: ProvisionRow): TableRow['cells'] {
  const { minutes, times, per, group, isCapped, words } = row
  const texts: Record<TableColumn, string> = {
    what: row.what,
    who: row.who ?? '',
    training: row.training ?? '',
    'how long': minutes === null ? '' : `${isCapped ? 'up to ' : ''}${lengthOf(minutes)}`,
    'how often': per === null || times === null ? '' : oftenOf(times, per),
    group: group === null ? '' : group === 1 ? 'one to one' : `at most ${group}`,
    until: row.until ?? '',
    setting: row.setting ?? '',
    'minutes a week': row.minutesPerWeek === null ? '' : String(row.minutesPerWeek),
    'minutes a year': row.minutesPerYear === null ? '' : String(row.minutesPerYear),
  }
  const places: Partial<Record<TableColumn, keyof ProvisionRow['words']>> = {
    what: 'what',
    who: 'who',
    training: 'training',
    'how long': 'measure',
    'how often': 'measure',
    group: 'group',
    until: 'until',
    setting: 'setting',
  }
  const cell = (column: TableColumn): TableCell => {
    const text = texts[column]
    const place = places[column]
    return {
      text,
      ask: text === '' && asks(row, column) ? (ASKS[column] ?? '') : '',
      words: text === '' || place === undefined ? null : (words[place] ?? null),
    }
  }
  return Object.fromEntries(
    TABLE_COLUMNS.map((column) => [column, cell(column)]),
  ) as TableRow['cells']
}

function asks({ what, who }: ProvisionRow, column: TableColumn): boolean {
  if (column === 'training') return who === null || !REGISTERED.test(who)
  return column !== 'group' || !NOT_IN_GROUPS.test(what)
}

function lengthOf(minutes: number): string {
  if (minutes < 60 || minutes % 30 !== 0) return `${minutes} minutes`
  const hours = minutes / 60
  return hours === 1 ? '1 hour' : `${hours} hours`
}

function oftenOf(times: number, per: string): string {
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
  return `${often} ${/^[aeiou]/.test(per) ? 'an' : 'a'} ${per}`
}

/** The table as plain text, cell by cell: an empty cell holds its question, in brackets. */
export function tableCells(rows: readonly TableRow[]): { headings: string[]; rows: string[][] } {
  return {
    headings: ['Section', ...TABLE_COLUMNS.map((column) => HEADINGS[column]), 'Words of the plan'],
    rows: rows.map(({ section, cells, quote }) => [
      section,
      ...TABLE_COLUMNS.map((column) => shown(cells[column])),
      quote,
    ]),
  }
}

/** The table for a spreadsheet. */
export function tableCsv(rows: readonly TableRow[]): string {
  const cells = tableCells(rows)
  return writeCsv(cells.headings, cells.rows)
}

/** The table for Word and print: columns that no row fills and none asks about are left out. */
export function tablePaper(rows: readonly TableRow[]): Paper {
  const columns = TABLE_COLUMNS.filter(
    (column) => ASKS[column] !== undefined || rows.some(({ cells }) => cells[column].text !== ''),
  )
  const cell = (text: string, isHeading = false): PaperCell => ({
    isHeading,
    blocks: [{ kind: 'paragraph', content: [{ text, italic: /^\[/.test(text) }] }],
  })
  const head = [cell('Section', true), ...columns.map((column) => cell(HEADINGS[column], true))]
  const body = rows.map(({ section, cells }) => [
    cell(section),
    ...columns.map((column) => cell(shown(cells[column]))),
  ])
  const shares = [1, ...columns.map((column) => (column === 'what' ? 4 : column === 'who' ? 3 : 2))]
  return {
    title: TITLE,
    language: 'en-GB',
    footer: TITLE,
    blocks: [
      heading(1, TITLE),
      paragraph('Questions in square brackets mark what the plan does not say.'),
      { kind: 'table', headingRows: 1, rows: [head, ...body], shares },
    ],
  }
}

function shown({ text, ask }: TableCell): string {
  return text === '' && ask !== '' ? `[${ask}]` : text
}
