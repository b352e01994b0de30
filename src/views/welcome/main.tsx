import { mount } from '../shared/mount.tsx'
import { Welcome } from './welcome.tsx'
import './welcome.css'

await mount(Welcome, 'welcome_title')
