import type { NewComment } from '../../../documents/word/add-comments.ts'
import { heading, type Paper, type PaperBlock, paragraph } from '../../../documents/write/paper.ts'
import { t } from '../../../ui/text.ts'
import type { OwnMark } from './state.ts'

/** The marks and comments of a document as a paper, in the document's order. */
export function marksPaper(title: string, marks: readonly OwnMark[]): Paper {
  const blocks: PaperBlock[] = [heading(1, t('document_marks_paper', title))]
  for (const { mark, words, place, page } of marks) {
    const where = [
      t(`document_colour_${mark.colour}`),
      page !== undefined && t('document_page', String(page)),
      !place && t('document_mark_gone'),
    ].filter((each) => typeof each === 'string')
    blocks.push({ kind: 'paragraph', content: [{ text: where.join(', '), bold: true }] })
    blocks.push({ kind: 'paragraph', look: 'quote', content: [{ text: words }] })
    if (mark.comment.trim()) blocks.push(...mark.comment.trim().split(/\n+/).map(paragraph))
  }
  return { title: t('document_marks_paper', title), language: 'en-GB', footer: title, blocks }
}

/** The marks as comments for a copy of the Word file, at their words. */
export function marksAsComments(
  marks: readonly OwnMark[],
  { author, date }: { author: string; date: string },
): NewComment[] {
  return marks.map(({ mark, passage, words, place }) => ({
    quote: words,
    prefix: passage.quote.prefix,
    suffix: passage.quote.suffix,
    ...(place && { span: place }),
    author,
    date,
    text: [t(`document_colour_${mark.colour}`), mark.comment.trim()].filter(Boolean).join(': '),
  }))
}
