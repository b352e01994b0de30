import { startAccess } from '../shared/access.ts'
import { mount } from '../shared/mount.tsx'
import { followPage, watchTab } from '../shared/page-watch.ts'
import { currentTab } from '../shared/tab.ts'
import { Popup } from './popup.tsx'
import './popup.css'

// The view stands first, from local storage alone; the page and the browser may answer when they
// can, or not at all.
await mount(Popup, 'app_name')
followPage()
void startAccess()
void watchTab(await currentTab())
