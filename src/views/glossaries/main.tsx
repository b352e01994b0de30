import { mount } from '../shared/mount.tsx'
import { Glossaries } from './glossaries.tsx'
import '../shared/long-page.css'
import './glossaries.css'
import { offerFromPage } from './offer-state.ts'
import { readShelf } from './shelf-state.ts'

await mount(Glossaries, 'glossary_title')
await readShelf()
await offerFromPage()
