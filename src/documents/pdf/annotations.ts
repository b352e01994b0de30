import type { MarkedAreas } from './marks.ts'
import { applyToBox, type Box, type Matrix } from './matrix.ts'

/** A reader's note on a page. */
export interface Comment {
  text: string
  by: string
  /** ISO 8601, or empty. */
  when: string
  /** What it is fixed to: marked words, or the note's own place. */
  areas: Box[]
}

/** What a form's field holds, and where. */
export interface Field {
  text: string
  box: Box
}

export interface PageNotes {
  links: { address: string; box: Box }[]
  comments: Comment[]
  fields: Field[]
  marks: MarkedAreas
}

/** Flags of ISO 32000-2, table 167: hidden, and not shown on the screen. */
const HIDDEN = 2 | 32

const MARKS: Record<string, keyof MarkedAreas> = {
  Highlight: 'highlight',
  StrikeOut: 'struck',
  Underline: 'underline',
  Squiggly: 'underline',
}

const COMMENTS = [
  'Text',
  'FreeText',
  'Caret',
  'Square',
  'Circle',
  'Line',
  'Ink',
  'Stamp',
  'Polygon',
]

/**
 * Links, readers' marks and comments, and form fields, from what pdf.js says of a page's
 * annotations. Nothing that an annotation could do is done.
 * @param toPage from the page's own space to where its text is read.
 */
export function readAnnotations(annotations: readonly unknown[], toPage: Matrix): PageNotes {
  const notes: PageNotes = {
    links: [],
    comments: [],
    fields: [],
    marks: { struck: [], underline: [], highlight: [] },
  }
  for (const given of annotations) {
    if (typeof given !== 'object' || given === null) continue
    const annotation = given as Record<string, unknown>
    const flags = annotation.annotationFlags
    if (typeof flags === 'number' && (flags & HIDDEN) !== 0) continue
    const box = boxOf(annotation.rect, toPage)
    if (!box) continue
    readOne(annotation, box, toPage, notes)
  }
  return notes
}

function readOne(
  annotation: Record<string, unknown>,
  box: Box,
  toPage: Matrix,
  notes: PageNotes,
): void {
  const kind = textOf(annotation.subtype)
  if (kind === 'Link') {
    const address = httpsAddress(annotation.url)
    if (address !== '') notes.links.push({ address, box })
  }
  if (kind === 'Widget') {
    const text = fieldText(annotation)
    if (text !== '') notes.fields.push({ text, box })
  }
  const mark = MARKS[kind]
  const areas = mark ? quadBoxes(annotation.quadPoints, toPage, box) : [box]
  if (mark) notes.marks[mark].push(...areas)
  if (!mark && !COMMENTS.includes(kind)) return
  const text = partOf(annotation.contentsObj).trim()
  if (text === '') return
  const when = isoTime(textOf(annotation.modificationDate) || textOf(annotation.creationDate))
  notes.comments.push({ text, by: partOf(annotation.titleObj).trim(), when, areas })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** pdf.js gives such texts as { str, dir }. */
function partOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'str' in value ? textOf(value.str) : ''
}

function httpsAddress(value: unknown): string {
  try {
    const address = new URL(textOf(value))
    return address.protocol === 'https:' ? address.href : ''
  } catch {
    return ''
  }
}

function boxOf(rect: unknown, toPage: Matrix): Box | undefined {
  if (!Array.isArray(rect) || rect.length < 4) return undefined
  const [left, top, right, bottom] = rect.map(Number)
  const box = { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 }
  return Object.values(box).every(Number.isFinite) ? applyToBox(toPage, box) : undefined
}

/** A mark over several lines has four corners for each of them. */
function quadBoxes(quads: unknown, toPage: Matrix, otherwise: Box): Box[] {
  const values =
    Array.isArray(quads) || quads instanceof Float32Array
      ? Array.from(quads as ArrayLike<unknown>)
          .flat()
          .map(Number)
      : []
  const boxes: Box[] = []
  for (let i = 0; i + 7 < values.length; i += 8) {
    const corners = values.slice(i, i + 8)
    if (!corners.every(Number.isFinite)) continue
    const xs = corners.filter((_, at) => at % 2 === 0)
    const ys = corners.filter((_, at) => at % 2 === 1)
    boxes.push(
      applyToBox(toPage, {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      }),
    )
  }
  return boxes.length > 0 ? boxes : [otherwise]
}

/** A field's value as a person sees it; boxes to tick show ☒ or ☐. */
function fieldText(field: Record<string, unknown>): string {
  const { fieldType: kind, fieldValue: value } = field
  if (kind === 'Btn') {
    if (field.pushButton === true) return ''
    const on = field.radioButton === true ? field.buttonValue : field.exportValue
    return textOf(value) !== '' && value !== 'Off' && (on === undefined || value === on) ? '☒' : '☐'
  }
  if (kind === 'Ch') {
    const chosen = Array.isArray(value) ? value : [value]
    return chosen
      .map((each) => optionText(field.options, each))
      .join(', ')
      .trim()
  }
  return field.password === true ? '' : textOf(value).trim()
}

function optionText(options: unknown, value: unknown): string {
  if (!Array.isArray(options)) return textOf(value)
  for (const option of options as unknown[]) {
    if (typeof option !== 'object' || option === null) continue
    const { exportValue, displayValue } = option as Record<string, unknown>
    if (exportValue === value) return textOf(displayValue)
  }
  return textOf(value)
}

/** "D:20261125010754+01'00'" (ISO 32000-2, 7.9.4) as ISO 8601; empty where it is none. */
function isoTime(value: string): string {
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(
    value,
  )
  if (!parts) return ''
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour,
    minute = '00',
    second = '00',
    sign,
    hours,
    minutes,
  ] = parts
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  const zone = sign ? `${sign}${hours}:${minutes ?? '00'}` : /Z/.test(value) ? 'Z' : ''
  return `${date}T${hour}:${minute}:${second}${zone}`
}
