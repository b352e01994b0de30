import { known } from 'virtual:sendlight-known'
import { signal } from '@preact/signals'
import type { FormsIndex } from '../../../lexicon/index-format.ts'
import { openLexicon } from '../../../lexicon/lexicon.ts'
import type { BuiltIn, PackProblem } from '../../../packs/check-pack.ts'
import { indexText } from '../../../platform/dictionary.ts'
import { t } from '../../../ui/text.ts'

/** What the built-in dictionary knows, once it has been read. */
export const builtIn = signal<(BuiltIn & { index: FormsIndex }) | undefined>(undefined)

export async function readBuiltIn(): Promise<void> {
  if (builtIn.value) return
  try {
    const index = JSON.parse(await indexText()) as FormsIndex
    builtIn.value = { index, lexicon: openLexicon(index), known: new Set(known) }
  } catch {
    // Checks against the dictionary wait; writing does not.
  }
}

/** A problem as a sentence for the author. */
export function problemSentence(
  { rule, text, other }: PackProblem,
  terms: ReadonlyMap<string, string>,
): string {
  const short = text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')}…` : text
  return t(`glossary_rule_${rule.replaceAll('-', '_')}`, short, (other && terms.get(other)) ?? '')
}

export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
