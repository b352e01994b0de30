import { mount } from '../shared/mount.tsx'
import { Desk } from './desk.tsx'
import './desk.css'
import { flush } from './kept.ts'
import { followPresses } from './marks.ts'
import { openAddress } from './opening.ts'
import { followAddress } from './places.ts'
import { followReports } from './reports.ts'
import { followVersions } from './versions.ts'

followPresses()
followAddress()
followReports()
followVersions()
await mount(Desk, 'desk_title')
addEventListener('pagehide', () => void flush())
// On a phone a page that is put away may never come back.
document.addEventListener('visibilitychange', () => void flush())
await openAddress()
