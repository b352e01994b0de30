// `node scripts/easy-figures.mjs`: how easy the easy-read engine makes the real documents, what the
// independent auditor finds, and how near the engine comes to what was written by hand.
import { bundleAndRun } from './bundle-and-run.mjs'

await bundleAndRun('easy-figures', 'test/audit/figures.ts')
