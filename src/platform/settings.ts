import type { Nation } from '../lexicon/entry.ts'

/** How many words are marked: the first in each section, or fewer, or more. */
export const DENSITIES = ['fewer', 'usual', 'more', 'every'] as const
export type Density = (typeof DENSITIES)[number]

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
  /** The card's typeface. */
  font: 'system' | 'hyperlegible' | 'lexend'
  /** Text size of cards and views, as a multiple of the base. */
  textScale: 1 | 1.25 | 1.5
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
  font: 'system',
  textScale: 1,
}
