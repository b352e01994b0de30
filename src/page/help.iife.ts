import { Help } from './help/help.ts'
import { pageHtml } from './help/page-html.ts'
import type { HelpFile } from './page-help.ts'

/*
 * The second file of the script that runs in pages: it hands itself to the first, which waits for
 * it in the same world.
 */
const world = globalThis as { sendlightHelp?: (file: HelpFile) => void }

world.sendlightHelp?.({ openHelp: (ports) => new Help(ports), pageHtml })
