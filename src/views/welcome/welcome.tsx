import { browser } from '../../platform/browser.ts'
import { Icon, Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { Advice } from '../shared/advice.tsx'
import { PRACTICE } from './practice.ts'

/** What a person sees once, on the day they install Sendlight. It asks nothing of them. */
export function Welcome() {
  return (
    <>
      <header class="stack">
        <div class="row title">
          <Lamp />
          <h1>{t('welcome_title')}</h1>
        </div>
        <p class="lead">{t('welcome_lead')}</p>
      </header>
      <section class="stack card" aria-labelledby="try">
        <h2 id="try">{t('welcome_try_title')}</h2>
        <p>{t('welcome_try_detail')}</p>
        <blockquote class="practice" lang="en-GB">
          {PRACTICE.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </blockquote>
      </section>
      <Points name="does" points={['meaning', 'law', 'list']} />
      <p>
        {t('notebook_welcome')}{' '}
        <a href="../notebook/index.html" target="_blank" rel="noreferrer">
          {t('notebook_welcome_open')}
        </a>
      </p>
      <Points name="where" points={['itself', 'button', 'not']} />
      <Points name="cannot" points={['files', 'language', 'advice']} />
      <section class="stack" aria-labelledby="advice">
        <h2 id="advice">{t('options_advice_title')}</h2>
        <Advice />
      </section>
      <footer class="stack">
        <p>{t('welcome_private')}</p>
        <button
          type="button"
          class="button quiet"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <Icon name="settings" />
          {t('welcome_choices')}
        </button>
      </footer>
    </>
  )
}

function Points({ name, points }: { name: string; points: string[] }) {
  return (
    <section class="stack" aria-labelledby={name}>
      <h2 id={name}>{t(`welcome_${name}_title`)}</h2>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{t(`welcome_${name}_${point}`)}</li>
        ))}
      </ul>
    </section>
  )
}
