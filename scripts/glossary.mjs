// Part of `npm run build`: writes dist/glossary, the dictionary as a page and as data.
import { bundleAndRun } from './bundle-and-run.mjs'

await bundleAndRun('glossary', 'src/dictionary/publish/main.ts')
