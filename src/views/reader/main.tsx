import { effect } from '@preact/signals'
import { mount } from '../shared/mount.tsx'
import { settings } from '../shared/settings-state.ts'
import { followText, lookForAi } from './ai.ts'
import { stopListening } from './listen.ts'
import { Reader } from './reader.tsx'
import './reader.css'
import { openTab, warmUp } from './state.ts'

await mount(Reader, 'reader_title')
effect(() => {
  const { readerFont, readerScale, readerSpacing, readerColours, readerLineFocus } = settings.value
  const { dataset } = document.documentElement
  dataset.readerFont = readerFont
  dataset.readerScale = String(readerScale)
  dataset.spacing = readerSpacing
  dataset.colours = readerColours
  dataset.lineFocus = String(readerLineFocus)
})
addEventListener('pagehide', stopListening)
void openTab()
void warmUp()
void lookForAi()
followText()
