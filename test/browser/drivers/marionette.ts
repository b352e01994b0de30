import { connect, type Socket } from 'node:net'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** What Firefox answers when it refuses a command. */
interface Refusal {
  error: string
  message: string
}

/**
 * Speaks Marionette, the remote control built into Firefox: `LENGTH:JSON` over TCP, with commands
 * `[0, n, name, params]` and answers `[1, n, error, result]`.
 */
export class Marionette {
  private readonly waiting = new Map<number, Waiting>()
  private received = Buffer.alloc(0)
  private count = 0
  /** Scripts run one after another: the chosen window and context are the session's, not the command's. */
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => this.take(data))
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')))
    socket.on('error', (error) => this.fail(error))
  }

  /** Connects once Firefox listens on `port`, and opens a session. */
  static async connect(port: number): Promise<Marionette> {
    const end = Date.now() + 30_000
    for (;;) {
      const socket = connect(port, '127.0.0.1')
      const ready = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
      })
      if (ready) {
        const marionette = new Marionette(socket)
        await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true })
        await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 })
        return marionette
      }
      if (Date.now() > end) throw new Error(`Firefox did not answer on port ${port}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async send<T>(command: string, params: object = {}): Promise<T> {
    const id = ++this.count
    const message = JSON.stringify([0, id, command, params])
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
    })
    this.socket.write(`${Buffer.byteLength(message)}:${message}`)
    return (await answer) as T
  }

  /** Runs `work` alone: no other piece of exclusive work comes between its commands. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => {})
    return turn
  }

  /** Runs the body of an async function with the browser's own rights, in its main process. */
  inBrowser<T>(body: string, args: unknown[] = []): Promise<T> {
    return this.exclusively(async () => {
      await this.send('Marionette:SetContext', { value: 'chrome' })
      try {
        return await this.run<T>(body, args, 'system')
      } finally {
        await this.send('Marionette:SetContext', { value: 'content' })
      }
    })
  }

  /** Runs the body of an async function in a tab; `sandbox` `system` has the browser's rights there. */
  inTab<T>(handle: string, body: string, args: unknown[], sandbox: 'system' | null): Promise<T> {
    return this.exclusively(async () => {
      await this.send('WebDriver:SwitchToWindow', { handle, focus: false })
      return this.run<T>(body, args, sandbox)
    })
  }

  /** Sends one command with `handle` as the current tab. */
  forTab<T>(handle: string, command: string, params: object = {}): Promise<T> {
    return this.exclusively(async () => {
      await this.send('WebDriver:SwitchToWindow', { handle, focus: false })
      return this.send<T>(command, params)
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private async run<T>(body: string, args: unknown[], sandbox: 'system' | null): Promise<T> {
    // Answers travel as JSON text: Marionette's own conversion loses undefined and refuses rectangles.
    const script = `
      const [args, done] = [JSON.parse(arguments[0]), arguments[arguments.length - 1]]
      ;(async () => { ${body} })().then(
        (value) => done(JSON.stringify({ value })),
        (error) => done(JSON.stringify({ error: String(error) + '\\n' + (error?.stack ?? '') })),
      )`
    const { value } = await this.send<{ value: string }>('WebDriver:ExecuteAsyncScript', {
      script,
      args: [JSON.stringify(args)],
      sandbox,
    })
    const answer = JSON.parse(value) as { value: T; error?: string }
    if (answer.error) throw new Error(answer.error)
    return answer.value
  }

  private take(data: Buffer): void {
    this.received = Buffer.concat([this.received, data])
    for (;;) {
      const colon = this.received.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(this.received.subarray(0, colon).toString())
      if (this.received.length < end) return
      this.settle(JSON.parse(this.received.subarray(colon + 1, end).toString()))
      this.received = this.received.subarray(end)
    }
  }

  private settle(message: unknown): void {
    // The first message is a greeting, an object.
    if (!Array.isArray(message)) return
    const [, id, error, result] = message as [number, number, Refusal | null, unknown]
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`))
    else waiting?.resolve(result)
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}
