import { useComputed } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ArticleLink } from '../../documents/article-blocks.ts'
import type { EasyPair, Worded } from '../../platform/easy.ts'
import { t } from '../../ui/text.ts'
import { settings } from '../shared/settings-state.ts'
import { current, tabStop } from './attention.ts'
import { easyLinks } from './links.ts'
import { spokenNow } from './listen.ts'
import { Picture } from './picture.tsx'
import { Words } from './words.tsx'

interface Props {
  id: string
  pair: EasyPair
  /** Links of the original sentence. */
  links: readonly ArticleLink[]
  picture?: string | undefined
}

/** A sentence: its easy version, its original, or both. Pointing at one lights up the other. */
export function Pair({ id, pair, links, picture }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isCurrent = useComputed(() => current.value === id)
  const isStop = useComputed(() => tabStop.value === id)
  const spoken = useComputed(() => (spokenNow.value?.key === id ? spokenNow.value.line : undefined))
  const { readerShows: shows } = settings.value
  const line = spoken.value
  useEffect(() => {
    if (line !== undefined) bringToView(box.current)
  }, [line])
  const { isUnchanged, source } = pair
  const showsEasy = shows !== 'original'
  const showsSource = shows === 'original' || (shows === 'both' && !isUnchanged)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a sentence is no set of fields
    <div
      ref={box}
      class="pair"
      role="group"
      aria-labelledby={`${id}-text`}
      data-id={id}
      data-current={isCurrent.value || undefined}
      data-both={(showsEasy && showsSource) || undefined}
      tabIndex={isStop.value ? 0 : -1}
      onFocusCapture={() => {
        current.value = id
      }}
      onPointerDown={() => {
        current.value = id
      }}
    >
      {picture && <Picture name={picture} />}
      {showsEasy && (
        <div class="easy" id={`${id}-text`}>
          <EasyLines pair={pair} links={links} spoken={line} />
          {pair.isByAi && <p class="quiet-mark">{t('reader_by_ai')}</p>}
        </div>
      )}
      {showsSource && (
        <div class="source" id={showsEasy ? undefined : `${id}-text`}>
          {showsEasy && <span class="unseen">{t('reader_original_is')} </span>}
          <p class={line !== undefined && !showsEasy ? 'spoken' : undefined}>
            <Words text={source.text} terms={source.terms} links={links} />
          </p>
        </div>
      )}
    </div>
  )
}

const textOf = ({ text }: Worded) => text

/** The line that is read out comes to the middle, without movement where none is wanted. */
function bringToView(element: HTMLElement | null): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
}

/** The quiet sign of a sentence that stands as it was; its meaning is told at the top, once. */
function Unchanged() {
  return (
    <span class="same" title={t('reader_unchanged')}>
      <span aria-hidden="true">=</span>
      <span class="unseen">({t('reader_unchanged')})</span>
    </span>
  )
}

interface LinesProps {
  pair: EasyPair
  links: readonly ArticleLink[]
  spoken: number | undefined
}

/** The easy sentences, one a line; links whose words are not in them come after. */
function EasyLines({ pair, links, spoken }: LinesProps) {
  const { inside, others } = easyLinks(links, pair.source.text, pair.easy.map(textOf))
  return (
    <>
      {pair.easy.map(({ text, terms, changed }, i) => {
        const isBullet = pair.hasBullets && text.startsWith('• ')
        const name = [isBullet && 'bullet', spoken === i && 'spoken'].filter(Boolean).join(' ')
        return (
          <p key={i} class={name || undefined}>
            <Words
              text={text}
              terms={terms}
              links={inside[i] ?? []}
              changed={(settings.value.readerChanges && changed) || []}
            />
            {pair.isUnchanged && <Unchanged />}
          </p>
        )
      })}
      {others.length > 0 && (
        <p class="elsewhere">
          {others.map(({ start, end, address }) => (
            <Words
              key={start}
              text={pair.source.text.slice(start, end)}
              terms={[]}
              links={[{ start: 0, end: end - start, address }]}
            />
          ))}
        </p>
      )}
    </>
  )
}
