import { readFileSync } from 'node:fs'

/** An event of the browser's: listeners can be added, and a test can fire it. */
export class FakeEvent<A extends unknown[]> {
  readonly listeners = new Set<(...args: A) => unknown>()
  addListener = (listener: (...args: A) => unknown) => {
    this.listeners.add(listener)
  }
  removeListener = (listener: (...args: A) => unknown) => {
    this.listeners.delete(listener)
  }
  /** Calls every listener and gives what they returned. */
  fire(...args: A): unknown[] {
    return [...this.listeners].map((listener) => listener(...args))
  }
}

interface StoredMessage {
  message: string
}

const messages = JSON.parse(readFileSync('public/_locales/en_GB/messages.json', 'utf8')) as Record<
  string,
  StoredMessage
>

/** Just enough of the browser's extension APIs to run our code without a browser. */
export function createFakeBrowser() {
  const stored = new Map<string, unknown>()
  const storageChanged = new FakeEvent<[Record<string, unknown>, string]>()
  const onMessage = new FakeEvent<[unknown, unknown, (reply: unknown) => void]>()
  const permissionsAdded = new FakeEvent<[{ origins: string[] }]>()
  const permissionsRemoved = new FakeEvent<[{ origins: string[] }]>()
  const calls: { name: string; args: unknown[] }[] = []
  const note = (name: string, ...args: unknown[]) => {
    calls.push({ name, args })
  }

  const fake = {
    /** As on the first day: nothing stored, no listeners, no tabs. */
    reset: () => {
      current = createFakeBrowser()
    },
    /** What was asked of the browser, in order. */
    calls,
    callsOf: (name: string) => calls.filter((call) => call.name === name).map((call) => call.args),
    /** Stored values as they are, for tests to read and spoil. */
    stored,
    /** The pages that the person allowed. */
    granted: [] as string[],
    /** What the person answers when the browser asks them. */
    saysYes: true,
    /** Scripts registered with the browser, by id. */
    scripts: new Map<string, Record<string, unknown>>(),
    openTabs: [] as { id: number; windowId: number; url?: string; active: boolean }[],
    /** Answers for `tabs.sendMessage`, or a rejection. */
    tabAnswers: (_tabId: number, _message: unknown): unknown => {
      throw new Error('Could not establish connection. Receiving end does not exist.')
    },
    /** What `scripting.executeScript` gives: one result for each frame. */
    scriptAnswers: (_injection: unknown): unknown => undefined,
    storageFails: false,
    opensPanel: true,

    runtime: {
      id: 'sendlight@test' as string | undefined,
      onMessage,
      onInstalled: new FakeEvent<[{ reason: string }]>(),
      onStartup: new FakeEvent<[]>(),
      getURL: (path: string) => `extension://test/${path}`,
      getManifest: () => ({
        content_scripts: [
          {
            matches: ['*://*.gov.uk/*', '*://*.ipsea.org.uk/*'],
            js: ['src/page/content.iife.js'],
            css: ['src/page/marks.css'],
          },
        ],
        commands: { 'next-word': {}, 'open-panel': {} },
      }),
      openOptionsPage: async () => note('openOptionsPage'),
      /** Goes to the listeners of this same page, as if they were in another. */
      sendMessage: (message: unknown) =>
        new Promise((resolve, reject) => {
          const sender = { id: fake.runtime.id }
          const kept = onMessage.fire(message, sender, resolve).some(Boolean)
          if (onMessage.listeners.size === 0) {
            reject(new Error('Could not establish connection. Receiving end does not exist.'))
          } else if (!kept) setTimeout(() => resolve(undefined))
        }),
    },
    storage: {
      local: {
        get: async (keys: string[]) => {
          if (fake.storageFails) throw new Error('The disk cannot be read')
          const found = keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)])
          return structuredClone(Object.fromEntries(found)) as Record<string, unknown>
        },
        set: async (items: Record<string, unknown>) => {
          if (fake.storageFails) throw new Error('QUOTA_BYTES quota exceeded')
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value))
          storageChanged.fire(items, 'local')
        },
        remove: async (keys: string[]) => {
          for (const key of keys) stored.delete(key)
          storageChanged.fire(Object.fromEntries(keys.map((key) => [key, {}])), 'local')
        },
      },
      onChanged: storageChanged,
    },
    permissions: {
      onAdded: permissionsAdded,
      onRemoved: permissionsRemoved,
      getAll: async () => ({ origins: [...fake.granted] }),
      request: async ({ origins }: { origins: string[] }) => {
        note('permissions.request', origins)
        if (!fake.saysYes) return false
        fake.granted.push(...origins)
        permissionsAdded.fire({ origins })
        return true
      },
      remove: async ({ origins }: { origins: string[] }) => {
        note('permissions.remove', origins)
        fake.granted = fake.granted.filter((origin) => !origins.includes(origin))
        permissionsRemoved.fire({ origins })
        return true
      },
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => fake.scripts.get(id) ?? []),
      registerContentScripts: async (scripts: Record<string, unknown>[]) => {
        for (const script of scripts) {
          if (fake.scripts.has(String(script.id))) throw new Error('Duplicate script ID')
          fake.scripts.set(String(script.id), script)
        }
      },
      updateContentScripts: async (scripts: Record<string, unknown>[]) => {
        for (const script of scripts) fake.scripts.set(String(script.id), script)
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) fake.scripts.delete(id)
      },
      insertCSS: async (injection: unknown) => note('insertCSS', injection),
      executeScript: async (injection: unknown) => {
        note('executeScript', injection)
        return fake.scriptAnswers(injection)
      },
    },
    tabs: {
      onActivated: new FakeEvent<[{ tabId: number; windowId: number }]>(),
      onUpdated: new FakeEvent<[number, { status?: string }]>(),
      query: async ({ active }: { active?: boolean }) =>
        fake.openTabs.filter((tab) => !active || tab.active),
      get: async (id: number) => {
        const tab = fake.openTabs.find((open) => open.id === id)
        if (!tab) throw new Error(`No tab with id: ${id}.`)
        return tab
      },
      getCurrent: async () => undefined,
      create: async (tab: unknown) => note('tabs.create', tab),
      update: async (id: number, change: unknown) => note('tabs.update', id, change),
      sendMessage: async (tabId: number, message: unknown) => fake.tabAnswers(tabId, message),
    },
    contextMenus: {
      create: (entry: unknown) => note('contextMenus.create', entry),
      onClicked: new FakeEvent<[{ menuItemId: string; frameId?: number }, unknown]>(),
    },
    extension: { inIncognitoContext: false },
    windows: { getCurrent: async () => ({ id: 1 }) },
    commands: {
      onCommand: new FakeEvent<[string, unknown]>(),
      getAll: async () => [
        { name: 'open-panel', description: 'List the words', shortcut: 'Alt+Shift+L' },
        { name: 'next-word', description: 'Next word', shortcut: 'Alt+Period' },
      ],
    },
    sidePanel: {
      open: async (where: unknown) => {
        note('sidePanel.open', where)
        if (!fake.opensPanel) throw new Error('may only be called in response to a user gesture')
      },
    },
    i18n: {
      getMessage: (key: string, substitutions: string[] = []) =>
        (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => substitutions[n - 1] ?? ''),
    },
  }
  return fake
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>

let current: FakeBrowser = createFakeBrowser()

/** The one that stands in for webextension-polyfill. */
export const fakeBrowser: FakeBrowser = new Proxy({} as FakeBrowser, {
  get: (_, name) => Reflect.get(current, name),
  set: (_, name, value) => Reflect.set(current, name, value),
})
