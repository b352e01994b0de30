import { Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { Notice } from '../shared/notice.tsx'
import { Ask } from './ask.tsx'
import { Choices } from './choices.tsx'
import { Foot } from './foot.tsx'
import { Meaning } from './meaning.tsx'
import { Parts } from './parts.tsx'
import { Progress } from './progress.tsx'
import { stage } from './state.ts'
import { text } from './text-state.ts'
import { Toolbar } from './toolbar.tsx'

/** Easy read: a page or a pasted text, beside its easy version. */
export function Reader() {
  const here = stage.value === 'reading' ? text.value : undefined
  return (
    <>
      <header class="top">
        <div class="row bar">
          <div class="row brand">
            <Lamp />
            <span>{t('reader_title')}</span>
          </div>
          {here && <Toolbar />}
        </div>
        {here && <Choices />}
      </header>
      <main class="sheet">
        <Notice />
        {here ? (
          <article>
            <h1>{here.title}</h1>
            <p class="notice made">
              {t('reader_made_by')} {t('reader_same_mark')}
            </p>
            <Progress />
            <Parts text={here} />
            <Foot text={here} />
          </article>
        ) : (
          <Ask />
        )}
      </main>
      <Meaning />
    </>
  )
}
