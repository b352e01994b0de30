import { index as coreIndex } from 'virtual:sendlight-core-index'
import type { FormsIndex } from '../lexicon/index-format.ts'
import { compileLexicon, openLexicon } from '../lexicon/lexicon.ts'
import { openReading } from '../lexicon/open-reading.ts'
import { answer, ask, isAlive } from '../platform/messaging.ts'
import { loadSettings, onSettingsChanged, saveSettings } from '../platform/settings-store.ts'
import type { HelpFile } from './page-help.ts'
import { PageSession } from './page-session.ts'
import { inSlices } from './slices.ts'
import { isReadByParent } from './surfaces.ts'

/*
 * The script that runs in pages and their frames. It lives in a world of its own: the page's
 * scripts cannot see this object.
 */
const world = globalThis as {
  sendlightSession?: PageSession
  /** Called by the second file (help.iife.ts) as it runs. */
  sendlightHelp?: (file: HelpFile) => void
}

// A click on the toolbar button runs this again in a page that may have it already.
if (!world.sendlightSession?.isAlive && !isReadByParent(window)) {
  world.sendlightSession?.destroy()
  let lexicon: ReturnType<typeof openLexicon> | undefined
  let help: HelpFile | undefined
  world.sendlightHelp = (file) => {
    help = file
  }
  const session = new PageSession(window, {
    openReading: (options) => {
      lexicon ??= openLexicon(coreIndex)
      return openReading(lexicon, options)
    },
    loadAllForms: async () => {
      const { index } = await ask('index.get', {})
      // Written by our own build, which checked its shape.
      const { signal } = new AbortController()
      const steps = compileLexicon(JSON.parse(index) as FormsIndex)
      lexicon = (await inSlices(steps, signal)).value
    },
    loadHelp: async () => {
      // On our own pages it is there already, as a script of the page.
      if (help === undefined) await ask('help.load', {})
      if (help === undefined) throw new Error('The second file ran elsewhere')
      return help
    },
    loadSettings,
    saveSettings,
    onSettingsChanged,
    ask,
    answer,
    isAlive,
  })
  world.sendlightSession = session
  void session.start()
}
