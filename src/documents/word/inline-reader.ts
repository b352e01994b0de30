import type { SpanStyle } from '../model.ts'
import { childOf, childrenOf, pathOf, textOf, type XmlElement } from '../packed/xml.ts'
import type { RichTextBuilder } from '../rich-text.ts'
import { equationText } from './equation.ts'
import type { Fields } from './fields.ts'
import { valOf } from './properties.ts'
import { isLargePicture, lookOf, type RunLook } from './run-look.ts'
import { changeScope, chosenOf, controlScope, type Scope } from './scope.ts'
import { type RunProperties, runProperties } from './styles.ts'
import { shownText, symbolAt, UNKNOWN_LETTER } from './symbols.ts'
import type { WordDocument } from './word-document.ts'

/** A text box or the like that a paragraph holds: it is read after it. */
export interface Anchored {
  element: XmlElement
  scope: Scope
}

/** What reading a story's text keeps from one paragraph to the next. */
export interface StoryState {
  document: WordDocument
  part: string
  fields: Fields
  /** Comments whose range is open: where in the present paragraph it begins. */
  ranges: Map<string, number>
  /** Comments with a range in this story; others stand at one point. */
  ranged: ReadonlySet<string>
}

/** Reads what stands inside one paragraph. */
export class InlineReader {
  readonly anchored: Anchored[] = []
  readonly #state: StoryState
  readonly #builder: RichTextBuilder
  readonly #paragraph: RunProperties

  /** @param paragraph what the paragraph's style says of its runs. */
  constructor(state: StoryState, builder: RichTextBuilder, paragraph: RunProperties) {
    this.#state = state
    this.#builder = builder
    this.#paragraph = paragraph
  }

  read(element: XmlElement, scope: Scope): void {
    for (const child of childrenOf(element)) this.readOne(child, scope)
  }

  readOne(element: XmlElement, scope: Scope): void {
    switch (element.name) {
      case 'w:r':
        this.#readRun(element, scope)
        break
      case 'w:hyperlink':
        this.read(element, this.#linkScope(element, scope))
        break
      case 'w:fldSimple':
        this.#readSimpleField(element, scope)
        break
      case 'w:sdt': {
        const inside = controlScope(element, scope)
        const content = childOf(element, 'w:sdtContent')
        if (content) this.read(content, inside)
        // A tick box without a picture of itself.
        if (inside.box && inside.box.shows !== '') this.#emit('☐', { styles: [] }, element, inside)
        break
      }
      case 'mc:AlternateContent': {
        const way = chosenOf(element)
        if (way) this.read(way, scope)
        break
      }
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        this.read(element, scope)
        break
      case 'm:oMath':
      case 'm:oMathPara':
        this.#emit(equationText(element), { styles: [] }, element, scope)
        break
      case 'w:commentRangeStart':
        this.#openRange(element)
        break
      case 'w:commentRangeEnd':
        this.#closeRange(element)
        break
      case 'w:subDoc':
        this.#state.document.warn({ code: 'outside content ignored', detail: 'subdocument' })
        break
      default: {
        const changed = changeScope(element, scope)
        if (changed) this.read(element, changed)
      }
    }
  }

  #linkScope(element: XmlElement, scope: Scope): Scope {
    const { document, part } = this.#state
    const target = document.parts.relationship(part, element.attributes['r:id'])
    return target?.isOutside ? { ...scope, link: target.target } : scope
  }

  #readSimpleField(element: XmlElement, scope: Scope): void {
    const { fields } = this.#state
    fields.beginSimple(element.attributes['w:instr'] ?? '')
    this.read(element, scope)
    this.#endField(element, scope, { styles: [] })
  }

  #endField(element: XmlElement, scope: Scope, look: RunLook): void {
    const shown = this.#state.fields.end()
    if (!shown) return
    const styles: SpanStyle[] = shown.isPlaceholder ? [...look.styles, 'placeholder'] : look.styles
    this.#emit(shown.text, { ...look, styles }, element, scope)
  }

  #readRun(run: XmlElement, scope: Scope): void {
    const properties = childOf(run, 'w:rPr')
    const styleId = valOf(properties, 'w:rStyle')
    const all = this.#state.document.styles.run(this.#paragraph, styleId, runProperties(properties))
    const look = lookOf(all, styleId)
    // A note's own mark ("*") is its label, not a word of the text.
    const isMark = childrenOf(run).some(hasOwnMark)
    for (const child of childrenOf(run)) {
      if (isMark && (child.name === 'w:t' || child.name === 'w:sym')) continue
      this.#readRunPart(child, run, look, scope)
    }
  }

  #readRunPart(part: XmlElement, run: XmlElement, look: RunLook, scope: Scope): void {
    const { fields } = this.#state
    switch (part.name) {
      case 'w:t':
        this.#emit(this.#shown(textOf(part), look.font), look, run, scope)
        break
      case 'w:delText': {
        const removed = scope.removed ?? { how: 'deleted' as const, maker: {} }
        this.#emit(this.#shown(textOf(part), look.font), look, run, { ...scope, removed })
        break
      }
      case 'w:tab':
      case 'w:ptab':
        this.#emit(' ', look, run, scope)
        break
      case 'w:br':
      case 'w:cr':
        this.#break(look, run, scope)
        break
      case 'w:noBreakHyphen':
        this.#emit('-', look, run, scope)
        break
      case 'w:sym':
        this.#emit(this.#symbol(part), look, run, scope)
        break
      case 'w:instrText':
        fields.instruct(textOf(part))
        break
      case 'w:fldChar':
        this.#fieldMark(part, run, look, scope)
        break
      case 'w:ruby': {
        const base = childOf(part, 'w:rubyBase')
        if (base) this.read(base, scope)
        break
      }
      case 'w:footnoteReference':
        this.#refer('footnote', part, run, look, scope)
        break
      case 'w:endnoteReference':
        this.#refer('endnote', part, run, look, scope)
        break
      case 'w:commentReference':
        this.#referComment(part)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (isLargePicture(part))
          this.#state.document.warn({ code: 'page may be incomplete', detail: 'a large picture' })
        if (!look.isHidden && !fields.isSilent) this.anchored.push({ element: part, scope })
        return
      case 'mc:AlternateContent': {
        const way = chosenOf(part)
        for (const child of childrenOf(way)) this.#readRunPart(child, run, look, scope)
      }
    }
  }

  #fieldMark(mark: XmlElement, run: XmlElement, look: RunLook, scope: Scope): void {
    const { fields } = this.#state
    const kind = mark.attributes['w:fldCharType']
    if (kind === 'begin') fields.begin(mark)
    else if (kind === 'separate') fields.separate()
    else if (kind === 'end') this.#endField(run, scope, look)
  }

  #emit(text: string, look: RunLook, source: XmlElement, scope: Scope): void {
    const { fields, part } = this.#state
    if (text === '' || look.isHidden || fields.isSilent) return
    if (scope.removed || scope.inserted) this.#state.document.hasChanges = true
    const isUnfilled = fields.show(text)
    let shown = text
    if (scope.box && scope.box.shows !== '' && text.trim() !== '') {
      // One letter is the box itself, whatever font draws it; more are words beside it.
      if (Array.from(text.trim()).length === 1) shown = scope.box.shows
      scope.box.shows = ''
    }
    if (scope.removed) this.#builder.remove(shown, scope.removed.how, scope.removed.maker)
    else if (look.isStruck) this.#builder.remove(shown, 'struck', scope.inserted)
    else {
      const isPlaceholder = scope.isPlaceholder || isUnfilled
      const { styles } = look
      const whole = isPlaceholder && !styles.includes('placeholder')
      this.#builder.add(
        shown,
        {
          styles: whole ? [...styles, 'placeholder'] : styles,
          inserted: scope.inserted,
          link: scope.link ?? fields.link,
          isForeign: look.isForeign ?? false,
        },
        `${part}#${pathOf(source)}`,
      )
    }
  }

  #break(look: RunLook, run: XmlElement, scope: Scope): void {
    if (scope.removed || look.isStruck) this.#emit(' ', look, run, scope)
    else if (!look.isHidden && !this.#state.fields.isSilent) this.#builder.breakLine()
  }

  #shown(text: string, font: string | undefined): string {
    return this.#checked(shownText(text, font), font)
  }

  #symbol({ attributes }: XmlElement): string {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16)
    const font = attributes['w:font']
    return this.#checked(code > 0 ? symbolAt(code, font) : UNKNOWN_LETTER, font)
  }

  #checked(text: string, font: string | undefined): string {
    if (text.includes(UNKNOWN_LETTER))
      this.#state.document.warn({ code: 'letters unreadable', detail: font ?? 'a symbol font' })
    return text
  }

  #refer(
    kind: 'footnote' | 'endnote',
    mark: XmlElement,
    run: XmlElement,
    look: RunLook,
    scope: Scope,
  ): void {
    if (scope.removed || look.isHidden || look.isStruck || this.#state.fields.isSilent) return
    const own = hasOwnMark(mark)
      ? childrenOf(run, 'w:t').map(textOf).join('').trim() || '*'
      : undefined
    const aside = this.#state.document.notes.indexOf(kind, mark.attributes['w:id'] ?? '', own)
    if (aside !== undefined) this.#builder.refer(aside)
  }

  #referComment(mark: XmlElement): void {
    const id = mark.attributes['w:id'] ?? ''
    if (this.#state.ranged.has(id)) return
    const aside = this.#state.document.notes.indexOf('comment', id)
    if (aside !== undefined) this.#builder.refer(aside)
  }

  #openRange({ attributes }: XmlElement): void {
    const id = attributes['w:id'] ?? ''
    if (this.#state.ranged.has(id)) this.#state.ranges.set(id, this.#builder.length)
  }

  #closeRange({ attributes }: XmlElement): void {
    const id = attributes['w:id'] ?? ''
    const start = this.#state.ranges.get(id)
    this.#state.ranges.delete(id)
    const aside = this.#state.document.notes.indexOf('comment', id)
    if (start !== undefined && aside !== undefined) this.#builder.refer(aside, start)
  }
}

function hasOwnMark({ name, attributes }: XmlElement): boolean {
  return (
    /^w:(?:foot|end)noteReference$/.test(name) &&
    /^(?:1|true|on)$/i.test(attributes['w:customMarkFollows'] ?? '0')
  )
}
