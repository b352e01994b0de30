import { beforeEach, expect, test, vi } from 'vitest'
import { t } from '../../../src/ui/text.ts'
import { fakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

beforeEach(() => fakeBrowser.reset())

test('gives the text of a key with its parts filled in', () => {
  expect(t('app_name')).toBe('Sendlight')
  expect(t('state_on_many_title', '12')).toBe('12 words explained on this page')
})

test('is empty, never a raw key, where the key is unknown or the extension is gone', () => {
  expect(t('no_such_key')).toBe('')
  fakeBrowser.i18n.getMessage = () => {
    throw new Error('Extension context invalidated.')
  }
  expect(t('app_name')).toBe('')
})
