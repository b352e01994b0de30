/** The list with this host name in it, once. */
export function withSite(sites: readonly string[], host: string): string[] {
  return sites.includes(host) ? [...sites] : [...sites, host].sort()
}

/** The list without this host name. */
export function withoutSite(sites: readonly string[], host: string): string[] {
  return sites.filter((site) => site !== host)
}
