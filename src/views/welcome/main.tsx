import { takeInPageScript } from '../shared/explain-page.ts'
import { mount } from '../shared/mount.tsx'
import { Welcome } from './welcome.tsx'
import './welcome.css'

await mount(Welcome, 'welcome_title')
// The practice letter is explained as a web page would be.
takeInPageScript()
