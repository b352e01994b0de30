import type { Box } from './help/card/place-card.ts'

/** The card as the pointer knows it. */
export interface CardPort {
  readonly isOpen: boolean
  /** Whether it stays when the pointer leaves. */
  readonly isPinned: boolean
  readonly hasFocus: boolean
  /** Where it is in the viewport, while it is open. */
  readonly box: Box | undefined
  isHost(node: unknown): boolean
  close(): void
  enter(): void
  pin(): void
  replace(): void
}

const nothing = () => undefined

/** As long as no card has been needed. */
export const NO_CARD: CardPort = {
  isOpen: false,
  isPinned: false,
  hasFocus: false,
  box: undefined,
  isHost: () => false,
  close: nothing,
  enter: nothing,
  pin: nothing,
  replace: nothing,
}
