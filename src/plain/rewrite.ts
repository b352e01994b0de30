import type { Undone } from './easy-text.ts'
import { type Analysed, analyse } from './grammar/analyse.ts'
import { faultOf, isSound, isWhole } from './grammar/check.ts'
import { wordCount } from './grammar/write.ts'
import { objectionTo } from './guard/guard.ts'
import { isSameDeed } from './guard/roles.ts'
import type { ObjectionKind, StepName } from './step-names.ts'
import type { Proposal, Step } from './steps/step.ts'

/** How often one step may change one sentence: a bound against going round in circles. */
const MOST_CHANGES = 12

/** From a capital to a full stop: neither a heading nor a line cut short. */
const COMPLETE = /^[\s“‘"'(•*-]*[\p{Lu}\d][\s\S]*[.!?…][’”"')\]*_]*$/u

/** An entry of a list of works: "(2015) The new law…" is somebody's title. */
const TITLE =
  /^\((?:(?:19|20)\d\d[a-z]?|forthcoming|in press)\)[.,]?\s|\bAvailable at: ?http|\[Accessed\b/

/** "{{ child_name }}": what a template has still to be filled with. */
const PLACEHOLDER = /\{\{|\}\}/

/** "This includes…", "They must…": what the sentence before ends with must stay there. */
const LEANS_BACK =
  /^(?:But |So |And )?(?:This(?! (?:is (?:because|to|so|how|why)|means|can be because)\b)|These|They|It|He|She|Such)\b/

const SHORT_FORM = /^“[^“”]+” is short for “[^“”]+”\.$/
const COUNCIL_FORM = /^“LA” is short for “[Ll]ocal [Aa]uthority”\.$/

/** ", the head said.": what goes before is somebody's word, all of it. */
const ATTRIBUTED =
  /, (?:[\p{L}.’'-]+ ){1,5}(?:said|says|added|told (?:us|me|them)|explained|argued|claimed|warned|reported)[.!]$/u

/** Steps that part a sentence where it stands; the rest of it keeps its place. */
const CUTTING = new Set<StepName>(['semicolons', 'colons', 'clauses', 'reasons', 'verbs'])

/** Steps that would leave what somebody said without who said it. */
const PARTING = new Set<StepName>([...CUTTING, 'questions', 'relatives', 'participles'])

/** A whole sentence whose full stop was left out, as in many lists on web pages. */
function isUnmarked(s: Analysed): boolean {
  return /^\p{Lu}[\s\S]*[\p{Ll}\d)]$/u.test(s.text) && s.tokens.length > 13 && isWhole(s)
}

interface Piece {
  sentence: Analysed
  isItem: boolean
}

/** A sentence on its way through the steps. */
export class Rewrite {
  readonly steps: StepName[] = []
  readonly undone: Undone[] = []
  private pieces: Piece[]
  hasBullets = false
  private readonly isComplete: boolean
  /** Somebody's title, or a field: nothing in it is changed. */
  private readonly isTitle: boolean
  private readonly isUnmarked: boolean

  /** `isEntry`: it stands in a list of works, straight after who wrote it and when. */
  constructor(source: Analysed, isEntry = false) {
    this.pieces = [{ sentence: source, isItem: false }]
    this.isComplete = COMPLETE.test(source.text)
    this.isUnmarked = !this.isComplete && isUnmarked(source)
    this.isTitle = isEntry || TITLE.test(source.text) || PLACEHOLDER.test(source.text)
  }

  get sentences(): string[] {
    const all = this.pieces.map(({ sentence }) => sentence.text)
    // “LA” is the council's everywhere; what short forms stand for comes last, so that "this" and
    // "they" still follow what they mean.
    const isCouncil = this.steps.includes('council')
    const told = all.filter((text) => !(isCouncil && COUNCIL_FORM.test(text)))
    const texts = [
      ...told.filter((text) => !SHORT_FORM.test(text)),
      ...told.filter((text) => SHORT_FORM.test(text)),
    ]
    // Where the source has no full stop, it may go on elsewhere: it gets none here.
    const last = texts.pop() ?? ''
    return [...texts, this.isUnmarked ? last.replace(/\.$/, '') : last]
  }

  /** Runs one step over all pieces until it has nothing more to say. */
  run(step: Step): void {
    if (this.isTitle) return
    const isCutOnly = this.isUnmarked && CUTTING.has(step.name)
    if (!this.isComplete && step.isWordwise !== true && !isCutOnly) return
    let budget = MOST_CHANGES
    for (let i = 0; i < this.pieces.length; ) {
      const piece = this.pieces[i]
      const next = this.pieces[i + 1]?.sentence.text
      const made = piece && budget > 0 ? this.change(piece, step, next) : undefined
      if (!piece || !made) {
        i++
        continue
      }
      budget--
      this.pieces.splice(i, 1, ...made)
      if (!this.steps.includes(step.name)) this.steps.push(step.name)
    }
  }

  private change({ sentence, isItem }: Piece, step: Step, next = ''): Piece[] | undefined {
    if (step.minWords !== undefined && wordCount(sentence.text) < step.minWords) return undefined
    for (const proposal of step.propose(sentence)) {
      const texts = isItem ? proposal.sentences.map(asItem) : proposal.sentences
      if (isItem && (texts.length > 1 || proposal.areItems)) continue
      if (texts.length > 1 && PARTING.has(step.name) && ATTRIBUTED.test(sentence.text)) continue
      if (proposal.isTurned && LEANS_BACK.test(next)) continue
      const after = texts.map((text) => analyse(text, [sentence]))
      const kind = objection(sentence, after, proposal, isItem)
      if (kind === undefined) {
        if (proposal.areItems) this.hasBullets = true
        return after.map((each) => ({ sentence: each, isItem: isItem || /^•|:$/.test(each.text) }))
      }
      this.undo({ step: step.name, kind, before: sentence.text, after: texts.join(' ') })
    }
    return undefined
  }

  private undo(undone: Undone): void {
    if (!this.undone.some((each) => each.step === undone.step && each.after === undone.after))
      this.undone.push(undone)
  }
}

/** Steps begin sentences with capitals; items keep theirs as they were. */
function asItem(text: string): string {
  return text.replace(/^• (\p{Lu})(?=\p{Ll}+ )/u, (whole) => whole)
}

function objection(
  before: Analysed,
  after: readonly Analysed[],
  proposal: Proposal,
  isItem: boolean,
): ObjectionKind | undefined {
  const { sentences: _, ...flags } = proposal
  const kind = objectionTo({ before: before.text, after: after.map(({ text }) => text), ...flags })
  if (kind) return kind
  const [turned] = after
  if (proposal.isTurned) {
    if (!turned || !isSameDeed(before, turned)) return 'roles'
    // Doer, verb and what it is done to were found one after the other: the sentence is whole.
    const fault = faultOf(turned)
    return fault !== undefined && fault !== faultOf(before) ? 'grammar' : undefined
  }
  return isSound(before, after, isItem || proposal.areItems === true) ? undefined : 'grammar'
}
