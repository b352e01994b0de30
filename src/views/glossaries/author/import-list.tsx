import { useState } from 'preact/hooks'
import { type ColumnMatch, guessColumns, readRows } from '../../../packs/author/columns.ts'
import type { Sheet } from '../../../packs/author/sheet.ts'
import { type DraftEntry, entryFrom, type RowNote } from '../../../packs/pack-source.ts'
import { t } from '../../../ui/text.ts'
import { tell, tellWithUndo } from '../../shared/notices.ts'
import { Fold } from '../fold.tsx'
import { count } from '../words.ts'
import { ColumnChoice } from './column-choice.tsx'
import { change, pack, undo } from './draft-state.ts'
import { type Found, readList, readPasted } from './read-list.ts'

const PREVIEW = 5

/** Brings in words from what a service already has: a sheet, a Word table, a page, a pasted list. */
export function ImportList() {
  const [found, setFound] = useState<Found | undefined>(undefined)
  const [pasted, setPasted] = useState('')
  const [isBusy, setBusy] = useState(false)
  const look = async (reading: () => Promise<Found>) => {
    setBusy(true)
    const read = await reading()
    setBusy(false)
    setFound(read)
    if (read.is === 'fault') tell('glossary_import_failed', read.said)
  }
  return (
    <Fold isCard title={t('glossary_import')}>
      <p>{t('glossary_import_detail')}</p>
      <div class="row">
        <label class="button quiet file">
          {t('glossary_import_file')}
          <input
            type="file"
            onChange={(event) => {
              const input = event.currentTarget
              const file = input.files?.[0]
              if (file) void look(() => readList(file))
              input.value = ''
            }}
          />
        </label>
      </div>
      <label class="field">
        {t('glossary_import_paste')}
        <textarea
          rows={4}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button
          type="button"
          class="button quiet"
          disabled={pasted.trim() === ''}
          onClick={() => void look(async () => readPasted(pasted))}
        >
          {t('glossary_import_read')}
        </button>
      </div>
      <p role="status">{isBusy ? t('glossary_import_busy') : ''}</p>
      {found?.is === 'fault' && <p>{t('glossary_import_failed', found.said)}</p>}
      {found?.is === 'entries' && (
        <Take drafts={found.drafts} notes={[]} onDone={() => setFound(undefined)} />
      )}
      {found?.is === 'sheets' && (
        <Sheets key={found.id} sheets={found.sheets} onDone={() => setFound(undefined)} />
      )}
    </Fold>
  )
}

function Sheets({ sheets, onDone }: { sheets: readonly Sheet[]; onDone: () => void }) {
  const [at, setAt] = useState(0)
  const sheet = sheets[at]
  if (!sheet) return <p>{t('glossary_import_nothing')}</p>
  return (
    <>
      {sheets.length > 1 && (
        <label class="field">
          {t('glossary_import_which')}
          <select value={String(at)} onChange={(event) => setAt(Number(event.currentTarget.value))}>
            {sheets.map((each, place) => (
              <option key={`${place} ${each.name}`} value={String(place)}>
                {t(
                  'glossary_import_table',
                  each.name || String(place + 1),
                  String(each.rows.length),
                )}
              </option>
            ))}
          </select>
        </label>
      )}
      <Columns key={at} sheet={sheet} onDone={onDone} />
    </>
  )
}

/** The first rows, with what each column is: guessed, and for the person to set right. */
function Columns({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const [match, setMatch] = useState<ColumnMatch>(() => guessColumns(sheet))
  const { drafts, notes } = readRows(sheet, match)
  const body = sheet.rows.slice(match.hasHead ? 1 : 0, PREVIEW + (match.hasHead ? 1 : 0))
  return (
    <>
      <p>{t('glossary_import_columns')}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={match.hasHead}
          onChange={(event) => setMatch({ ...match, hasHead: event.currentTarget.checked })}
        />
        <span>{t('glossary_import_head')}</span>
      </label>
      <section class="scroll" aria-label={t('glossary_import_preview')}>
        <table>
          <thead>
            <tr>
              {match.uses.map((use, column) => (
                // Columns have no names; their place is what they are.
                <th key={`column ${column + 1}`} scope="col">
                  <ColumnChoice
                    name={
                      (match.hasHead && sheet.rows[0]?.[column]) ||
                      t('glossary_import_column', String(column + 1))
                    }
                    use={use}
                    onChange={(next) =>
                      setMatch({
                        ...match,
                        uses: match.uses.map((each, place) => (place === column ? next : each)),
                      })
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((cells, row) => (
              <tr key={`row ${row + 1}`}>
                {cells.map((cell, column) => (
                  <td key={`cell ${column + 1}`} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sheet.leftOut > 0 && <p>{t('glossary_import_left_out', String(sheet.leftOut))}</p>}
      <Take drafts={drafts} notes={notes} onDone={onDone} />
    </>
  )
}

interface TakeProps {
  drafts: readonly DraftEntry[]
  notes: readonly RowNote[]
  onDone: () => void
}

/** What will be added, which rows were left out or mended and why, and the button that does it. */
function Take({ drafts, notes, onDone }: TakeProps) {
  const here = pack.value
  if (!here) return null
  const known = new Set(here.entries.map(({ term }) => term.toLowerCase()))
  const twins = drafts.filter(({ term }) => known.has(term.toLowerCase()))
  const take = (isOver: boolean) => {
    const taken = new Set(here.entries.map(({ id }) => id))
    const fresh = drafts.filter(({ term }) => isOver || !known.has(term.toLowerCase()))
    const replaced = new Set(isOver ? twins.map(({ term }) => term.toLowerCase()) : [])
    const kept = here.entries.filter(({ term }) => !replaced.has(term.toLowerCase()))
    const added = fresh.map((draft) => {
      const entry = entryFrom(draft, taken)
      taken.add(entry.id)
      return entry
    })
    void change({ ...here, entries: [...kept, ...added] })
    tellWithUndo(() => void undo(), 'glossary_import_done', count('word', added.length))
    onDone()
  }
  return (
    <>
      {notes.length > 0 && (
        <Fold title={t('glossary_import_notes', String(notes.length))}>
          <ul>
            {notes.slice(0, 200).map(({ row, why, term }) => (
              <li key={`${row} ${why}`}>
                {t(`glossary_row_${why.replaceAll('-', '_')}`, String(row), term)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {twins.length > 0 && (
        <p>
          {t(
            'glossary_import_twins',
            twins
              .slice(0, 5)
              .map(({ term }) => term)
              .join(', '),
          )}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={drafts.length === 0}
          onClick={() => take(false)}
        >
          {t('glossary_import_take', count('word', drafts.length - twins.length))}
        </button>
        {twins.length > 0 && (
          <button type="button" class="button quiet" onClick={() => take(true)}>
            {t('glossary_import_take_all', count('word', drafts.length))}
          </button>
        )}
      </div>
    </>
  )
}
