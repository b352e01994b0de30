import { useComputed } from '@preact/signals'
import type { EasyPair, Worded } from '../../platform/easy.ts'
import { firstMentions } from '../../ui/marked-text.ts'
import { settings } from '../shared/settings-state.ts'
import { sentenceId } from './attention.ts'
import { linksOf } from './links.ts'
import { spokenNow } from './listen.ts'
import type { Passage as PassageOf } from './model.ts'
import { Pair } from './pair.tsx'
import { picturesFor } from './pictures.ts'
import { Words } from './words.tsx'

interface Props {
  passage: PassageOf
  /** Stands in a cell: no pictures, one above the other. */
  isSmall?: boolean
  as?: 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
}

/** A paragraph, sentence by sentence; as it was written until its easy words are there. */
export function Passage({ passage, isSmall = false, as }: Props) {
  const pairs = passage.pairs.value
  const { content, key } = passage
  if (as || passage.isKept) return <Kept passage={passage} as={as ?? 'p'} />
  if (!pairs) {
    return (
      <p class="waiting">
        <Words text={content.text} terms={[]} links={content.links} />
      </p>
    )
  }
  const hasPictures =
    settings.value.readerPictures && settings.value.readerShows !== 'original' && !isSmall
  const pictures = hasPictures ? picturesFor(pairs) : []
  const seen = { easy: new Set<string>(), source: new Set<string>() }
  return (
    <div class={hasPictures ? 'passage pictured' : 'passage'}>
      {pairs.map((pair, i) => (
        <Pair
          key={`${key}-${pair.start}`}
          id={sentenceId(key, i)}
          pair={withFirst(pair, seen)}
          links={linksOf(content.links, pair)}
          picture={pictures[i]}
        />
      ))}
    </div>
  )
}

/** A heading, or text that keeps its words: its terms are explained all the same. */
function Kept({ passage, as: Name }: { passage: PassageOf; as: NonNullable<Props['as']> | 'p' }) {
  const { content, key, pairs } = passage
  const isSpoken = useComputed(() => spokenNow.value?.key === sentenceId(key, 0))
  const terms = firstMentions(pairs.value?.[0]?.source.terms ?? [], new Set())
  return (
    <Name class={isSpoken.value ? 'kept spoken' : 'kept'} data-id={sentenceId(key, 0)}>
      <Words text={content.text} terms={terms} links={content.links} />
    </Name>
  )
}

function withFirst(pair: EasyPair, seen: { easy: Set<string>; source: Set<string> }): EasyPair {
  const first = (worded: Worded, known: Set<string>): Worded => ({
    ...worded,
    terms: firstMentions(worded.terms, known),
  })
  return {
    ...pair,
    source: first(pair.source, seen.source),
    easy: pair.easy.map((line) => first(line, seen.easy)),
  }
}
