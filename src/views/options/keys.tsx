import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { browser } from '../../platform/browser.ts'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'

interface Key {
  name: string
  does: string
  shortcut: string
}

/** The manifest's commands, most used first; the browser gives them by name. */
const ORDER = [
  'next-word',
  'previous-word',
  'easy-read-selection',
  'save-selection',
  'open-panel',
  '_execute_action',
  'toggle-here',
]

const keys = signal<Key[]>([])

/** The keyboard shortcuts as they are set now, and how to change them. */
export function Keys() {
  useEffect(() => {
    void readKeys()
  }, [])
  return (
    <>
      <dl class="keys">
        {keys.value.map(({ name, does, shortcut }) => (
          <div key={name}>
            <dt>{does}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{t('keys_none')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button quiet" onClick={() => void changeKeys()}>
        {t('keys_change')}
      </button>
    </>
  )
}

async function readKeys(): Promise<void> {
  // Firefox on Android has no commands.
  const commands = (await browser.commands?.getAll()) ?? []
  const inOrder = commands.sort((a, b) => ORDER.indexOf(a.name ?? '') - ORDER.indexOf(b.name ?? ''))
  keys.value = inOrder.map(({ name = '', description, shortcut = '' }) => ({
    name,
    // Browsers name the toolbar button's own command each in their way, or not at all.
    does: name === '_execute_action' ? t('command_open_popup') : (description ?? ''),
    shortcut: spoken(shortcut),
  }))
}

/** "Alt + Shift + L", and a sign's name beside the sign. */
function spoken(shortcut: string): string {
  return shortcut
    .split('+')
    .filter(Boolean)
    .map((key) => key.replace('Period', t('key_period')).replace('Comma', t('key_comma')))
    .join(' + ')
}

interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>
}

async function changeKeys(): Promise<void> {
  try {
    const { openShortcutSettings } = browser.commands as unknown as ShortcutSettings
    if (openShortcutSettings) await openShortcutSettings()
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
  } catch {
    tell('keys_by_hand')
  }
}
