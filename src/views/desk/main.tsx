import { mount } from '../shared/mount.tsx'
import { Desk } from './desk.tsx'
import './desk.css'
import { flush } from './kept.ts'
import { openAddress } from './opening.ts'
import { followAddress } from './places.ts'
import { followReports } from './reports.ts'
import { followVersions } from './versions.ts'

followAddress()
followReports()
followVersions()
await mount(Desk, 'desk_title')
addEventListener('pagehide', () => void flush())
await openAddress()
