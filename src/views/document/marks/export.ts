import type { NewComment } from '../../../documents/word/add-comments.ts'
import { heading, type Paper, type PaperBlock, paragraph } from '../../../documents/write/paper.ts'
import { t } from '../../../ui/text.ts'
import type { OwnMark } from './state.ts'

/** The marks and comments of a document as a paper, in the document's order. */
export function marksPaper(title: string, marks: readonly OwnMark[]): Paper {
  const blocks: PaperBlock[] = [heading(1, t('document_marks_paper', title))]
  for (const { mark, passage, place, page } of marks) {
    const where = [
      t(`document_colour_${mark.colour}`),
      page !== undefined && t('document_page', String(page)),
      !place && t('document_mark_gone'),
    ].filter((each) => typeof each === 'string')
    blocks.push({ kind: 'paragraph', content: [{ text: where.join(', '), bold: true }] })
    blocks.push({ kind: 'paragraph', look: 'quote', content: [{ text: passage.quote.exact }] })
    if (mark.comment.trim()) blocks.push(...mark.comment.trim().split(/\n+/).map(paragraph))
  }
  return { title: t('document_marks_paper', title), language: 'en-GB', footer: title, blocks }
}

/**
 * The marks as comments for a copy of the Word file, at their words.
 * @param words the document's whole text (`modelText`), which the places count in.
 */
export function marksAsComments(
  marks: readonly OwnMark[],
  words: string,
  { author, date }: { author: string; date: string },
): NewComment[] {
  return marks.map(({ mark, passage, place }) => ({
    quote: place ? words.slice(place.start, place.end) : passage.quote.exact,
    prefix: passage.quote.prefix,
    suffix: passage.quote.suffix,
    ...(place && { span: place }),
    author,
    date,
    text: [t(`document_colour_${mark.colour}`), mark.comment.trim()].filter(Boolean).join(': '),
  }))
}
