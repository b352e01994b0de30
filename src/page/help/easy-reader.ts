import type { EasyPair } from '../../platform/easy.ts'
import type { Settings } from '../../platform/settings.ts'
import { t } from '../../ui/text.ts'
import type { Anchor, CardHost } from './card/card-host.ts'
import type { EasyPassage } from './card/easy-passage.ts'
import type { Box } from './card/place-card.ts'
import { speak } from './card/speak.ts'
import type { Selected } from './selected.ts'

export interface EasyPorts {
  makeEasy(text: string): Promise<EasyPair[]>
  /** What the person chose for easy read. */
  look(): Settings | undefined
  /** Gives the card its typeface before it first opens. */
  dress(): Promise<void>
  isAlive(): boolean
}

/** Opens the easy version of a selected passage in the card, and reads passages out. */
export class EasyReader {
  readonly #card: CardHost
  readonly #ports: EasyPorts

  constructor(card: CardHost, ports: EasyPorts) {
    this.#card = card
    this.#ports = ports
  }

  async open(selected: Selected, how: 'press' | 'keyboard'): Promise<void> {
    if (!this.#ports.isAlive()) return
    await this.#ports.dress()
    const look = this.#ports.look()
    const passage: EasyPassage = {
      kind: 'easy',
      id: '',
      text: selected.text,
      state: 'working',
      pairs: [],
      shows: look?.readerShows ?? 'easy',
      hasChanges: look?.readerChanges ?? false,
    }
    this.#card.open(
      { content: passage, node: selected.node, anchor: () => anchorOf(selected) },
      how,
    )
    try {
      passage.pairs = await this.#ports.makeEasy(selected.text)
      passage.state = passage.pairs.length > 0 ? 'done' : 'failed'
    } catch {
      passage.state = 'failed'
    }
    if (!this.#card.shows(passage)) return
    this.#card.redraw()
    this.#card.announce(t(passage.state === 'done' ? 'reader_done' : 'reader_failed'))
  }

  async listen(text: string): Promise<void> {
    if (!(await speak(text, () => undefined))) this.#card.announce(t('card_no_voice'))
  }
}

/** A selection as what the card hangs on: all of it, so that the card covers none. */
function anchorOf(selected: Selected): Anchor | undefined {
  const ends = selected.ends()
  if (!ends) return undefined
  const { start, end } = ends
  const whole: Box = {
    left: Math.min(start.left, end.left),
    top: Math.min(start.top, end.top),
    right: Math.max(start.right, end.right),
    bottom: Math.max(start.bottom, end.bottom),
  }
  const isSeen = whole.bottom > 0 && whole.top < innerHeight
  return { whole, lines: [whole], isSeen }
}
