import { effect } from '@preact/signals'
import { keepMarker } from '../../platform/notebook-marker.ts'
import { mount } from '../shared/mount.tsx'
import { notebook } from '../shared/opening/keep.ts'
import { settings } from '../shared/settings-state.ts'
import { DocumentView } from './document-view.tsx'
import { followMarks } from './marks/state.ts'
import { opening, passageAsked } from './state.ts'
import './document.css'

await mount(DocumentView, 'document_title')
effect(() => {
  const { readerFont, readerScale, readerSpacing, readerColours } = settings.value
  const { dataset } = document.documentElement
  dataset.readerFont = readerFont
  dataset.readerScale = String(readerScale)
  dataset.spacing = readerSpacing
  dataset.colours = readerColours
})
followMarks()
keepMarker(notebook)
const query = new URLSearchParams(location.search)
const kept = query.get('file')
passageAsked.value = query.get('passage') ?? ''
if (kept && /^[0-9a-f]{64}$/.test(kept)) void opening.addKept(kept)
