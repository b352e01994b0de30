import type { EasyPair } from '../../../platform/easy.ts'

/** A selected passage and its easy version, as far as it is there. */
export interface EasyPassage {
  kind: 'easy'
  id: string
  text: string
  state: 'working' | 'failed' | 'done'
  pairs: readonly EasyPair[]
  shows: 'easy' | 'both' | 'original'
  hasChanges: boolean
}

/** What listening reads out. */
export function spokenPassage({ pairs, shows }: EasyPassage): string {
  return pairs
    .flatMap(({ easy, source }) => (shows === 'original' ? [source] : easy))
    .map(({ text }) => text.replace(/^• /, ''))
    .join('\n')
}
