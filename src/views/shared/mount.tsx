import { effect } from '@preact/signals'
import { type ComponentType, render } from 'preact'
import { t } from '../../ui/text.ts'
import '../../ui/base.css'
import { settings, startSettings } from './settings-state.ts'

/**
 * Puts a view on its page once the settings were read from this device (a few milliseconds; no
 * other part of the extension is asked). A page whose settings cannot be read shows the defaults.
 */
export async function mount(View: ComponentType, titleKey: string): Promise<void> {
  const root = document.getElementById('app')
  if (!root) throw new Error('The page has no place for its view')
  document.title = t(titleKey)
  await startSettings()
  effect(() => {
    document.documentElement.dataset.font = settings.value.font
    document.documentElement.dataset.scale = String(settings.value.textScale)
  })
  render(<View />, root)
}
