import { mount } from '../shared/mount.tsx'
import { followPage } from '../shared/page-watch.ts'
import { Panel } from './panel.tsx'
import './panel.css'
import { followTabs, startCards } from './state.ts'

await mount(Panel, 'panel_title')
followPage()
void startCards()
void followTabs()
