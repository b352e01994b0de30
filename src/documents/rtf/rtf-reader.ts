import type { Aside, Block } from '../model.ts'
import type { Maker } from '../rich-text.ts'
import { bulletOf } from '../word/symbols.ts'
import { RtfFonts } from './rtf-fonts.ts'
import {
  type Destination,
  isForeignLanguage,
  lookOf,
  PLAIN_STATE,
  plainLetters,
  type RtfState,
  SKIPPED,
} from './rtf-state.ts'
import { RtfStory } from './rtf-story.ts'
import type { RtfToken } from './tokens.ts'

/** Stories inside the document, by the word that begins their group. */
const ASIDES: Readonly<Record<string, Aside['kind']>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
  annotation: 'comment',
}

const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  title: 'title',
  listtext: 'label',
  pntext: 'label',
  fldinst: 'instruction',
  revtbl: 'authors',
  atnauthor: 'comment author',
}

/** Groups that readers may pass over, but whose text we want. */
const WANTED = new Set(['shptxt', 'shpinst', 'shp', 'annotation', 'fldinst', 'revtbl', 'atnauthor'])

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  '~': ' ',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

interface Group {
  state: RtfState
  /** The story that ends with this group. */
  story: { aside: Aside | undefined; inner: RtfStory } | undefined
}

const DEEPEST = 2000
const NO_FONT = -1

/** Follows the tokens of a rich text file. */
export class RtfReader {
  readonly asides: Aside[] = []
  title = ''
  hasChanges = false
  isDone = false
  readonly #fonts = new RtfFonts()
  readonly #groups: Group[] = []
  readonly #stories: RtfStory[] = [new RtfStory()]
  readonly #outlines = new Map<number, number>()
  #state: RtfState = PLAIN_STATE
  #skipNext = 0
  /** `\*` was met: the group is to be passed over where its word is unknown. */
  #isOptional = false
  #style = 0
  #instruction = ''
  #authors = ''
  #commentAuthor = ''
  #footnotes = 0

  take(token: RtfToken): void {
    if (token.kind === 'control') this.#control(token.word, token.value, token.at)
    else if (token.kind === 'bytes') this.#bytes(token.bytes, token.at)
    else if (token.kind === 'open') this.#open()
    else this.#close()
  }

  finish(): Block[] {
    return this.#stories[0]?.finish() ?? []
  }

  get #story(): RtfStory {
    return this.#stories.at(-1) as RtfStory // The body's story never leaves the stack.
  }

  #open(): void {
    this.#groups.push({ state: this.#state, story: undefined })
    this.#state = { ...this.#state }
    this.#isOptional = false
    this.#skipNext = 0
    if (this.#groups.length > DEEPEST) this.#state.destination = 'skipped'
  }

  #close(): void {
    const group = this.#groups.pop()
    if (!group) return
    const { destination } = this.#state
    if (destination === 'instruction') group.state.link = linkIn(this.#instruction)
    if (destination === 'label' && group.state.destination !== 'label') this.#endLabel()
    if (group.story) {
      this.#stories.pop()
      const blocks = group.story.inner.finish()
      if (group.story.aside) group.story.aside.blocks = blocks
      else this.#story.addBlocks(blocks)
    }
    this.#state = group.state
    this.#skipNext = 0
    this.isDone = this.#groups.length === 0
  }

  #endLabel(): void {
    const label = this.#story.label.replace(/\s+/g, ' ').trim()
    this.#story.label = label.length === 1 ? bulletOf(label, undefined) : label
  }

  #bytes(bytes: number[], at: number): void {
    const skipped = Math.min(this.#skipNext, bytes.length)
    this.#skipNext -= skipped
    if (skipped === bytes.length) return
    const { destination, font } = this.#state
    // A picture font's own name is written in letters.
    const own = destination === 'fonts' ? NO_FONT : font
    const text = this.#fonts.decode(bytes.slice(skipped), own)
    this.#text(text, at, bytes.length)
  }

  #text(text: string, at: number, length: number): void {
    const { destination, font } = this.#state
    const story = this.#story
    if (destination === 'fonts') this.#fonts.name(font, text)
    else if (destination === 'styles') this.#nameStyle(text)
    else if (destination === 'title') this.title += text
    else if (destination === 'label') story.label += text
    else if (destination === 'instruction') this.#instruction += text
    else if (destination === 'authors') this.#authors += text
    else if (destination === 'comment author') this.#commentAuthor += text
    else if (destination === 'text' && !this.#state.hidden) {
      const { deleted, struck, inserted } = this.#state
      if (deleted || inserted) this.hasChanges = true
      if (deleted) story.builder.remove(text, 'deleted', deleted)
      else if (struck) story.builder.remove(text, 'struck', inserted)
      else story.builder.add(text, lookOf(this.#state), `#char=${at},${at + length}`)
    }
  }

  #nameStyle(text: string): void {
    const level = /^heading ([1-9])\b/i.exec(text.trim())?.[1]
    if (level !== undefined && !this.#outlines.has(this.#style))
      this.#outlines.set(this.#style, Number(level) - 1)
  }

  #control(word: string, value: number | undefined, at: number): void {
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (word === '*') {
      this.#isOptional = true
      return
    }
    if (this.#skipNext > 0 && word !== 'u') this.#skipNext = 0
    if (SKIPPED.has(word) || (isOptional && !WANTED.has(word) && !(word in DESTINATIONS))) {
      this.#state.destination = 'skipped'
      return
    }
    if (this.#state.destination === 'skipped') return
    const destination = DESTINATIONS[word]
    if (destination) this.#enter(destination)
    else if (word in ASIDES || word === 'shptxt') this.#beginStory(word)
    else if (word === 'ftnalt') this.#asEndnote()
    else if (word === 'u') this.#letter(value ?? 0, at)
    else if (word in CHARACTERS) this.#text(CHARACTERS[word] ?? '', at, word.length + 1)
    else if (!this.#ofLetters(word, value) && this.#state.destination === 'text')
      this.#ofParagraphs(word, value)
    else if (this.#state.destination === 'styles') this.#ofStyles(word, value)
  }

  #enter(destination: Destination): void {
    this.#state.destination = destination
    if (destination === 'label') this.#story.label = ''
    if (destination === 'instruction') this.#instruction = ''
    if (destination === 'comment author') this.#commentAuthor = ''
  }

  #letter(code: number, at: number): void {
    this.#text(this.#fonts.letter(code, this.#state.font), at, 1)
    this.#skipNext = this.#state.fallback
  }

  #beginStory(word: string): void {
    const group = this.#groups.at(-1)
    if (!group || group.story) return
    const kind = ASIDES[word]
    const inner = new RtfStory()
    let aside: Aside | undefined
    if (kind) {
      const label = kind === 'footnote' ? String(++this.#footnotes) : ''
      aside = { kind, label, blocks: [], pages: [] }
      const by = this.#commentAuthor.trim()
      if (kind === 'comment' && by !== '') aside.by = by
      if (kind === 'footnote' || kind === 'comment') this.#story.builder.refer(this.asides.length)
      this.asides.push(aside)
    }
    group.story = { aside, inner }
    this.#stories.push(inner)
    this.#state = { ...plainLetters(this.#state), destination: 'text' }
  }

  #asEndnote(): void {
    const aside = this.#groups.findLast(({ story }) => story?.aside)?.story?.aside
    if (aside?.kind === 'footnote') aside.kind = 'endnote'
  }

  /** Words about the look of letters. */
  #ofLetters(word: string, value: number | undefined): boolean {
    const state = this.#state
    const isOn = value !== 0
    if (word === 'plain') this.#state = plainLetters(state)
    else if (word === 'b') state.bold = isOn
    else if (word === 'i') state.italic = isOn
    else if (word === 'ul' || word === 'ulw' || word === 'uld' || word === 'uldb')
      state.underline = isOn
    else if (word === 'ulnone') state.underline = false
    else if (word === 'highlight') state.highlight = (value ?? 0) !== 0
    else if (word === 'strike' || word === 'striked') state.struck = isOn
    else if (word === 'v') state.hidden = isOn
    else if (word === 'deleted') state.deleted = isOn ? {} : undefined
    else if (word === 'revised') state.inserted = isOn ? {} : undefined
    else if (word === 'revauth') state.inserted = { ...state.inserted, ...this.#author(value) }
    else if (word === 'revauthdel') state.deleted = { ...state.deleted, ...this.#author(value) }
    else if (word === 'f') state.font = value ?? 0
    else if (word === 'fcharset') this.#fonts.define(state.font, value ?? 0)
    else if (word === 'ansicpg') this.#fonts.page = value ?? 1252
    else if (word === 'uc') state.fallback = Math.max(0, value ?? 1)
    else if (word === 'lang') state.foreign = isForeignLanguage(value ?? 0)
    else return false
    return true
  }

  #author(value: number | undefined): Maker {
    const by = this.#authors.split(';')[value ?? 0]?.trim()
    return by ? { by } : {}
  }

  #ofParagraphs(word: string, value: number | undefined): void {
    const story = this.#story
    if (word === 'par' || word === 'sect' || word === 'nestcell') story.endParagraph()
    else if (word === '\r' || word === '\n') story.endParagraph()
    else if (word === 'line' || word === 'page' || word === 'column') story.builder.breakLine()
    else if (word === 'pard') story.resetParagraph()
    else if (word === 's') story.outline = this.#outlines.get(value ?? 0)
    else if (word === 'outlinelevel') story.outline = value ?? 0
    else if (word === 'ilvl') story.depth = Math.min(Math.max(value ?? 0, 0), 8) + 1
    else if (word === 'intbl') story.isInTable = true
    else if (word === 'trowd') story.beginRow()
    else if (word === 'cell') story.endCell()
    else if (word === 'row') story.endRow()
    else story.defineRow(word, value)
  }

  #ofStyles(word: string, value: number | undefined): void {
    if (word === 's') this.#style = value ?? 0
    else if (word === 'outlinelevel') this.#outlines.set(this.#style, value ?? 0)
  }
}

function linkIn(instruction: string): string | undefined {
  return /HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
}
