/**
 * - `none`: the browser has no AI that an extension may use
 * - `downloadable`: it would first have to download it
 */
export type AiState = 'none' | 'downloadable' | 'downloading' | 'available'

interface Session {
  prompt(text: string, options?: { signal?: AbortSignal }): Promise<string>
  clone(options?: { signal?: AbortSignal }): Promise<Session>
  destroy(): void
}

interface Monitor {
  addEventListener(name: 'downloadprogress', listener: (event: { loaded: number }) => void): void
}

/** Chromium's `LanguageModel`, as far as we use it. */
interface LanguageModelApi {
  availability(options: object): Promise<string>
  create(options: object): Promise<Session>
}

const LANGUAGES = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
}

const ORDERS =
  'You rewrite one sentence of a letter or a law in short, everyday sentences, for a tired parent. ' +
  'One idea a sentence, at most 15 words each. Use the words of the sentence wherever you can. ' +
  'Keep every number, date, name, "not", "must", "should", "may" and "can". Add nothing and leave ' +
  'nothing out. Answer with the new sentences only.'

function api(): LanguageModelApi | undefined {
  const { LanguageModel } = globalThis as { LanguageModel?: LanguageModelApi }
  return typeof LanguageModel === 'function' ? LanguageModel : undefined
}

/** Whether the browser has an AI of its own. Asks only; nothing is downloaded. */
export async function aiState(): Promise<AiState> {
  try {
    const answer = await api()?.availability(LANGUAGES)
    return answer === 'available' || answer === 'downloadable' || answer === 'downloading'
      ? answer
      : 'none'
  } catch {
    return 'none'
  }
}

/** Writes easy sentences with the browser's own AI. What it writes is not to be trusted. */
export interface AiWriter {
  rewrite(sentence: string, signal: AbortSignal): Promise<string>
  close(): void
}

/**
 * Starts the browser's AI, downloading it where it must: call it only when the person asked.
 * @throws where the browser refuses, or `signal` ends it.
 */
export async function openAi(
  signal: AbortSignal,
  onDownload: (share: number) => void,
): Promise<AiWriter> {
  const model = api()
  if (!model) throw new Error('This browser has no language model')
  const base = await model.create({
    ...LANGUAGES,
    initialPrompts: [{ role: 'system', content: ORDERS }],
    signal,
    monitor(monitor: Monitor) {
      monitor.addEventListener('downloadprogress', ({ loaded }) => onDownload(loaded))
    },
  })
  return {
    async rewrite(sentence, stop) {
      // Each sentence for itself: nothing of one may slip into another.
      const session = await base.clone({ signal: stop })
      try {
        return await session.prompt(sentence, { signal: stop })
      } finally {
        session.destroy()
      }
    },
    close: () => base.destroy(),
  }
}
