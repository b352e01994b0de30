import { NATIONS } from '../lexicon/entry.ts'
import { browser } from './browser.ts'
import {
  DEFAULT_SETTINGS,
  DENSITIES,
  READER_COLOURS,
  READER_FONTS,
  READER_SCALES,
  READER_SHOWS,
  READER_SPACINGS,
  type Settings,
} from './settings.ts'

/**
 * Settings live in storage.local, one key a setting, so that two views which change different
 * settings at the same moment cannot undo each other.
 */
const KEY = 'setting.'
/** Where a value that made no sense is kept, in case somebody wants it back. */
const SPOILT = 'spoilt-setting.'

type Name = keyof Settings
type Check = (value: unknown) => boolean

const isBoolean: Check = (value) => typeof value === 'boolean'
const isStrings: Check = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const isNation: Check = isOneOf(NATIONS)

/** Written by hand, not with a schema library: the page's script reads settings too. */
const CHECKS: Record<Name, Check> = {
  on: isBoolean,
  density: isOneOf(DENSITIES),
  nation: (value) => value === 'auto' || isNation(value),
  nationBySite: (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isNation),
  hiddenTerms: isStrings,
  sitesOff: isStrings,
  sitesOn: isStrings,
  everySendPage: isBoolean,
  localLanguage: (value) =>
    typeof value === 'string' && /^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?$/.test(value),
  font: (value) => value === 'system' || value === 'hyperlegible' || value === 'lexend',
  textScale: (value) => value === 1 || value === 1.25 || value === 1.5,
  readerFont: isOneOf(READER_FONTS),
  readerScale: isOneOf(READER_SCALES),
  readerSpacing: isOneOf(READER_SPACINGS),
  readerColours: isOneOf(READER_COLOURS),
  readerShows: isOneOf(READER_SHOWS),
  readerLineFocus: isBoolean,
  readerChanges: isBoolean,
  readerPictures: isBoolean,
  readerAi: isBoolean,
}

const NAMES = Object.keys(CHECKS) as Name[]

/**
 * The person's settings. A value that is missing or makes no sense becomes the default of that
 * one setting; the odd value is put aside, not thrown away. Never rejects: where storage itself
 * cannot be read, everything is as on the first day.
 */
export async function loadSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(NAMES.map((name) => KEY + name))
    const { settings, spoilt } = readSettings(stored)
    if (spoilt.length > 0) void putAside(spoilt, stored)
    return settings
  } catch {
    return structuredClone(DEFAULT_SETTINGS)
  }
}

/**
 * Stores the settings named in the patch and leaves the others alone.
 * @throws whatever the browser says where it cannot store (such as a full disk); nothing changed.
 */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const items = Object.fromEntries(
    NAMES.filter((name) => patch[name] !== undefined).map((name) => [KEY + name, patch[name]]),
  )
  await browser.storage.local.set(items)
}

/** Calls back with all settings whenever one was changed, here or elsewhere; gives a way to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local') return
    if (Object.keys(changes).some((key) => key.startsWith(KEY))) void loadSettings().then(callback)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

/** What stored values mean, and the names of those that mean nothing. */
export function readSettings(stored: Record<string, unknown>): {
  settings: Settings
  spoilt: Name[]
} {
  const settings = structuredClone(DEFAULT_SETTINGS) as Record<Name, unknown>
  const spoilt: Name[] = []
  for (const name of NAMES) {
    const value = stored[KEY + name]
    if (value === undefined) continue
    if (CHECKS[name](value)) settings[name] = value
    else spoilt.push(name)
  }
  return { settings: settings as unknown as Settings, spoilt }
}

async function putAside(names: Name[], stored: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(
      Object.fromEntries(names.map((name) => [SPOILT + name, stored[KEY + name]])),
    )
    await browser.storage.local.remove(names.map((name) => KEY + name))
  } catch {
    // The defaults are in use either way; the odd value stays where it is.
  }
}
