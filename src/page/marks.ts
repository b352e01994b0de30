import type { Settings } from '../platform/settings.ts'
import { chooseMarks } from './choose-marks.ts'
import type { KeptMarks } from './kept-marks.ts'
import type { BlockRecord, Mark, PlacedMatch } from './page-model.ts'

/** The mark of a match; the same one as long as the match stays. */
export function markFor(record: BlockRecord, match: PlacedMatch): Mark {
  const known = record.marks.get(match.start)
  if (known?.match.id === match.id && known.match.end === match.end) return known
  const mark: Mark = { record, match, ranges: undefined }
  record.marks.set(match.start, mark)
  return mark
}

/** The mark among these that stands for the same word at the same place, also after a new reading. */
export function sameMark(marks: readonly Mark[], mark: Mark): Mark | undefined {
  if (marks.includes(mark)) return mark
  const { record, match } = mark
  return marks.find(
    (other) =>
      other.match.id === match.id &&
      other.match.start === match.start &&
      other.record.block.container === record.block.container &&
      other.record.block.pieces[0]?.node === record.block.pieces[0]?.node,
  )
}

/** The marks to show among what has been read, in reading order; in slices. */
export function* marksAmong(
  records: readonly BlockRecord[],
  settings: Pick<Settings, 'density' | 'hiddenTerms'>,
  kept: KeptMarks,
): Generator<unknown, Mark[], void> {
  const blocks = records.map((record) => ({
    heading: record.block.heading,
    words: record.words,
    matches: record.matches.map((match) =>
      kept.has(record, match) ? { ...match, isKept: true } : match,
    ),
  }))
  const hidden = new Set(settings.hiddenTerms)
  const choices = yield* chooseMarks(blocks, settings.density, hidden)
  return choices.flatMap(({ block, match }) => {
    const record = records[block]
    const found = record?.matches[match]
    return record && found ? [markFor(record, found)] : []
  })
}
