import { LIMITS } from '../../../packs/pack.ts'
import { PackError } from '../../../packs/pack-error.ts'
import { readPackText } from '../../../packs/read-pack.ts'
import { t } from '../../../ui/text.ts'
import { notice, tell } from '../../shared/notices.ts'
import { packIn } from '../pack-in.ts'
import { PickFile } from '../pick-file.tsx'
import { faultSentence } from '../shelf-state.ts'
import { carryOn, readDrafts } from './draft-state.ts'

const SAID = {
  new: 'glossary_carry_new',
  here: 'glossary_carry_here',
  newer: 'glossary_carry_newer',
} as const

/** For a service that published from another device, or in an earlier life of this one. */
export function CarryOn() {
  const take = async (file: File) => {
    try {
      if (file.size > 3 * LIMITS.fileBytes) throw new PackError('too-big')
      const came = await carryOn(await readPackText(packIn(await file.text())))
      await readDrafts()
      tell(SAID[came])
    } catch (error) {
      notice.value = { text: faultSentence(error) }
    }
  }
  return (
    <section class="stack card" aria-labelledby="carry-title">
      <h2 id="carry-title">{t('glossary_carry')}</h2>
      <p>{t('glossary_carry_detail')}</p>
      <PickFile label={t('glossary_carry_file')} onFile={(file) => void take(file)} />
    </section>
  )
}
