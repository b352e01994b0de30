import { t } from '../../ui/text.ts'
import { keep } from './kept.ts'
import { letter } from './letter.ts'
import { editableTexts, withText } from './paper-text.ts'

/** The letter paragraph by paragraph, each in a field; an empty one leaves the letter. */
export function PaperEdit() {
  const paper = letter.value
  return (
    <div class="stack paper-edit">
      {editableTexts(paper.blocks).map(({ way, text, kind }, i) => (
        <textarea
          key={way.join('-')}
          class={`input ${kind}`}
          rows={Math.max(1, Math.ceil(text.length / 70) + (text.match(/\n/g)?.length ?? 0))}
          aria-label={t(`desk_letter_field_${kind}`, String(i + 1))}
          value={text}
          onInput={({ currentTarget }) =>
            keep({ letter: withText(letter.value, way, currentTarget.value) })
          }
        />
      ))}
    </div>
  )
}
