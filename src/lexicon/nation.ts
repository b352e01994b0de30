import type { Nation } from './entry.ts'
import type { FormsIndex } from './index-format.ts'

/** Host name endings that always tell the nation. */
const TOP_LEVEL: [string, Nation][] = [
  ['.wales', 'wales'],
  ['.cymru', 'wales'],
  ['.scot', 'scotland'],
  ['.hscni.net', 'northern-ireland'],
  ['.nhs.wales', 'wales'],
  ['.nhs.scot', 'scotland'],
]

/** The nation a host name belongs to, or undefined where it does not say. */
export function nationOfHost(host: string, known: FormsIndex['hosts'] = {}): Nation | undefined {
  const name = host.toLowerCase().replace(/\.$/, '')
  for (const [nation, endings] of Object.entries(known) as [Nation, string[]][])
    if (endings.some((ending) => name === ending || name.endsWith(`.${ending}`))) return nation
  return TOP_LEVEL.find(([ending]) => name.endsWith(ending))?.[1]
}

/** Words of a text, apart from terms, that name a nation. */
const NAMED: [RegExp, Nation][] = [
  [/\b(?:Wales|Welsh Government|Senedd|Cymru)\b/, 'wales'],
  [/\b(?:Scotland|Scottish)\b/, 'scotland'],
  [/\bNorthern Ireland\b/, 'northern-ireland'],
]

const ANY_NAMED = /Wales|Welsh|Senedd|Cymru|Scot|Northern/

/** The nations that a text names, one vote each. */
export function nationsNamed(text: string): Nation[] {
  if (!ANY_NAMED.test(text)) return []
  return NAMED.filter(([pattern]) => pattern.test(text)).map(([, nation]) => nation)
}

/** Counts evidence for each nation; evidence can be taken back. */
export class NationVotes {
  private readonly votes = new Map<Nation, number>()

  constructor(private readonly host: Nation | undefined) {}

  add(nation: Nation, weight: number): void {
    if (nation !== 'uk') this.votes.set(nation, (this.votes.get(nation) ?? 0) + weight)
  }

  /**
   * The nation with most evidence. A host counts as five terms. Without any, `england`: English
   * terms are by far the most common, and what only England has is marked as England's.
   */
  get winner(): Nation {
    let best: Nation = this.host ?? 'england'
    let most = -1
    for (const nation of ['england', 'wales', 'scotland', 'northern-ireland'] as const) {
      const count = (this.votes.get(nation) ?? 0) + (this.host === nation ? 5 : 0)
      if (count > most || (count === most && nation === this.host)) {
        best = nation
        most = count
      }
    }
    return most <= 0 ? (this.host ?? 'england') : best
  }
}
