import type { Block, RichText } from '../../documents/model.ts'
import { richTextsOf } from '../../documents/model-blocks.ts'
import type { ModelText } from '../../documents/model-text.ts'
import { type PlanText, SECTIONS, type SectionId } from '../../plan/types.ts'

/** Blocks of a plan that stand together and belong to the same sections. */
export interface SectionGroup {
  /** Of its first block, for addresses and lists. */
  key: number
  /** None before the first section. */
  sections: SectionId[]
  blocks: Block[]
}

/**
 * A plan's blocks, whole and in their order, parted where another section begins. A table that
 * holds several sections side by side is one group with all of them.
 */
export function sectionGroups(
  blocks: readonly Block[],
  { parts }: ModelText,
  texts: readonly PlanText[],
): SectionGroup[] {
  const byPart = new Map(texts.map((text) => [text.part, text]))
  const places = new Map<RichText, number>(parts.map(({ content }, i) => [content, i]))
  const groups: SectionGroup[] = []
  for (const [key, block] of blocks.entries()) {
    const own = [...richTextsOf([block])].flatMap((content) => {
      const text = byPart.get(places.get(content) ?? -1)
      return text?.section ? [text.section] : []
    })
    const sections = SECTIONS.filter((section) => own.includes(section))
    const last = groups.at(-1)
    const isSame =
      last &&
      (sections.length === 0 || sections.every((section) => last.sections.includes(section)))
    if (isSame) last.blocks.push(block)
    // A heading's own section, and then a table with that and others.
    else if (last?.blocks.every(({ kind }) => kind === 'heading') && joins(last, sections)) {
      last.blocks.push(block)
      last.sections = SECTIONS.filter(
        (section) => sections.includes(section) || last.sections.includes(section),
      )
    } else groups.push({ key, sections, blocks: [block] })
  }
  return groups
}

function joins(group: SectionGroup, sections: readonly SectionId[]): boolean {
  return group.sections.length > 0 && group.sections.every((each) => sections.includes(each))
}
