import card from './card.css?inline'
import save from './save/save.css?inline'
import tokens from './tokens.css?inline'

/**
 * The style sheet of the card that opens in web pages, tokens included. The worker hands it out:
 * most pages are not about SEND, and their script need not carry it.
 *
 * The tokens are set on an element of ours, not on the shadow root's host: page rules for `div` or
 * `*` reach the host.
 */
export const CARD_STYLES = tokens.replaceAll(':host', '.all') + card + save
