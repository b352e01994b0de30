import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { NATIONS } from '../lexicon/entry.ts'

const host = v.pipe(
  v.string(),
  v.regex(
    /^(?!www\.)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'a bare host name, without www.',
  ),
)
const hosts = v.array(host)

const hostsSchema = v.strictObject({
  suffixes: hosts,
  council: hosts,
  advice: hosts,
  health: hosts,
  school: hosts,
  charity: hosts,
  'left-out': v.record(host, v.pipe(v.string(), v.minLength(10, 'say why'))),
  nations: v.record(v.picklist(NATIONS), v.array(host)),
})

/** The kinds of place where Sendlight runs by itself; each is a list in dictionary/hosts.yaml. */
export const HOST_KINDS = ['suffixes', 'council', 'advice', 'health', 'school', 'charity'] as const

export type Hosts = v.InferOutput<typeof hostsSchema>

/**
 * Reads dictionary/hosts.yaml.
 * @throws where the file is not readable or a line is not a host name.
 */
export function readHosts(
  file: string | URL = new URL('../../dictionary/hosts.yaml', import.meta.url),
): Hosts {
  return v.parse(hostsSchema, parse(readFileSync(file, 'utf8')))
}

/** Every listed host, each once; those that a wider listed host already covers are left out. */
export function listedHosts(hosts: Hosts): string[] {
  const all = [...new Set(HOST_KINDS.flatMap((kind) => hosts[kind]))]
  return all.filter((host) => !all.some((wider) => host.endsWith(`.${wider}`))).sort()
}

/** Match patterns for the manifest: each host with and without subdomains. */
export function matchPatterns(hosts: Hosts): string[] {
  return listedHosts(hosts).map((host) => `*://*.${host}/*`)
}

/** Whether a page on this host is read without being asked. */
export function isListed(hosts: Hosts, host: string): boolean {
  return listedHosts(hosts).some((listed) => host === listed || host.endsWith(`.${listed}`))
}
