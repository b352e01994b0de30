import { useEffect } from 'preact/hooks'
import { t } from '../../../ui/text.ts'
import { tellWithUndo } from '../../shared/notices.ts'
import { count, dayInWords } from '../words.ts'
import { CarryOn } from './carry-on.tsx'
import { readBuiltIn } from './checks.ts'
import { bringBack, draft, drafts, open, readDrafts, removeDraft } from './draft-state.ts'
import { NewGlossary } from './new-glossary.tsx'
import { Workshop } from './workshop.tsx'

/** Where a service writes its glossary. */
export function Author() {
  useEffect(() => {
    void readDrafts()
    void readBuiltIn()
  }, [])
  if (draft.value) return <Workshop />
  return (
    <>
      <p>{t('glossary_make_detail')}</p>
      {drafts.value.length > 0 && (
        <section class="stack card" aria-labelledby="drafts-title">
          <h2 id="drafts-title">{t('glossary_drafts')}</h2>
          <ul class="names">
            {drafts.value.map((each) => (
              <li key={each.id}>
                <button type="button" class="button plain" onClick={() => open(each)}>
                  {each.pack.title}
                </button>
                <span class="soft">
                  {count('word', each.pack.entries.length)} · {dayInWords(each.changed)}
                </span>
                <button
                  type="button"
                  class="button quiet"
                  onClick={() => {
                    void removeDraft(each.id)
                    tellWithUndo(
                      () => void bringBack(each),
                      'glossary_draft_removed',
                      each.pack.title,
                    )
                  }}
                >
                  {t('glossary_remove')}
                  <span class="unseen">: {each.pack.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewGlossary />
      <CarryOn />
    </>
  )
}
