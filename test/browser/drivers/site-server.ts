import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { selfSigned } from './self-signed.ts'

/** What one path of a site answers. */
export interface SiteAnswer {
  body: string | Buffer
  type?: string
  status?: number
  headers?: Record<string, string>
  /** Milliseconds before the answer is sent. */
  delay?: number
}

/** A folder, a table of paths, or a function of the path; `undefined` answers 404. */
export type Site =
  | string
  | Record<string, string | SiteAnswer>
  | ((path: string, request: IncomingMessage) => string | SiteAnswer | undefined)

/** A request that reached the server; `method` is CONNECT where a browser asked for https. */
export interface SeenRequest {
  method: string
  host: string
  path: string
}

export interface SiteServer {
  port: number
  /** The address to give a browser as its http proxy. */
  proxy: string
  /** Everything any browser asked for, in order: what the extension must not add to. */
  requests: SeenRequest[]
  /** Adds sites, or replaces those of the same name. */
  add(sites: Record<string, Site>): void
  /** From now on this site also answers over https, with a certificate that it made itself. */
  secure(host: string): void
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
}

/**
 * A web of invented and real host names on one local port: browsers use the server as their http
 * proxy, so `http://www.exampleshire.gov.uk/` comes from here and nothing leaves the machine
 * (https is refused, but for sites that were made secure). A site named `*` answers for every host that has none of its own.
 * Avoid names that browsers force to https (www.gov.uk, www.gov.scot).
 */
export async function serve(sites: Record<string, Site>): Promise<SiteServer> {
  const known = new Map(Object.entries(sites))
  const requests: SeenRequest[] = []
  const sockets = new Set<Socket>()

  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    requests.push({ method: request.method ?? 'GET', host: url.hostname, path: url.pathname })
    const site = known.get(url.hostname) ?? known.get('*')
    if (site === undefined) send(response, { body: 'No such site', status: 502 })
    else answer(site, decodeURIComponent(url.pathname), request, response)
  }
  const server = createServer(onRequest)
  const secureHosts = new Map<string, Server>()
  server.on('connect', (request, socket) => {
    const [host = ''] = (request.url ?? '').split(':')
    requests.push({ method: 'CONNECT', host, path: '' })
    socket.on('error', () => socket.destroy())
    const secured = secureHosts.get(host)
    if (!secured) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    secured.emit('connection', socket)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    port,
    proxy: `http://127.0.0.1:${port}`,
    requests,
    add: (more) => {
      for (const [host, site] of Object.entries(more)) known.set(host, site)
    },
    secure: (host) => {
      secureHosts.set(host, createSecureServer(selfSigned(host), onRequest))
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function answer(site: Site, path: string, request: IncomingMessage, response: ServerResponse) {
  if (typeof site === 'string') return sendFile(site, path, response)
  const found = typeof site === 'function' ? site(path, request) : site[path]
  if (found === undefined) send(response, { body: 'Not found', status: 404 })
  else send(response, typeof found === 'string' ? { body: found } : found)
}

function send(response: ServerResponse, { body, type, status, headers, delay }: SiteAnswer) {
  const reply = () => {
    response.writeHead(status ?? 200, {
      'content-type': type ?? 'text/html; charset=utf-8',
      ...headers,
    })
    response.end(body)
  }
  if (delay) setTimeout(reply, delay)
  else reply()
}

function sendFile(folder: string, path: string, response: ServerResponse) {
  let file = normalize(join(folder, path))
  const inside = file === normalize(folder) || file.startsWith(normalize(folder + sep))
  if (inside && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
  if (!inside || !existsSync(file)) return send(response, { body: 'Not found', status: 404 })
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}
