import type { ComponentChildren } from 'preact'
import type { Match } from '../../lexicon/match.ts'
import type { Stretch } from '../../platform/easy.ts'
import { Icon } from '../../ui/icons.tsx'
import { segmentsOf } from '../../ui/marked-text.ts'
import { t } from '../../ui/text.ts'
import { explain } from './meaning.tsx'

interface TermProps {
  term: Match
  children: ComponentChildren
}

/** A term to press. No button element: browsers do not break those over lines. */
function Term({ term, children }: TermProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not wrap
    <span
      class="term"
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      onClick={(event) => explain(term, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        explain(term, event.currentTarget)
      }}
    >
      {children}
    </span>
  )
}

interface Props {
  text: string
  terms: readonly Match[]
  links?: readonly { start: number; end: number; address: string }[]
  changed?: readonly Stretch[]
}

/** A line of text with its terms to press, its links, and the words that differ. */
export function Words({ text, terms, links = [], changed = [] }: Props) {
  return segmentsOf(text, { terms, links, changed }).map(
    ({ text: words, term, address, isChanged }, i) => {
      const inner = isChanged ? <mark>{words}</mark> : words
      if (address) {
        return (
          <a key={i} href={address} target="_blank" rel="noreferrer">
            {inner}
            <Icon name="external" />
            <span class="unseen"> {t('opens_in_tab')}</span>
          </a>
        )
      }
      if (!term) return isChanged ? <mark key={i}>{words}</mark> : words
      return (
        <Term key={i} term={term}>
          {inner}
        </Term>
      )
    },
  )
}
