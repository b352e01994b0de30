import { existsSync, readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BrowserName } from './find-browsers.ts'

interface BuiltManifest {
  action?: { default_popup?: string }
  options_ui?: { page: string }
  side_panel?: { default_path: string }
  sidebar_action?: { default_panel: string }
  browser_specific_settings?: { gecko?: { id: string } }
}

/** The built extension for a browser: `dist/NAME`, or under SENDLIGHT_DIST where that is set. */
export function distFolder(name: BrowserName): string {
  return resolve(process.env.SENDLIGHT_DIST ?? 'dist', name)
}

export function readManifest(folder: string): BuiltManifest {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path))
    throw new Error(`No built extension in ${folder}: run npm run build first.`)
  return JSON.parse(readFileSync(path, 'utf8')) as BuiltManifest
}

/** A copy under `profile`, so that a build that is made meanwhile does not pull the files away. */
export async function copyInto(profile: string, extension: string): Promise<string> {
  readManifest(extension)
  const copy = join(profile, 'extension-under-test')
  await cp(extension, copy, { recursive: true })
  return copy
}

/** Where a view's page lies in the built extension: by its name, or a path as it is. */
export function viewPath(folder: string, view: string): string {
  const manifest = readManifest(folder)
  const named: Record<string, string | undefined> = {
    popup: manifest.action?.default_popup,
    options: manifest.options_ui?.page,
    panel: manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel,
  }
  const [name = view, rest = ''] = view.split(/(?=[?#])/, 2)
  const path = named[name] ?? (name.includes('.') ? name : `src/views/${name}/index.html`)
  return path.replace(/^\//, '') + rest
}
