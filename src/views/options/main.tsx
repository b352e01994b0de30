import { startAccess } from '../shared/access.ts'
import { mount } from '../shared/mount.tsx'
import { Options } from './options.tsx'
import './options.css'

await mount(Options, 'options_title')
void startAccess()
