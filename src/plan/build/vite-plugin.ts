import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { bankHolidays } from './bank-holidays.ts'

const ID = 'virtual:sendlight-plan'
const FOLDER = 'src/plan/data'
const LISTS = [
  'sections',
  'vague',
  'findings',
  'topics',
  'purposes',
  'dates',
  'phases',
  'deficits',
  'advice',
  'reports',
  'answer',
] as const

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
      const { bankHolidays: years } = parse(readFileSync(`${FOLDER}/dates.yaml`, 'utf8')) as {
        bankHolidays: { first: number; last: number }
      }
      const holidays = { ...years, dates: bankHolidays(years.first, years.last) }
      lines.push(`export const bankHolidays = ${JSON.stringify(holidays)}`)
      return lines.join('\n')
    },
  }
}
