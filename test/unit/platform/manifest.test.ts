import { describe, expect, test } from 'vitest'
import { manifest, pageScriptEntry, type Target } from '../../../src/platform/build/manifest.ts'

const of = (target: Target) => manifest(target) as unknown as Record<string, unknown>

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (target) => {
  const permissions = target === 'chromium' ? ['offscreen', 'sidePanel'] : []

  test('asks at install for no more than it needs', () => {
    expect(of(target).permissions).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...permissions,
    ])
    expect(of(target)).not.toHaveProperty('host_permissions')
    expect(of(target).optional_host_permissions).toEqual(['*://*/*'])
  })

  test('lets no page of ours load anything from elsewhere', () => {
    const { extension_pages } = of(target).content_security_policy as { extension_pages: string }
    const rules = Object.fromEntries(
      extension_pages.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(' ')
        return [name, values.join(' ')]
      }),
    )
    expect(rules).toMatchObject({
      'default-src': "'none'",
      // WebAssembly from the package: what reads scans and the pictures in PDFs. No script as text.
      'script-src': "'self' 'wasm-unsafe-eval'",
      'object-src': "'self'",
      // A glossary's new version, where the person asked for it (platform/glossary-fetch.ts).
      'connect-src': "'self' https:",
    })
    const { 'connect-src': _, ...loading } = rules
    expect(Object.values(loading).join(' ')).not.toMatch(/https?:|\*|(?<!wasm-)unsafe-eval/)
  })

  test('makes nothing web-accessible and listens to nobody outside', () => {
    expect(of(target)).not.toHaveProperty('web_accessible_resources')
    expect(of(target)).not.toHaveProperty('externally_connectable')
  })

  // Chromium refuses a manifest with more than four.
  test('suggests as many keys as the browser takes, none of them twice', () => {
    const commands = of(target).commands as Record<string, { suggested_key?: { default: string } }>
    const keys = Object.values(commands).flatMap((command) => command.suggested_key?.default ?? [])
    expect(keys.length).toBeLessThanOrEqual(target === 'chromium' ? 4 : 6)
    expect(commands['easy-read-selection']?.suggested_key).toBeDefined()
    expect(commands['save-selection']?.suggested_key).toBeDefined()
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('each browser has its worker and its place beside the page', () => {
  expect(of('chromium')).toMatchObject({
    background: { service_worker: 'src/background/worker.ts', type: 'module' },
    side_panel: { default_path: 'src/views/panel/index.html' },
  })
  expect(of('firefox')).toMatchObject({
    background: { scripts: ['src/background/worker.ts'], type: 'module' },
    sidebar_action: { default_panel: 'src/views/panel/index.html', open_at_install: false },
    browser_specific_settings: {
      gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    },
  })
})

test('the page script runs in every frame of the listed sites', () => {
  expect(pageScriptEntry(['*://*.gov.uk/*'], 'chromium')).toMatchObject({
    matches: ['*://*.gov.uk/*'],
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
    run_at: 'document_idle',
  })
})
