import { readFileSync } from 'node:fs'
import type { ManifestV3Export } from '@crxjs/vite-plugin'
import { PAGE_SCRIPT, PAGE_STYLES } from '../page-files.ts'

export type Target = 'chromium' | 'firefox'

const WORKER = 'src/background/worker.ts'
const PANEL = 'src/views/panel/index.html'

/** Firefox knows the extension by this name; it must never change once published. */
const FIREFOX_ID = 'sendlight@sendlight'

interface Json {
  [key: string]: unknown
  permissions: string[]
  commands: Record<string, { suggested_key?: object }>
}

/**
 * The manifest for one browser: the common base (manifest.json) and what that browser says
 * differently. The page's script is not in it; `pageScript` adds it, because it is built alone.
 */
export function manifest(target: Target, base = readBase()): ManifestV3Export {
  const own =
    target === 'chromium'
      ? {
          minimum_chrome_version: '130',
          background: { service_worker: WORKER, type: 'module' },
          side_panel: { default_path: PANEL },
          permissions: [...base.permissions, 'offscreen', 'sidePanel'],
          commands: withoutKey(withoutKey(base.commands, 'open-panel'), 'previous-word'),
        }
      : {
          background: { scripts: [WORKER], type: 'module' },
          sidebar_action: {
            default_panel: PANEL,
            default_title: '__MSG_panel_title__',
            default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
  // crxjs types Chrome's manifest only; Firefox's own keys pass through it unread.
  return { ...base, ...own } as unknown as ManifestV3Export
}

/**
 * The commands with one key less: Chromium lets an extension suggest four. The list of words is
 * one press away in the popup, which keeps its own key; the way to the next word leads round to
 * every word. Either key can be set in the browser's own list.
 */
function withoutKey(commands: Json['commands'], name: string): Json['commands'] {
  const { suggested_key: _, ...command } = commands[name] ?? {}
  return { ...commands, [name]: command }
}

/** The `content_scripts` entry of the built manifest. */
export function pageScriptEntry(matches: string[], target: Target): Record<string, unknown> {
  return {
    matches,
    js: [PAGE_SCRIPT],
    css: [PAGE_STYLES],
    // Firefox paints highlights inside shadow roots only with a person's own style sheet.
    ...(target === 'firefox' ? { css_origin: 'user' } : {}),
    run_at: 'document_idle',
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
  }
}

function readBase(): Json {
  return JSON.parse(readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'))
}
