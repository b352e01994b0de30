import type { Question } from '../../lexicon/entry.ts'
import type { ask } from '../../platform/messaging.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Given } from '../../ui/save/save-fields.ts'
import type { SaveSubject } from '../../ui/save/save-form.ts'
import { askedOf } from '../../ui/save/whom.ts'
import { t } from '../../ui/text.ts'
import { boxesOf } from '../frame-geometry.ts'
import type { CardHost } from '../help/card/card-host.ts'
import { type Selected, selectedIn } from '../help/selected.ts'
import { selectedRange } from '../help/selection.ts'
import { rangesOf } from '../mark-range.ts'
import type { BlockRecord, Mark, Surface } from '../page-model.ts'
import { inSlices } from '../slices.ts'
import { describeRange } from './describe-range.ts'
import { rootOf } from './roots.ts'
import { SaveFrame } from './save-frame.ts'
import type { SavedBar } from './saved-bar.ts'
import type { SavedPassages } from './saved-passages.ts'
import { sentenceAround } from './sentence-around.ts'

export interface SaverPorts {
  readonly card: CardHost
  readonly passages: SavedPassages
  readonly bar: SavedBar
  ask: typeof ask
  isAlive(): boolean
  surfaces(): Iterable<Surface>
  records(): readonly BlockRecord[]
  styles(): string
  look(): Settings | undefined
  /** Fetches the style sheet and the typeface before anything of ours is seen. */
  dress(): Promise<void>
}

/** Entries that suggest questions, at most. */
const ENTRIES = 50

/** Opens the save form: for what is selected, or for a question of a word's card. */
export class Saver {
  readonly #ports: SaverPorts
  readonly #signal: AbortSignal
  #frame: SaveFrame | undefined

  constructor(ports: SaverPorts, signal: AbortSignal) {
    this.#ports = ports
    this.#signal = signal
    signal.addEventListener('abort', () => this.#frame?.close())
  }

  /** Opens the form for what is selected now, however short; false where nothing is. */
  saveSelection(): boolean {
    const selected = this.#selectedNow()
    if (selected) void this.save(selected)
    return selected !== undefined
  }

  #selectedNow(): Selected | undefined {
    for (const surface of this.#ports.surfaces()) {
      const range = selectedRange(surface, true)
      if (range) return selectedIn(surface, range)
    }
    return undefined
  }

  async save(selected: Selected): Promise<void> {
    await this.#open(selected, this.#entriesIn(selected))
  }

  /**
   * Opens the form for a question of a word's card, with the sentence that the word stands in; in
   * an easy version, with what is selected.
   */
  async saveFromCard(mark: Mark | undefined, { ask: words, of }: Question): Promise<void> {
    const given = { ask: words, whom: askedOf(of) }
    if (mark === undefined) {
      const selected = this.#selectedNow()
      if (selected) await this.#open(selected, this.#entriesIn(selected), given)
      return
    }
    const { record, match } = mark
    const around = sentenceAround(record.block.text, match.start, match.end)
    const sentence: Mark = { record, match: { ...match, ...around }, ranges: undefined }
    const [first, ...rest] = rangesOf(sentence) ?? []
    const last = rest.at(-1) ?? first
    if (first === undefined || last === undefined) return
    const range = first.cloneRange()
    // Across shadow trees there is no one range; its first part tells the place well enough.
    if (
      first.commonAncestorContainer.getRootNode() === last.commonAncestorContainer.getRootNode()
    ) {
      range.setEnd(last.endContainer, last.endOffset)
    }
    const selected: Selected = {
      text: record.block.text.slice(around.start, around.end).replace(/\s+/g, ' ').trim(),
      node: record.block.container,
      surface: record.surface,
      range,
      ends: () => {
        const boxes = boxesOf(sentence)
        const [start] = boxes?.lines ?? []
        const end = boxes?.lines.at(-1)
        return start && end && { start, end }
      },
    }
    await this.#open(selected, [match.id], given)
  }

  async #open(selected: Selected, entries: readonly string[], given?: Given): Promise<void> {
    const { card, passages, bar } = this.#ports
    if (!this.#ports.isAlive()) return
    this.#frame?.cancel()
    card.close()
    bar.hide()
    const { surface, range, text } = selected
    const root = rootOf(surface, range.startContainer)
    // While the person reads the form; a page that changes meanwhile leaves the words alone.
    const place = inSlices(describeRange(root, range, text), this.#signal).then(
      ({ value }) => value,
      () => null,
    )
    await this.#ports.dress()
    if (this.#signal.aborted) return
    const subject: SaveSubject = {
      text,
      place,
      title: root?.file?.title ?? document.title,
      file: root?.file ?? null,
      entries,
      given,
    }
    const frame = new SaveFrame(
      subject,
      selected.node,
      selected.ends,
      {
        ask: this.#ports.ask,
        close: () => undefined,
        saved: ({ question, passage }) => {
          const words = t(question === null ? 'save_kept' : 'save_done')
          card.announce(words)
          bar.show({ words, passage, file: subject.file, node: selected.node, ends: selected.ends })
          void passages.fetch(true)
        },
      },
      this.#ports,
    )
    this.#frame = frame
    frame.open()
  }

  /** The dictionary's entries among the selected words, in reading order. */
  #entriesIn({ surface, range, text }: Selected): string[] {
    const ids = new Set<string>()
    for (const record of this.#ports.records()) {
      if (record.surface !== surface || record.matches.length === 0) continue
      if (!range.intersectsNode(record.block.container)) continue
      for (const { id, form, own } of record.matches) {
        if (!own && text.includes(form)) ids.add(id)
      }
      if (ids.size >= ENTRIES) break
    }
    return [...ids].slice(0, ENTRIES)
  }
}
