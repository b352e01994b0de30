import { effect } from '@preact/signals'
import { mount } from '../shared/mount.tsx'
import { settings } from '../shared/settings-state.ts'
import { DocumentView } from './document-view.tsx'
import { followMarks } from './marks/state.ts'
import { opening, unreadAddress } from './state.ts'
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
const query = new URLSearchParams(location.search)
const kept = query.get('file')
const unread = query.get('unread')
if (unread) unreadAddress.value = unread
if (kept && /^[0-9a-f]{64}$/.test(kept)) void opening.addKept(kept)
