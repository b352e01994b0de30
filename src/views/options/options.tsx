import { DensitySlider } from '../../ui/density.tsx'
import { Lamp } from '../../ui/icons.tsx'
import { NationChoice } from '../../ui/nation-choice.tsx'
import { t } from '../../ui/text.ts'
import { Advice } from '../shared/advice.tsx'
import { Notice } from '../shared/notice.tsx'
import { change, settings } from '../shared/settings-state.ts'
import { Group } from './group.tsx'
import { HiddenWords } from './hidden-words.tsx'
import { Keys } from './keys.tsx'
import { LocalWords } from './local-words.tsx'
import { Section } from './section.tsx'
import { Sites } from './sites.tsx'
import { TextChoices } from './text-choices.tsx'

/** Every choice there is, on one page: what is changed most stands first. */
export function Options() {
  const { density, nation } = settings.value
  const groups = {
    words: t('options_group_words'),
    look: t('options_group_look'),
    about: t('options_group_about'),
  }
  return (
    <>
      <header class="row title">
        <Lamp />
        <h1>{t('options_title')}</h1>
      </header>
      <nav class="row groups" aria-label={t('options_groups')}>
        {Object.entries(groups).map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <Notice />
      <Group id="words" title={groups.words}>
        <Section name="help">
          <DensitySlider value={density} onChange={(next) => void change({ density: next })} />
        </Section>
        <Section name="where">
          <Sites />
        </Section>
        <Section name="nation">
          <NationChoice
            label={t('options_nation_label')}
            autoLabel={t('nation_auto')}
            value={nation}
            onChange={(next) => void change({ nation: next })}
          />
        </Section>
        <Section name="glossaries">
          <LocalWords />
        </Section>
        <Section name="hidden">
          <HiddenWords />
        </Section>
      </Group>
      <Group id="look" title={groups.look}>
        <Section name="text">
          <TextChoices />
        </Section>
        <Section name="keys">
          <Keys />
        </Section>
      </Group>
      <Group id="about" title={groups.about}>
        <Section name="privacy">
          <ul class="points">
            <li>{t('privacy_device')}</li>
            <li>{t('privacy_network')}</li>
            <li>{t('privacy_pages')}</li>
            <li>{t('privacy_remove')}</li>
          </ul>
        </Section>
        <Section name="advice">
          <Advice />
        </Section>
      </Group>
    </>
  )
}
