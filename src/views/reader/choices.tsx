import {
  READER_COLOURS,
  READER_FONTS,
  READER_SCALES,
  READER_SPACINGS,
  type Settings,
} from '../../platform/settings.ts'
import { Icon } from '../../ui/icons.tsx'
import { Switch } from '../../ui/switch.tsx'
import { t } from '../../ui/text.ts'
import { change, settings } from '../shared/settings-state.ts'
import { AiChoice } from './ai-choice.tsx'

/** How easy read looks, folded away until it is wanted. */
export function Choices() {
  const now = settings.value
  return (
    <details class="choices-fold">
      <summary>
        <Icon name="chevron" />
        {t('reader_choices')}
      </summary>
      <div class="choices-grid">
        <Group name="readerFont" values={READER_FONTS} legend={t('options_font')} label="font" />
        <Group name="readerScale" values={READER_SCALES} legend={t('options_size')} label="size" />
        <Group
          name="readerSpacing"
          values={READER_SPACINGS}
          legend={t('reader_spacing')}
          label="spacing"
        />
        <Group
          name="readerColours"
          values={READER_COLOURS}
          legend={t('reader_colours')}
          label="colours"
        />
        <div class="switches">
          <Switch
            label={t('reader_line_focus')}
            hint={t('reader_line_focus_hint')}
            checked={now.readerLineFocus}
            onChange={(readerLineFocus) => void change({ readerLineFocus })}
          />
          <Switch
            label={t('reader_changes')}
            hint={t('reader_changes_hint')}
            checked={now.readerChanges}
            onChange={(readerChanges) => void change({ readerChanges })}
          />
          <Switch
            label={t('reader_pictures')}
            checked={now.readerPictures}
            onChange={(readerPictures) => void change({ readerPictures })}
          />
          <AiChoice />
        </div>
      </div>
    </details>
  )
}

type Choice = 'readerFont' | 'readerScale' | 'readerSpacing' | 'readerColours'

interface GroupProps<N extends Choice> {
  name: N
  values: readonly Settings[N][]
  legend: string
  label: string
}

function Group<N extends Choice>({ name, values, legend, label }: GroupProps<N>) {
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
          {t(labelOf(label, value))}
        </label>
      ))}
    </fieldset>
  )
}

/** The key of a value's name, such as `font_lexend`, `size_150` or `reader_colours_sepia`. */
function labelOf(label: string, value: string | number): string {
  if (label === 'font') return value === 'system' ? 'reader_font_system' : `font_${value}`
  if (typeof value === 'number') return `size_${value * 100}`
  return label === 'spacing' ? `reader_spacing_${value}` : `reader_colours_${value}`
}
