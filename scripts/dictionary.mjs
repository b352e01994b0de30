// `npm run dictionary`: checks the dictionary and writes docs/dictionary.md.
import { bundleAndRun } from './bundle-and-run.mjs'

await bundleAndRun('dictionary', 'src/dictionary/main.ts')
