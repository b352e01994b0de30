import type { Block, DocumentModel, RichText } from '../../documents/model.ts'
import { richTextsOf } from '../../documents/model-blocks.ts'
import type { ModelText } from '../../documents/model-text.ts'
import { contentsBlocks } from '../../plan/read/contents-list.ts'
import { headingOf } from '../../plan/read/heading.ts'
import { type PlanText, SECTIONS, type SectionId } from '../../plan/types.ts'

/** Blocks of a plan that stand together and belong to the same sections. */
export interface SectionGroup {
  /** The place of its first block among all. */
  key: number
  /** None before the first section. */
  sections: SectionId[]
  blocks: Block[]
}

/** What one block says of where it belongs. */
interface Belonging {
  /** Of its texts. */
  own: SectionId[]
  /** It is a heading that names these. */
  named: SectionId[]
  /** A heading that names none: it belongs to what follows. */
  isLoose: boolean
}

/**
 * A plan's blocks, whole and in their order, parted where another section begins. A table that
 * holds several sections side by side is one group with all of them.
 */
export function sectionGroups(
  model: DocumentModel,
  { parts }: ModelText,
  texts: readonly PlanText[],
): SectionGroup[] {
  const byPart = new Map(texts.map((text) => [text.part, text]))
  const places = new Map<RichText, number>(parts.map(({ content }, i) => [content, i]))
  const contents = contentsBlocks(model.blocks)
  const groups: SectionGroup[] = []
  let loose = 0
  let isHeadOnly = false

  const begin = (sections: SectionId[], block: Block, key: number) => {
    const last = groups.at(-1)
    const moved = last && loose > 0 ? last.blocks.splice(-loose) : []
    if (last?.blocks.length === 0) groups.pop()
    groups.push({ key: key - moved.length, sections, blocks: [...moved, block] })
    loose = 0
  }
  for (const [key, block] of model.blocks.entries()) {
    const said = [...richTextsOf([block])].flatMap(
      (content) => byPart.get(places.get(content) ?? -1) ?? [],
    )
    const { own, named, isLoose } = belongingOf(block, said, contents.has(block))
    const last = groups.at(-1)
    const among = (sections: readonly SectionId[], all: readonly SectionId[]) =>
      sections.every((section) => all.includes(section))
    if (named.length > 0 && !(last && among(named, last.sections))) {
      begin(named, block, key)
      isHeadOnly = true
      continue
    }
    if (last && own.length > 0 && isHeadOnly && among(last.sections, own)) {
      // A heading's own section, and then a table with that and others.
      last.sections = own
      last.blocks.push(block)
    } else if (!last || !among(own, last.sections)) begin(own, block, key)
    else last.blocks.push(block)
    if (own.length > 0) isHeadOnly = false
    loose = isLoose ? loose + 1 : 0
  }
  return groups
}

function belongingOf(block: Block, texts: readonly PlanText[], isContents: boolean): Belonging {
  const own = SECTIONS.filter((id) => texts.some(({ section }) => section === id))
  const [first] = texts
  const isHeading = own.length === 0 && first?.role === 'heading' && !isContents
  if (!isHeading) return { own, named: [], isLoose: false }
  const label = first.label === '' ? '' : `${first.label} `
  const match = headingOf(label + first.text, true) ?? headingOf(first.text, true)
  const named = SECTIONS.filter((id) => match?.sections.includes(id))
  return { own, named, isLoose: named.length === 0 && block.kind !== 'table' }
}
