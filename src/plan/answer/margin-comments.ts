import { COMMENTS, filled } from './answer-words.ts'
import type { AnswerItem, MarginComment } from './types.ts'

/**
 * The points of an answer as comments for the margin of the plan's Word file, each at its words;
 * one about what is not there has no words and belongs to the whole document.
 */
export function marginComments(items: readonly AnswerItem[]): MarginComment[] {
  return items.map(({ now, asked, request, why, evidence, start, end }) => ({
    quote: now,
    span: now === '' ? null : { start, end },
    text: [
      asked === '' ? '' : filled(COMMENTS.asked, { asked: `“${asked}”` }),
      request,
      why === '' ? '' : filled(COMMENTS.why, { why }),
      evidence === '' ? '' : filled(COMMENTS.evidence, { evidence }),
    ]
      .filter((each) => each !== '')
      .join('\n'),
  }))
}
