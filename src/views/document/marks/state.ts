import { computed, effect, signal } from '@preact/signals'
import type { RichText } from '../../../documents/model.ts'
import { describePlace } from '../../../notebook/anchor/describe.ts'
import { findPlace } from '../../../notebook/anchor/find.ts'
import type { RecordOf } from '../../../notebook/records.ts'
import { tell, tellWithUndo } from '../../shared/notices.ts'
import { keepDocument, notebook } from '../../shared/opening/keep.ts'
import { type OpenedDocument, titleOf } from '../../shared/opening/opened.ts'
import { placesBetween, toNumbers } from '../place.ts'
import { firstPage, type Reading } from '../reading.ts'
import { type MarkColour, type ShownMark, shownMarks } from '../shown-marks.ts'
import { current, reading } from '../state.ts'
import { normalOf, toEnd } from './normal.ts'
import type { Selected } from './selected.ts'

export const COLOURS: readonly MarkColour[] = ['need', 'provision', 'outcome', 'question', 'wrong']

/** A mark of the person's own in the current document. */
export interface OwnMark {
  mark: RecordOf<'mark'>
  passage: RecordOf<'passage'>
  /** Offsets into the document's whole text; undefined where its words are no longer there. */
  place: Selected | undefined
  /** What is marked, letter for letter as the document has it; the kept quote where it is gone. */
  words: string
  /** From 1; undefined where the file has no pages. */
  page: number | undefined
}

/** The marks of the current document, in its order; those without a place come last. */
export const ownMarks = signal<readonly OwnMark[]>([])
export const markCount = computed(() => ownMarks.value.length)

let run = 0

/** Loads the marks of the current document, now and whenever the notebook changes. */
export function followMarks(): void {
  effect(() => {
    const here = current.value
    const now = reading.value
    if (here && now) void load(here, now)
    else show([])
  })
  notebook.subscribe(() => {
    const here = current.peek()
    const now = reading.peek()
    if (here && now) void load(here, now)
  })
}

async function load(here: OpenedDocument, now: Reading): Promise<void> {
  const turn = ++run
  const [marks, passages] = await Promise.all([notebook.all('mark'), notebook.all('passage')])
  const ofHere = new Map(
    passages
      .filter(({ source }) => source.fingerprint === here.fingerprint)
      .map((passage) => [passage.id, passage]),
  )
  const found: OwnMark[] = []
  const text = marks.length > 0 ? normalOf(now) : undefined
  for (const mark of marks) {
    const passage = ofHere.get(mark.passage)
    if (!passage || !text) continue
    const place = await toEnd(findPlace(text, passage))
    if (turn !== run) return
    found.push({
      mark,
      passage,
      place: place && { start: place.start, end: place.end },
      words: place ? now.text.text.slice(place.start, place.end).trim() : passage.quote.exact,
      page: place && pageAt(now, place.start),
    })
  }
  if (turn !== run) return
  const last = Number.POSITIVE_INFINITY
  show(found.sort((a, b) => (a.place?.start ?? last) - (b.place?.start ?? last)))
}

function show(marks: readonly OwnMark[]): void {
  ownMarks.value = marks
  const now = reading.peek()
  const byText = new Map<RichText, ShownMark[]>()
  for (const { mark, place } of marks) {
    if (!place || !now) continue
    for (const part of now.text.parts) {
      if (part.end <= place.start || part.start >= place.end) continue
      const inside: ShownMark = {
        id: mark.id,
        colour: mark.colour,
        start: Math.max(0, place.start - part.start),
        end: Math.min(part.end, place.end) - part.start,
      }
      byText.set(part.content, [...(byText.get(part.content) ?? []), inside])
    }
  }
  // A text whose marks are as before keeps its list, so that it is not drawn anew.
  const before = shownMarks.peek()
  for (const [content, list] of byText) {
    const old = before.get(content)
    if (old && JSON.stringify(old) === JSON.stringify(list)) byText.set(content, old)
  }
  shownMarks.value = byText
}

/** Marks what is selected, and keeps it in the notebook. */
export async function addMark({ start, end }: Selected, colour: MarkColour): Promise<string> {
  const here = current.peek()
  const now = reading.peek()
  if (!here || !now) return ''
  try {
    const place = await toEnd(describePlace(normalOf(now), start, end))
    if (!place) return ''
    // In a private window this is the asking: a mark is to be kept.
    if (here.kept !== 'yes') await keepDocument(here)
    const moment = new Date().toISOString()
    const base = { revision: 0, created: moment, changed: moment, deleted: null }
    const passage: RecordOf<'passage'> = {
      ...base,
      kind: 'passage',
      id: crypto.randomUUID(),
      source: { title: titleOf(here).slice(0, 1000), address: null, fingerprint: here.fingerprint },
      quote: place.quote,
      position: place.position,
      fragment: fragmentOf(now, start, end),
      repeated: place.repeated,
      textLength: place.textLength,
    }
    const mark: RecordOf<'mark'> = {
      ...base,
      kind: 'mark',
      id: crypto.randomUUID(),
      passage: passage.id,
      colour,
      comment: '',
    }
    await notebook.save(crypto.randomUUID(), [passage, mark])
    return mark.id
  } catch {
    tell('document_mark_not_kept')
    return ''
  }
}

/** Changes a mark's colour or comment. */
export async function changeMark(
  id: string,
  change: Partial<Pick<RecordOf<'mark'>, 'colour' | 'comment'>>,
): Promise<void> {
  try {
    const record = await notebook.get(id)
    if (record?.kind !== 'mark' || record.deleted !== null) return
    await notebook.save(crypto.randomUUID(), [{ ...record, ...change }])
  } catch {
    tell('document_mark_not_kept')
  }
}

/** Takes a mark away, and its passage where no question is about it; both can be brought back. */
export async function removeMark({ mark, passage }: OwnMark): Promise<void> {
  const saveId = crypto.randomUUID()
  try {
    const questions = await notebook.all('question')
    const isAsked = questions.some(({ passages }) => passages.includes(passage.id))
    await notebook.delete(saveId, isAsked ? [mark.id] : [mark.id, passage.id])
    tellWithUndo(() => void notebook.undo(saveId), 'document_mark_removed')
  } catch {
    tell('document_mark_not_kept')
  }
}

function fragmentOf(now: Reading, start: number, end: number): RecordOf<'passage'>['fragment'] {
  const places = now.text.parts.flatMap((part) =>
    part.end > start && part.start < end
      ? placesBetween(part.content, start - part.start, end - part.start)
      : [],
  )
  const page = places[0]?.page
  if (page === undefined) return null
  return {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
    value: `page=${page}`,
    rectangles: places
      .filter((place) => place.page === page)
      .flatMap(({ rectangles }) => rectangles.map(toNumbers))
      .slice(0, 1000),
  }
}

/** The page of the words at an offset of the whole text. */
function pageAt(now: Reading, offset: number): number | undefined {
  const part = now.text.parts.find(({ end }) => end > offset)
  if (!part) return undefined
  const inside = Math.max(0, offset - part.start)
  return placesBetween(part.content, inside, inside + 1)[0]?.page ?? firstPage(part.content)
}
