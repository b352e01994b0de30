import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type PluginOption } from 'vite'
import { PAGE_HELP, PAGE_SCRIPT, PAGE_STYLES } from '../page-files.ts'
import { pageScriptEntry, type Target } from './manifest.ts'

export interface PageScriptOptions {
  /** The script's two files and its style sheet, from the project's root. */
  entry: string
  help: string
  styles: string
  target: Target
  /** Where the browser runs it by itself, as match patterns. */
  matches: string[]
  /** Plugins for the script's own build (made afresh: plugins keep state). */
  plugins: () => PluginOption[]
}

/**
 * Builds the page's script and adds it to the manifest: one self-contained file that the browser
 * runs in pages, and a second that the worker runs there when it is first needed.
 *
 * crxjs has the like for `*.iife.ts`, but gives that inner build no plugins, so that the script
 * could not import the compiled dictionary. No loader also means that nothing has to
 * be web-accessible, so a page cannot probe for us.
 */
export function pageScript(options: PageScriptOptions): Plugin {
  let root = ''
  let target: string[] | string | false
  let minify: boolean | 'oxc' | 'terser' | 'esbuild'
  return {
    name: 'sendlight:page-script',
    apply: 'build',
    // After crxjs's own plugins, which would look for this script among those they built.
    enforce: 'post',
    configResolved(config) {
      root = config.root
      target = config.build.target
      minify = config.build.minify
    },
    async generateBundle() {
      const files = [
        { entry: options.entry, fileName: PAGE_SCRIPT },
        { entry: options.help, fileName: PAGE_HELP },
      ]
      for (const { entry, fileName } of files) {
        const built = await build({
          root,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          plugins: [nativeBrowser(), ...options.plugins()],
          build: {
            write: false,
            target,
            minify,
            modulePreload: false,
            rollupOptions: {
              input: join(root, entry),
              output: { format: 'iife', entryFileNames: fileName },
            },
          },
        })
        if (!('output' in built)) throw new Error(`${entry}: expected one build`)
        const [chunk, ...others] = built.output.filter((part) => part.type === 'chunk')
        if (!chunk || others.length > 0) throw new Error(`${entry} must become one file`)
        this.emitFile({ type: 'asset', fileName, source: chunk.code })
      }
      this.emitFile({
        type: 'asset',
        fileName: PAGE_STYLES,
        source: readFileSync(join(root, options.styles)),
      })
    },
    // crxjs calls this hook on every plugin once its own part of the manifest is done.
    renderCrxManifest(manifest: object) {
      return {
        ...manifest,
        content_scripts: [pageScriptEntry(options.matches, options.target)],
        // Chromium lets a worker run a file in a page only with a permission for the host. These
        // are the hosts where the script runs anyway: the person is asked for nothing more.
        ...(options.target === 'chromium' ? { host_permissions: options.matches } : {}),
      }
    },
  } as Plugin
}

/**
 * In pages the browser's own promises stand in for webextension-polyfill: what our script uses is
 * the same in both browsers by now, and every page is spared 4 kB.
 */
function nativeBrowser(): Plugin {
  const id = '\0native-browser'
  return {
    name: 'sendlight:native-browser',
    enforce: 'pre',
    resolveId: (source) => (source === 'webextension-polyfill' ? id : undefined),
    load: (loaded) =>
      loaded === id ? 'export default globalThis.browser ?? globalThis.chrome' : undefined,
  }
}
