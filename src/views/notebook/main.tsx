import { keepMarker } from '../../platform/notebook-marker.ts'
import { mount } from '../shared/mount.tsx'
import { tellFailure } from './acts.ts'
import { openNotebook, stage, store } from './data.ts'
import { followPlaces } from './gone.ts'
import { followLikeQuestions } from './like.ts'
import { lookForLoss } from './loss.tsx'
import { Notebook } from './notebook.tsx'
import './notebook.css'
import { followAddress } from './place.ts'
import { followForSearch } from './search.ts'
import { forgetTyped, saveAllTyped, saveLeftDrafts } from './typing.ts'

followAddress()
followForSearch()
followLikeQuestions()
// Read while the page itself is still being made.
const opening = openNotebook()
await mount(Notebook, 'notebook_title')
store.subscribe(({ type }) => {
  if (type === 'everything-deleted') forgetTyped()
})
// A key that is held down presses one button, not the next one too, which then has the keyboard.
addEventListener('keydown', (event) => {
  const isButton = event.target instanceof HTMLButtonElement
  if (event.repeat && event.key === 'Enter' && isButton) event.preventDefault()
})
addEventListener('pagehide', () => void saveAllTyped())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void saveAllTyped()
})
await opening
if (stage.value === 'open') {
  await lookForLoss()
  keepMarker(store)
  await saveLeftDrafts().catch(tellFailure)
  await followPlaces()
}
