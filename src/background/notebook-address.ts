/** What advertisers and newsletters add to follow people, and what only one visit is known by. */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|msclkid|twclid|ttclid|igshid|igsh|yclid|li_fat_id|mc_cid|mc_eid|mkt_tok|vero_id|_hsenc|_hsmi|_ga|_gl|_ke|oly_enc_id|oly_anon_id|s_cid|j?sessionid|phpsessid|aspsessionid\w*|access_token|id_token|auth_token)$/i

/**
 * A page's address as the notebook keeps it: without what tracks people, names and passwords, and
 * the place on the page (but with the route of a site that keeps it behind `#`). `null` where the
 * page has no address of the web.
 */
export function pageAddress(given: string | undefined): string | null {
  if (given === undefined || !URL.canParse(given)) return null
  const url = new URL(given)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.username = ''
  url.password = ''
  for (const name of [...new Set(url.searchParams.keys())]) {
    if (TRACKING.test(name)) url.searchParams.delete(name)
  }
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, '')
  if (!/^#!?\//.test(url.hash)) url.hash = ''
  const { href } = url
  return href.length <= LONGEST ? href : null
}

/** As long as a record's address may be. */
const LONGEST = 4000
