import { signal } from '@preact/signals'
import { DEFAULT_SETTINGS, type Settings } from '../../platform/settings.ts'
import { loadSettings, onSettingsChanged, saveSettings } from '../../platform/settings-store.ts'
import { tell } from './notices.ts'

/** The person's settings, as every part of a view sees them. */
export const settings = signal<Settings>(DEFAULT_SETTINGS)

/** Reads the settings and keeps them fresh while the view is open. */
export async function startSettings(): Promise<void> {
  onSettingsChanged((changed) => {
    settings.value = changed
  })
  settings.value = await loadSettings()
}

/**
 * Changes settings: on screen at once, then on the device. Where the browser cannot store them,
 * the screen goes back to what is true and says so.
 */
export async function change(patch: Partial<Settings>): Promise<boolean> {
  const before = settings.value
  settings.value = { ...before, ...patch }
  try {
    await saveSettings(patch)
    return true
  } catch {
    settings.value = before
    tell('error_not_saved')
    return false
  }
}
