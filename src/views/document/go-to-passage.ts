import type { RichText } from '../../documents/model.ts'
import { findPlace } from '../../notebook/anchor/find.ts'
import { tell } from '../shared/notices.ts'
import { notebook } from '../shared/opening/keep.ts'
import { textOfElement } from './context.ts'
import { flash } from './go-to.ts'
import { normalOf, toEnd } from './marks/normal.ts'
import type { Reading } from './reading.ts'

/**
 * Brings a passage of the notebook into sight, as a link of the notebook asks; says so where its
 * words are no longer there.
 */
export async function goToPassage(id: string, reading: Reading): Promise<void> {
  try {
    const passage = await notebook.get(id)
    if (passage?.kind !== 'passage') return
    const place = await toEnd(findPlace(normalOf(reading), passage))
    const part = place && reading.text.parts.find(({ end }) => end > place.start)
    const element = part && elementOf(part.content)
    if (element) flash(element)
    else tell('document_passage_gone')
  } catch {
    // The document is there to read; only the way to the passage is missing.
    tell('document_passage_gone')
  }
}

function elementOf(content: RichText): Element | undefined {
  return [...document.querySelectorAll('article .text')].find(
    (element) => textOfElement.get(element) === content,
  )
}
