import {
  READER_COLOURS,
  READER_FONTS,
  READER_SCALES,
  READER_SPACINGS,
  type Settings,
} from '../../platform/settings.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { change, settings } from '../shared/settings-state.ts'

/** How the text looks: the same choices as in easy read, and the same settings. */
export function Look() {
  return (
    <details class="choices-fold">
      <summary>
        <Icon name="chevron" />
        {t('reader_choices')}
      </summary>
      <div class="choices-grid">
        <Group name="readerFont" values={READER_FONTS} legend={t('options_font')} />
        <Group name="readerScale" values={READER_SCALES} legend={t('options_size')} />
        <Group name="readerSpacing" values={READER_SPACINGS} legend={t('reader_spacing')} />
        <Group name="readerColours" values={READER_COLOURS} legend={t('reader_colours')} />
      </div>
    </details>
  )
}

type Choice = 'readerFont' | 'readerScale' | 'readerSpacing' | 'readerColours'

interface GroupProps<N extends Choice> {
  name: N
  values: readonly Settings[N][]
  legend: string
}

function Group<N extends Choice>({ name, values, legend }: GroupProps<N>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} class="choice" data-face={name === 'readerFont' ? value : undefined}>
          <input
            type="radio"
            name={name}
            checked={settings.value[name] === value}
            onChange={() => void change({ [name]: value })}
          />
          {t(labelOf(name, value))}
        </label>
      ))}
    </fieldset>
  )
}

/** The key of a value's name, such as `font_lexend` or `reader_colours_sepia`. */
function labelOf(name: Choice, value: string | number): string {
  if (typeof value === 'number') return `size_${value * 100}`
  if (name === 'readerFont') return value === 'system' ? 'reader_font_system' : `font_${value}`
  return name === 'readerSpacing' ? `reader_spacing_${value}` : `reader_colours_${value}`
}
