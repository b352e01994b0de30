import { browser } from '../platform/browser.ts'

/**
 * The interface text of this key (public/_locales), with `$1`, `$2`… filled in. Empty where the
 * key is unknown or the extension is gone: a person never sees a raw key.
 */
export function t(key: string, ...substitutions: string[]): string {
  try {
    return browser.i18n.getMessage(key, substitutions)
  } catch {
    return ''
  }
}
