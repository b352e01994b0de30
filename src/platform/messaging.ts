import type { Runtime } from 'webextension-polyfill'
import { NATIONS, type Nation } from '../lexicon/entry.ts'
import { browser } from './browser.ts'
import { MessageError, toMessageError } from './errors.ts'
import type { MessageName, MessageTable } from './messages.ts'

type Ask<N extends MessageName> = MessageTable[N]['ask']
type Answer<N extends MessageName> = MessageTable[N]['answer']

/** Who sent a message: the tab and frame, where it was a page. */
export type Sender = Runtime.MessageSender

export type Handlers = {
  [N in MessageName]?: (ask: Ask<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>
}

export interface AskOptions {
  /** Give up with `late` after so many milliseconds; without it, wait as long as it takes. */
  within?: number
}

const isPassage = ({ text, nation }: Record<string, unknown>) =>
  typeof text === 'string' && NATIONS.includes(nation as Nation)

/** Every message by name, with what must be true of its question before a handler sees it. */
const CHECKS: { [N in MessageName]: (ask: Record<string, unknown>) => boolean } = {
  'cards.get': ({ ids }) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
  'index.get': () => true,
  'card.styles': () => true,
  'help.load': () => true,
  'panel.open': () => true,
  'font.get': ({ font }) => font === 'hyperlegible' || font === 'lexend',
  'page.summary': () => true,
  'page.go': ({ id }) => typeof id === 'string',
  'page.step': ({ by }) => by === 1 || by === -1,
  'page.start': ({ evenIfNotSend }) => typeof evenIfNotSend === 'boolean',
  'page.changed': () => true,
  'page.html': () => true,
  'page.glossary': () => true,
  'page.easy-selection': () => true,
  'easy.make': isPassage,
  'easy.run': isPassage,
  'reader.open': () => true,
  'document.open-tab': ({ tabId, view }) =>
    Number.isInteger(tabId) && (view === undefined || view === 'document' || view === 'desk'),
  'document.explain': () => true,
  // The worker checks these in full (background/notebook-checks.ts): pages need not carry that.
  'notebook.form': () => true,
  'notebook.save': () => true,
  'notebook.draft': () => true,
  'notebook.passages': () => true,
  'notebook.seen': () => true,
  'notebook.open': () => true,
  'page.save-selection': () => true,
}

interface Envelope {
  sendlight: string
  ask: Record<string, unknown>
}

type Reply = { answer: unknown } | { failed: string } | { refused: true }

/**
 * Asks the worker or an open view, and gives its answer.
 * @throws MessageError, which says what kind of failure it was.
 */
export function ask<N extends MessageName>(
  name: N,
  question: Ask<N>,
  options: AskOptions = {},
): Promise<Answer<N>> {
  return send(name, options, () => browser.runtime.sendMessage(envelope(name, question)))
}

/**
 * Asks the page's script in one tab (in its top frame, unless told).
 * @throws MessageError; `no-listener` where no script runs in that tab.
 */
export function askTab<N extends MessageName>(
  tabId: number,
  name: N,
  question: Ask<N>,
  options: AskOptions & { frameId?: number } = {},
): Promise<Answer<N>> {
  const { frameId = 0 } = options
  return send(name, options, () =>
    browser.tabs.sendMessage(tabId, envelope(name, question), { frameId }),
  )
}

/**
 * Answers messages by name from now on; gives a function that stops it. Names of ours without a
 * handler here are left for other parts; names that nobody knows, and questions of the wrong
 * shape, are refused. Register at the top level of a worker, so that a message can wake it.
 */
export function answer(handlers: Handlers): () => void {
  const listener = (message: unknown, sender: Sender, reply: (reply: Reply) => void) => {
    if (!isEnvelope(message)) return
    // Pages cannot send us messages, other extensions could; neither has a part in this.
    if (sender.id !== browser.runtime.id) return
    const { sendlight: name } = message
    if (!isName(name) || !CHECKS[name](message.ask)) {
      reply({ refused: true })
      return
    }
    const handler = handlers[name]
    if (!handler) return
    // The table ties name and question together; TypeScript cannot follow it through a union.
    const handle = handler as (ask: unknown, sender: Sender) => unknown
    // Called at once, not in a promise: opening the panel must happen within the person's click.
    void settle(() => handle(message.ask, sender)).then(reply)
    return true as const
  }
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
  return () =>
    browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerCallback)
}

async function settle(handle: () => unknown): Promise<Reply> {
  try {
    return { answer: await handle() }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

async function send<N extends MessageName>(
  name: N,
  { within }: AskOptions,
  post: () => Promise<unknown>,
): Promise<Answer<N>> {
  if (!isAlive()) throw new MessageError('extension-gone', name)
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const late = new Promise<never>((_, reject) => {
      if (within === undefined) return
      timer = setTimeout(() => reject(new MessageError('late', name)), within)
    })
    return open(name, await Promise.race([post(), late]))
  } catch (error) {
    if (!isAlive()) throw new MessageError('extension-gone', name)
    throw toMessageError(name, error)
  } finally {
    clearTimeout(timer)
  }
}

function open<N extends MessageName>(name: N, reply: unknown): Answer<N> {
  // Browsers resolve with `undefined` where everybody who listened looked away.
  if (typeof reply !== 'object' || reply === null) throw new MessageError('no-listener', name)
  if ('answer' in reply) return reply.answer as Answer<N>
  if ('failed' in reply) throw new MessageError('failed', name, String(reply.failed))
  throw new MessageError('refused' in reply ? 'refused' : 'no-result', name)
}

/** False once the extension was updated, turned off or removed while this script stayed behind. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id)
  } catch {
    return false
  }
}

function envelope(name: MessageName, question: object): Envelope {
  return { sendlight: name, ask: question as Record<string, unknown> }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'sendlight' in message &&
    typeof message.sendlight === 'string' &&
    'ask' in message &&
    typeof message.ask === 'object' &&
    message.ask !== null
  )
}

function isName(name: string): name is MessageName {
  return Object.hasOwn(CHECKS, name)
}
