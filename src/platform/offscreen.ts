import { browser } from './browser.ts'

interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>
  closeDocument(): Promise<void>
}

interface Contexts {
  getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>
}

/** Chromium's offscreen documents, which webextension-polyfill has no types for. */
function api(): Offscreen | undefined {
  return (browser as unknown as { offscreen?: Offscreen }).offscreen
}

/** Whether heavy work needs a document of its own: a service worker cannot `import()`. */
export function needsOffscreen(): boolean {
  return api() !== undefined
}

/** Whether our document is there; it may outlive the worker that made it. */
async function isOpen(): Promise<boolean> {
  const { getContexts } = browser.runtime as unknown as Contexts
  const contexts = await getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })
  return contexts.length > 0
}

/** Makes our one offscreen document if it is not there. Its script answers once this resolves. */
export async function openOffscreen(page: string): Promise<void> {
  if (await isOpen()) return
  await api()?.createDocument({
    url: page,
    // The engine reads the dictionary with the browser's own parser of web pages' data.
    reasons: ['DOM_PARSER'],
    justification: 'Holds the easy-read engine, which a service worker cannot load.',
  })
}
