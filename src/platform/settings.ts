import type { Nation } from '../lexicon/entry.ts'

/** How many words are marked: the first in each section, or fewer, or more. */
export const DENSITIES = ['fewer', 'usual', 'more', 'every'] as const
export type Density = (typeof DENSITIES)[number]

/** How easy read looks: letters, the room around them, the ground they stand on, what is shown. */
export const READER_FONTS = ['hyperlegible', 'system', 'lexend', 'opendyslexic'] as const
export const READER_SCALES = [1, 1.25, 1.5, 2] as const
export const READER_SPACINGS = ['usual', 'wide', 'widest'] as const
export const READER_COLOURS = ['auto', 'light', 'sepia', 'dark'] as const
export const READER_SHOWS = ['easy', 'both', 'original'] as const

/** What the person chose; kept in storage.local on this device only. */
export interface Settings {
  on: boolean
  density: Density
  /** `auto`: inferred from the page. */
  nation: Nation | 'auto'
  /** By host name; stronger than `nation`. */
  nationBySite: Record<string, Nation>
  /** Entry ids the person does not want marked. */
  hiddenTerms: string[]
  /** Host names where Sendlight is switched off. */
  sitesOff: string[]
  /** Host names the person added with "always on this site". */
  sitesOn: string[]
  /** Whether the person said yes to "on every page about SEND". */
  everySendPage: boolean
  /** The language in which local words are shown beside English (BCP 47); '' for English only. */
  localLanguage: string
  /** The card's typeface. */
  font: 'system' | 'hyperlegible' | 'lexend'
  /** Text size of cards and views, as a multiple of the base. */
  textScale: 1 | 1.25 | 1.5
  readerFont: (typeof READER_FONTS)[number]
  /** Text size of easy read, as a multiple of its own base. */
  readerScale: (typeof READER_SCALES)[number]
  readerSpacing: (typeof READER_SPACINGS)[number]
  readerColours: (typeof READER_COLOURS)[number]
  readerShows: (typeof READER_SHOWS)[number]
  /** One sentence stands out, the others step back. */
  readerLineFocus: boolean
  /** Words that differ from the original are shown. */
  readerChanges: boolean
  readerPictures: boolean
  /** The browser's own AI may write sentences, where it has one. */
  readerAi: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  on: true,
  density: 'usual',
  nation: 'auto',
  nationBySite: {},
  hiddenTerms: [],
  sitesOff: [],
  sitesOn: [],
  everySendPage: false,
  localLanguage: '',
  font: 'system',
  textScale: 1,
  readerFont: 'hyperlegible',
  readerScale: 1,
  readerSpacing: 'usual',
  readerColours: 'auto',
  readerShows: 'easy',
  readerLineFocus: false,
  readerChanges: false,
  readerPictures: true,
  readerAi: false,
}
