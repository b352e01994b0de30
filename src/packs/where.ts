import type { Nation } from '../lexicon/entry.ts'
import type { Pack } from './pack.ts'

/**
 * Where a family wants a glossary's words, within what the glossary itself says: everywhere, only
 * on some sites, or on all but some. A list without a site in it changes nothing.
 */
export interface Where {
  how: 'all' | 'only' | 'not'
  /** Host names; each stands for all hosts below it too. */
  sites: readonly string[]
}

export const EVERYWHERE: Where = { how: 'all', sites: [] }

/**
 * Whether a glossary speaks on a page: on its own sites, or, where it names none, in its nation.
 * @param host the page's host, lower case
 */
export function isForPage(pack: Pack, host: string, nation: Nation): boolean {
  if (pack.area.hosts.length === 0)
    return pack.nation === 'uk' || nation === 'uk' || pack.nation === nation
  return pack.area.hosts.some((name) =>
    name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name,
  )
}

/** Whether the family wants a glossary on a host; never wider than `isForPage`. */
export function isWantedOn({ how, sites }: Where, host: string): boolean {
  if (how === 'all' || sites.length === 0) return true
  return sites.some((site) => isBelow(host, site)) === (how === 'only')
}

/** Sites of the family's that lie outside what the glossary says of itself. */
export function sitesOutside({ area }: Pack, sites: readonly string[]): string[] {
  if (area.hosts.length === 0) return []
  return sites.filter(
    (site) =>
      !area.hosts.some((name) => {
        const own = name.replace(/^\*\./, '')
        return isBelow(own, site) || isBelow(site, own)
      }),
  )
}

/** People write "www." or leave it out, and mean the same. */
function isBelow(host: string, site: string): boolean {
  const name = site.replace(/^www\./, '')
  return host === name || host.endsWith(`.${name}`)
}
