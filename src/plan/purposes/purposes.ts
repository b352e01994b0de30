import * as data from 'virtual:sendlight-plan'
import type { LegalSource } from '../source.ts'
import { SECTIONS, type SectionId } from '../types.ts'

/** What one section of an EHC plan is for, in plain words (England). */
export interface Purpose {
  section: SectionId
  title: string
  /** One or two short sentences. */
  plain: string
  /** What must be in it by law. */
  must: string[]
  /** Who must see that it happens. */
  deliver: string
  /** `recommend`: the Tribunal can only recommend, and only beside an appeal about education. */
  appeal: 'yes' | 'no' | 'recommend'
  appealTold: string
  /** What to look at in a draft. */
  look: string[]
  sources: LegalSource[]
}

interface Written {
  sources: Record<string, Omit<LegalSource, 'reference'>>
  sections: Record<
    SectionId,
    Omit<Purpose, 'section' | 'sources'> & {
      sources: { of: string; reference: string }[]
    }
  >
}

const written = data.purposes as Written

/** What each section is for: its law and the day it was checked stand in `data/purposes.yaml`. */
export const PURPOSES: Readonly<Record<SectionId, Purpose>> = Object.fromEntries(
  SECTIONS.map((section) => {
    const { sources, ...words } = written.sections[section]
    const purpose: Purpose = {
      section,
      ...words,
      sources: sources.map(({ of, reference }) => sourceOf(of, reference)),
    }
    return [section, purpose]
  }),
) as Record<SectionId, Purpose>

function sourceOf(of: string, reference: string): LegalSource {
  const known = written.sources[of]
  if (!known) throw new Error(`data/purposes.yaml names a source that it does not list: ${of}`)
  return { ...known, reference }
}
