import { signal } from '@preact/signals'
import { Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { Notice } from '../shared/notice.tsx'
import { AddGlossary } from './add-glossary.tsx'
import { Author } from './author/author.tsx'
import { Offer } from './offer.tsx'
import { ShelfList } from './shelf-list.tsx'

/** The family's words, or a service's own workshop. */
const isAuthor = signal(new URLSearchParams(location.search).has('make'))

/** Glossaries that a family uses, and those that a service makes. */
export function Glossaries() {
  return (
    <>
      <header class="row title">
        <Lamp />
        <h1>{t('glossary_title')}</h1>
      </header>
      <nav class="row glossary-ways" aria-label={t('glossary_ways')}>
        <Way isMake={false} label={t('glossary_use')} />
        <Way isMake label={t('glossary_make')} />
      </nav>
      <Notice />
      {isAuthor.value ? (
        <Author />
      ) : (
        <>
          <Offer />
          <ShelfList />
          <AddGlossary />
        </>
      )}
    </>
  )
}

function Way({ isMake, label }: { isMake: boolean; label: string }) {
  const isHere = isAuthor.value === isMake
  return (
    <button
      type="button"
      class={isHere ? 'button' : 'button quiet'}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => {
        isAuthor.value = isMake
        history.replaceState(null, '', isMake ? '?make' : location.pathname)
      }}
    >
      {label}
    </button>
  )
}
