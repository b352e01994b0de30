import { childOf, childrenOf, descendantsOf, type XmlElement } from '../packed/xml.ts'
import { numberOf, toggle, valOf } from './properties.ts'

/** Text that a field shows without having a result of its own. */
export interface FieldText {
  text: string
  isPlaceholder: boolean
}

interface Field {
  instruction: string
  /** What stands between its beginning and its result is never shown. */
  isInstruction: boolean
  hasResult: boolean
  /** «Name»: the guillemets of a merge field that nobody has filled. */
  isUnfilled: boolean
  form: FieldText | undefined
}

const MERGE = /^\s*MERGEFIELD\s+(?:"([^"]+)"|(\S+))/i
const PROMPT = /^\s*MACROBUTTON\s+\S+\s+([\s\S]+)$/i
const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"/i

/** The fields that are open at a point of a story; they may reach across paragraphs. */
export class Fields {
  readonly #open: Field[] = []
  readonly #unclosed: ReadonlySet<XmlElement>

  /** @param story whose fields are asked whether they are ever closed: one that is not hides nothing. */
  constructor(story: XmlElement) {
    this.#unclosed = unclosedIn(story)
  }

  /** Whether text here is part of an instruction. */
  get isSilent(): boolean {
    return this.#open.some(({ isInstruction }) => isInstruction)
  }

  /** Where the fields around lead, if they are links. */
  get link(): string | undefined {
    for (const { instruction } of this.#open) {
      const address = LINK.exec(instruction)?.[1]
      if (address !== undefined) return address
    }
    return undefined
  }

  begin(mark: XmlElement): void {
    if (this.#unclosed.has(mark)) return
    this.#open.push({ ...EMPTY, form: formText(childOf(mark, 'w:ffData')) })
  }

  beginSimple(instruction: string): void {
    this.#open.push({ ...EMPTY, instruction, isInstruction: false })
  }

  instruct(text: string): void {
    const last = this.#open.at(-1)
    if (last?.isInstruction) last.instruction += text
  }

  separate(): void {
    const last = this.#open.at(-1)
    if (last) last.isInstruction = false
  }

  /** Text of a result is about to be shown; true where it only marks a place to be filled. */
  show(text: string): boolean {
    const last = this.#open.at(-1)
    if (!last) return false
    if (text.trim() !== '') last.hasResult = true
    if (text.includes('«') && MERGE.test(last.instruction)) last.isUnfilled = true
    return last.isUnfilled
  }

  /** Closes the innermost field and gives what it shows instead of a result. */
  end(): FieldText | undefined {
    const field = this.#open.pop()
    const around = this.#open.at(-1)
    if (field?.hasResult && around && !around.isInstruction) around.hasResult = true
    if (!field || this.isSilent) return undefined
    if (field.form) return field.hasResult ? undefined : field.form
    if (field.hasResult) return undefined
    const merge = MERGE.exec(field.instruction)
    if (merge) return { text: `«${merge[1] ?? merge[2]}»`, isPlaceholder: true }
    const prompt = PROMPT.exec(field.instruction)?.[1]?.trim()
    return prompt ? { text: prompt, isPlaceholder: true } : undefined
  }
}

const EMPTY: Field = {
  instruction: '',
  isInstruction: true,
  hasResult: false,
  isUnfilled: false,
  form: undefined,
}

/** What a form field of the old kind shows: a tick box, the chosen line of a list. */
function formText(data: XmlElement | undefined): FieldText | undefined {
  const box = childOf(data, 'w:checkBox')
  if (box) {
    const isOn = toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false
    return { text: isOn ? '☒' : '☐', isPlaceholder: false }
  }
  const list = childOf(data, 'w:ddList')
  if (!list) return undefined
  const chosen = numberOf(valOf(list, 'w:result') ?? valOf(list, 'w:default')) ?? 0
  const text = childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? ''
  return { text, isPlaceholder: false }
}

function unclosedIn(story: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = []
  for (const mark of descendantsOf(story, 'w:fldChar')) {
    const kind = mark.attributes['w:fldCharType']
    if (kind === 'begin') open.push(mark)
    else if (kind === 'end') open.pop()
  }
  return new Set(open)
}
