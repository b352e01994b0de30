import { useId } from 'preact/hooks'
import { DENSITIES, type Density } from '../platform/settings.ts'
import { t } from './text.ts'

interface Props {
  value: Density
  onChange: (density: Density) => void
}

/** How many words are marked: a slider of four stops, each said in words. */
export function DensitySlider({ value, onChange }: Props) {
  const id = useId()
  const said = t(`density_${value}`)
  return (
    <div class="field">
      <label for={id}>{t('density_label')}</label>
      <input
        id={id}
        class="slider"
        type="range"
        min={0}
        max={DENSITIES.length - 1}
        step={1}
        value={DENSITIES.indexOf(value)}
        aria-valuetext={said}
        onInput={(event) => onChange(DENSITIES[event.currentTarget.valueAsNumber] ?? 'usual')}
      />
      <div class="slider-ends soft" aria-hidden="true">
        <span>{t('density_least')}</span>
        <span>{t('density_most')}</span>
      </div>
      <p class="soft" aria-hidden="true">
        {said}
      </p>
    </div>
  )
}
