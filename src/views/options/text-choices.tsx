import type { Settings } from '../../platform/settings.ts'
import { t } from '../../ui/text.ts'
import { change, settings } from '../shared/settings-state.ts'

const FONTS: Settings['font'][] = ['system', 'hyperlegible', 'lexend']
const SCALES: Settings['textScale'][] = [1, 1.25, 1.5]

/** Letters and their size: in cards on pages, and on Sendlight's own pages. */
export function TextChoices() {
  const { font, textScale } = settings.value
  return (
    <>
      <fieldset class="choices">
        <legend>{t('options_font')}</legend>
        {FONTS.map((each) => (
          <label key={each} class="choice" data-face={each}>
            <input
              type="radio"
              name="font"
              checked={font === each}
              onChange={() => void change({ font: each })}
            />
            {t(`font_${each}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{t('options_size')}</legend>
        {SCALES.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="size"
              checked={textScale === each}
              onChange={() => void change({ textScale: each })}
            />
            {t(`size_${each * 100}`)}
          </label>
        ))}
      </fieldset>
    </>
  )
}
