import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { parse } from 'yaml'

const ID = 'virtual:sendlight-plan'
const FOLDER = 'src/plan/data'
const LISTS = ['sections', 'vague', 'findings', 'topics'] as const

/** Gives the build `virtual:sendlight-plan`: the plan desk's rules, read from their YAML. */
export function planRules(): Plugin {
  return {
    name: 'sendlight-plan-rules',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined
      const lines = LISTS.map((name) => {
        const file = `${FOLDER}/${name}.yaml`
        this.addWatchFile(resolve(file))
        const list: unknown = parse(readFileSync(file, 'utf8'))
        // A string parses faster than the same list written as code.
        return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(list))})`
      })
      return lines.join('\n')
    },
  }
}
