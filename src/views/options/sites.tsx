import { withoutSite, withSite } from '../../platform/sites.ts'
import { Switch } from '../../ui/switch.tsx'
import { t } from '../../ui/text.ts'
import { addedSites, allowSite, stopSite } from '../shared/access.ts'
import { EveryPage, everyPageTitle } from '../shared/every-page.tsx'
import { tellWithUndo } from '../shared/notices.ts'
import { change, settings } from '../shared/settings-state.ts'
import { NameList } from './name-list.tsx'

/** Where Sendlight works: everywhere or not, sites added, sites switched off. */
export function Sites() {
  const { on, sitesOff } = settings.value
  return (
    <>
      <Switch
        label={t('switch_everywhere')}
        checked={on}
        onChange={(checked) => void change({ on: checked })}
      />
      <div class="stack">
        <h4>{everyPageTitle()}</h4>
        <EveryPage />
      </div>
      <div class="stack">
        <h4>{t('options_sites_on')}</h4>
        <NameList
          names={addedSites.value.map((host) => ({ id: host, name: host }))}
          empty={t('options_sites_on_none')}
          action={t('options_sites_on_action')}
          onAction={(host) => void removeSite(host)}
        />
      </div>
      <div class="stack">
        <h4>{t('options_sites_off')}</h4>
        <NameList
          names={sitesOff.map((host) => ({ id: host, name: host }))}
          empty={t('options_sites_off_none')}
          action={t('options_sites_off_action')}
          onAction={(host) => void switchOn(host)}
        />
      </div>
    </>
  )
}

async function removeSite(host: string): Promise<void> {
  await stopSite(host)
  tellWithUndo(() => void allowSite(host), 'always_taken_back', host)
}

async function switchOn(host: string): Promise<void> {
  if (!(await change({ sitesOff: withoutSite(settings.value.sitesOff, host) }))) return
  const undo = () => void change({ sitesOff: withSite(settings.value.sitesOff, host) })
  tellWithUndo(undo, 'options_site_on_again', host)
}
