import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

// What a fresh machine needs. Plain JavaScript: it runs before anything is installed.

/** Runs a program in the foreground; true where it went well. */
export function foreground(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  return status === 0
}

/** Installs the packages that package-lock.json names, unless they are there. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Sendlight needs Node 20.19 or later; this is ${process.versions.node}.`)
    process.exit(1)
  }
  if (hasPackages()) return
  console.log('Installing packages (npm ci)…')
  if (!foreground('npm', ['ci', '--no-audit', '--no-fund'])) {
    console.error('npm ci failed; see above.')
    process.exit(1)
  }
}

function hasPackages() {
  if (!existsSync('node_modules/.package-lock.json')) return false
  const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const { packages: found } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'))
  // Optional packages are for other systems, mostly, and stay away rightly.
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || found[name]?.version === version,
  )
}

/** Debian's package for each browser. */
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' }

/**
 * Installs browsers that are missing, where this user may (root on Debian).
 * Gives the names of those that are still missing.
 */
export async function ensureBrowsers(names) {
  const { findBrowser } = await loadTypeScript('test/browser/drivers/find-browsers.ts')
  const missing = () => names.filter((name) => !findBrowser(name))
  if (missing().length === 0) return []
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const packages = missing().map((name) => DEBIAN[name])
    console.log(`Installing ${packages.join(' and ')} (apt-get)…`)
    if (foreground('apt-get', ['update', '-qq']))
      foreground('apt-get', ['install', '-y', '-qq', ...packages], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
  }
  return missing()
}

let loader

/** Loads a TypeScript module of the project; what it imports later, while it works, is found too. */
export async function loadTypeScript(path) {
  const { createServer } = await import('vite')
  loader ??= await createServer({
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  return loader.ssrLoadModule(`/${path}`)
}
