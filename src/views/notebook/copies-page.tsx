import type { ComponentChildren } from 'preact'
import { t } from '../../ui/text.ts'
import { CopiesBackup } from './copies-backup.tsx'
import { CopiesDelete } from './copies-delete.tsx'
import { CopiesIn } from './copies-in.tsx'
import { CopiesOut } from './copies-out.tsx'
import { CopiesShare } from './copies-share.tsx'

/** Everything that goes out of the notebook and comes in. */
export function CopiesPage() {
  return (
    <>
      <h1 tabIndex={-1}>{t('notebook_copies_title')}</h1>
      <p>{t('notebook_copies_lead')}</p>
      <Section name="out">
        <CopiesOut />
      </Section>
      <Section name="share">
        <CopiesShare />
      </Section>
      <Section name="backup">
        <CopiesBackup />
      </Section>
      <Section name="in">
        <CopiesIn />
      </Section>
      <Section name="delete">
        <CopiesDelete />
      </Section>
    </>
  )
}

function Section({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="card stack" aria-labelledby={`copies-${name}`}>
      <h2 id={`copies-${name}`}>{t(`notebook_copies_${name}`)}</h2>
      <p>{t(`notebook_copies_${name}_detail`)}</p>
      {children}
    </section>
  )
}
