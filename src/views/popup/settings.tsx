import type { Nation } from '../../lexicon/entry.ts'
import { withoutSite, withSite } from '../../platform/sites.ts'
import { DensitySlider } from '../../ui/density.tsx'
import { Icon } from '../../ui/icons.tsx'
import { NationChoice, nationName } from '../../ui/nation-choice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { t } from '../../ui/text.ts'
import { addedSites, everyPage, stopSite } from '../shared/access.ts'
import { EveryPage, everyPageTitle } from '../shared/every-page.tsx'
import { page, tab } from '../shared/page-watch.ts'
import { change, settings } from '../shared/settings-state.ts'

/** On and off: here, and everywhere. */
export function Switches() {
  const { on, sitesOff } = settings.value
  const host = hostHere()
  return (
    <section class="stack wide" aria-label={t('popup_switches')}>
      {host && worksHere() && (
        <Switch
          label={t('switch_here')}
          hint={host}
          checked={on && !sitesOff.includes(host)}
          disabled={!on}
          onChange={(checked) =>
            void change({
              sitesOff: checked ? withoutSite(sitesOff, host) : withSite(sitesOff, host),
            })
          }
        />
      )}
      <Switch
        label={t('switch_everywhere')}
        checked={on}
        onChange={(checked) => void change({ on: checked })}
      />
      {addedSites.value.includes(host) && !everyPage.value && (
        <div class="stack">
          <p class="soft">{t('always_on', host)}</p>
          <button type="button" class="button quiet" onClick={() => void stopSite(host)}>
            {t('always_stop')}
          </button>
        </div>
      )}
    </section>
  )
}

/** How many words, and whose law. */
export function Choices() {
  const { density, nationBySite } = settings.value
  const host = hostHere()
  const summary = page.value.kind === 'answered' ? page.value.summary : undefined
  const chosen = nationBySite[host]
  const choose = (nation: Nation | 'auto') => {
    const { [host]: _, ...others } = nationBySite
    void change({ nationBySite: nation === 'auto' ? others : { ...others, [host]: nation } })
  }
  return (
    <section class="stack wide" aria-label={t('popup_choices')}>
      <DensitySlider value={density} onChange={(next) => void change({ density: next })} />
      {summary && host && (
        <NationChoice
          label={t('nation_here')}
          autoLabel={
            summary.nationIsSet && chosen
              ? t('nation_auto')
              : t('nation_found', nationName(summary.nation))
          }
          value={chosen ?? 'auto'}
          onChange={choose}
        />
      )}
    </section>
  )
}

/** Letters on the page that nobody explained, so that the person can ask. */
export function Unknown() {
  const letters = page.value.kind === 'answered' ? page.value.summary.unknown : []
  if (letters.length === 0) return null
  return (
    <details>
      <summary>
        <Icon name="chevron" />
        {letters.length === 1 ? t('unknown_one') : t('unknown_many', String(letters.length))}
      </summary>
      <div class="stack inset">
        <p>{t('unknown_detail')}</p>
        <ul class="letters">
          {letters.map((form) => (
            <li key={form} class="tag">
              {form}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

/** "On every page about SEND?": folded where Sendlight is at work anyway. */
export function Question() {
  return (
    <details open={page.value.kind === 'silent'}>
      <summary>
        <Icon name="chevron" />
        {everyPageTitle()}
      </summary>
      <div class="inset">
        <EveryPage />
      </div>
    </details>
  )
}

/** Whether Sendlight would read this site by itself, so that switching it off means something. */
function worksHere(): boolean {
  const seen = tab.value
  if (page.value.kind === 'answered' || everyPage.value) return true
  return seen !== undefined && (seen.listed || addedSites.value.includes(seen.host))
}

function hostHere(): string {
  // Our own pages have a name that says nothing to a person, and are no site.
  if (tab.value?.address === 'browser') return ''
  if (page.value.kind === 'answered') return page.value.summary.host
  return tab.value?.host ?? ''
}
