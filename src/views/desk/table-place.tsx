import { computed } from '@preact/signals'
import { tableCsv, tablePaper, tableRows } from '../../plan/table/table.ts'
import { TABLE_COLUMNS, type TableCell, type TableRow } from '../../plan/table/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { saveByName } from '../shared/save-file.ts'
import { Gradually } from './gradually.tsx'
import { savePaper } from './save-paper.ts'
import { showSpan } from './show-words.ts'
import { reading } from './state.ts'

/** So many rows are drawn within a few milliseconds. */
const AT_ONCE = 12

const rows = computed(() => (reading.value ? tableRows(reading.value.report) : []))

/** Everything that the plan promises, row by row; what it leaves out is a cell that asks. */
export function TablePlace() {
  if (!reading.value) return <p class="soft">{t('desk_reading')}</p>
  return (
    <div class="stack table-place">
      <h2>{t('desk_place_table')}</h2>
      <p>{t(rows.value.length === 0 ? 'desk_table_none' : 'desk_table_intro')}</p>
      {rows.value.length > 0 && (
        <>
          <div class="row no-print">
            <button type="button" class="button quiet" onClick={() => window.print()}>
              <Icon name="print" />
              {t('desk_print')}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => void savePaper(tablePaper(rows.value), 'desk_table_file', 'docx')}
            >
              <Icon name="download" />
              {t('desk_save_word')}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => saveByName(`${t('desk_table_file')}.csv`, tableCsv(rows.value))}
            >
              <Icon name="download" />
              {t('desk_save_csv')}
            </button>
          </div>
          <Table list={rows.value} />
        </>
      )}
    </div>
  )
}

function Table({ list }: { list: readonly TableRow[] }) {
  // What no row says and none is asked about takes room and tells nothing.
  const columns = TABLE_COLUMNS.filter((column) =>
    list.some(({ cells }) => cells[column].text !== '' || cells[column].ask !== ''),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of fields
    <div
      class="plan-table promise-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
      tabIndex={0}
      role="group"
      aria-label={t('desk_place_table')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('desk_column_section')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`desk_column_${column.replaceAll(' ', '_')}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gradually list={list} step={AT_ONCE}>
            {(row) => (
              <tr key={row.start}>
                <td>{row.section}</td>
                {columns.map((column) => (
                  <Cell
                    key={column}
                    cell={row.cells[column]}
                    row={row}
                    isWhat={column === 'what'}
                  />
                ))}
              </tr>
            )}
          </Gradually>
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  cell: TableCell
  row: TableRow
  /** What is promised: the row's own name. */
  isWhat: boolean
}

function Cell({ cell, row, isWhat }: CellProps) {
  const { text, ask, words } = cell
  const inside = words ? (
    <button type="button" class="to-words" onClick={() => showSpan(words.start)}>
      {text}
      <span class="unseen"> {t('desk_show_in_plan')}</span>
    </button>
  ) : (
    text
  )
  if (isWhat) {
    return (
      <th scope="row">
        {inside}
        {row.isCapped && <p class="soft">{t('desk_table_capped')}</p>}
      </th>
    )
  }
  return (
    <td>
      {inside}
      {ask !== '' && <span class="cell-ask">{ask}</span>}
    </td>
  )
}
