import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

interface Whereabouts {
  env: string
  commands: string[]
  places: string[]
  advice: string
}

const programs = [
  process.env.ProgramFiles,
  process.env['ProgramFiles(x86)'],
  process.env.LOCALAPPDATA,
]
  .filter((folder) => folder !== undefined)
  .map((folder) => folder as string)

const applications = ['/Applications', join(homedir(), 'Applications')]

const WHEREABOUTS: Record<BrowserName, Whereabouts> = {
  chromium: {
    env: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'chrome', 'google-chrome-for-testing'],
    places: [
      ...applications.flatMap((folder) => [
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      ]),
      ...programs.flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome for Testing/Application/chrome.exe'),
      ]),
    ],
    // Branded Google Chrome (since 137) ignores --load-extension, so it cannot stand in here.
    advice:
      'Install Chromium (Debian: apt-get install chromium) or set CHROME_PATH to its program.',
  },
  firefox: {
    env: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    places: [
      ...applications.flatMap((folder) => [
        join(folder, 'Firefox.app/Contents/MacOS/firefox'),
        join(folder, 'Firefox Developer Edition.app/Contents/MacOS/firefox'),
      ]),
      ...programs.flatMap((folder) => [
        join(folder, 'Mozilla Firefox/firefox.exe'),
        join(folder, 'Firefox Developer Edition/firefox.exe'),
      ]),
    ],
    advice:
      'Install Firefox 140 or later (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to its program.',
  },
}

/** The browser's program: from CHROME_PATH or FIREFOX_PATH, the search path, or the usual places. */
export function findBrowser(name: BrowserName): string | undefined {
  const { env, commands, places } = WHEREABOUTS[name]
  const told = process.env[env]
  if (told) return existsSync(told) ? told : undefined
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command + suffix)))
  return [...onPath, ...places].find((path) => existsSync(path))
}

/** As `findBrowser`, but says what to install where there is none. */
export function needBrowser(name: BrowserName): string {
  const path = findBrowser(name)
  if (!path) throw new Error(`No ${name} found. ${WHEREABOUTS[name].advice}`)
  return path
}
