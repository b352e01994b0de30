import { type ReadyRule, readyRule } from './evidence.ts'
import type { Form } from './forms.ts'
import type { Lexicon } from './lexicon.ts'

const NONE: readonly ReadyRule[] = []

/** The context rules that govern each form, made ready when a form is first met. */
export class RuleBook {
  private readonly byForm = new Map<Form, readonly ReadyRule[]>()
  private readonly byEntry = new Map<number, readonly ReadyRule[]>()

  constructor(private readonly lexicon: Lexicon) {}

  rulesOf(form: Form): readonly ReadyRule[] {
    let ready = this.byForm.get(form)
    if (ready === undefined) {
      ready = this.ofEntry(form).filter(({ forms }) => forms?.has(form.text) ?? true)
      if (ready.length === 0) ready = NONE
      this.byForm.set(form, ready)
    }
    return ready
  }

  private ofEntry({ entry }: Form): readonly ReadyRule[] {
    let ready = this.byEntry.get(entry.place)
    if (ready === undefined) {
      const listOf = (name: string) => this.lexicon.listOf(name)
      ready = this.lexicon.rulesOf(entry).map((rule) => readyRule(rule, listOf))
      this.byEntry.set(entry.place, ready)
    }
    return ready
  }
}

const books = new WeakMap<Lexicon, RuleBook>()

/** The rule book of a lexicon: one, however many texts are read with it. */
export function ruleBookOf(lexicon: Lexicon): RuleBook {
  let book = books.get(lexicon)
  if (book === undefined) {
    book = new RuleBook(lexicon)
    books.set(lexicon, book)
  }
  return book
}
