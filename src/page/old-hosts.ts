/** Marks our host for a later script of ours, in words that say nothing to the page. */
export const HOST_SIGN = 'data-m'

/** Takes away a host that an earlier script of ours left behind. */
export function removeOldHosts(document: Document): void {
  for (const old of document.querySelectorAll(`html > [${HOST_SIGN}], dialog > [${HOST_SIGN}]`)) {
    old.remove()
  }
}
