import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { Exports } from './exports.tsx'
import { Gradually } from './gradually.tsx'
import { Jumps } from './jumps.tsx'
import { keep, kept } from './kept.ts'
import { items, letGo, letter, takeInHand } from './letter.ts'
import { LetterFacts } from './letter-facts.tsx'
import { LetterItem } from './letter-item.tsx'
import { PaperEdit } from './paper-edit.tsx'
import { PaperView } from './paper-view.tsx'
import { chooseAll, points, stateOf } from './points.ts'
import { reading } from './state.ts'

const PARTS = [
  ['points', 'desk_letter_points'],
  ['facts', 'desk_facts'],
  ['letter', 'desk_letter_title'],
  ['exports', 'desk_exports'],
] as const

/** So many points are drawn within a few milliseconds. */
const STEP = 6

/** The answer to the draft: its points, who writes to whom, the letter, and ways to take it along. */
export function LetterPlace() {
  if (!reading.value) return <p class="soft">{t('desk_reading')}</p>
  return (
    <div class="stack letter-place">
      <h2>{t('desk_place_letter')}</h2>
      <p>{t('desk_letter_intro')}</p>
      <Jumps label={t('desk_letter_parts')} to={PARTS} />
      <Points />
      <LetterFacts />
      <Letter />
      <Exports />
    </div>
  )
}

function Points() {
  const list = items.value
  const open = points.value.filter((point) => stateOf(point) !== 'fine')
  return (
    <section class="stack" aria-labelledby="points">
      <h2 id="points" tabIndex={-1}>
        {t('desk_letter_points')}
      </h2>
      {list.length === 0 && <p>{t('desk_letter_empty')}</p>}
      {list.length === 0 && open.length > 0 && (
        <button type="button" class="button quiet" onClick={() => chooseAll(open)}>
          <Icon name="plus" />
          {t('desk_letter_all', String(open.length))}
        </button>
      )}
      <Gradually list={list} step={STEP}>
        {(item) => <LetterItem key={item.id} item={item} />}
      </Gradually>
    </section>
  )
}

function Letter() {
  const isByHand = kept.value.letter !== null
  return (
    <section class="stack" aria-labelledby="letter">
      <div class="row">
        <h2 id="letter" tabIndex={-1}>
          {t('desk_letter_title')}
        </h2>
        {isByHand ? (
          <button
            type="button"
            class="button plain"
            onClick={() => {
              const before = letGo()
              tellWithUndo(() => keep({ letter: before }), 'desk_letter_let_go')
            }}
          >
            <Icon name="undo" />
            {t('desk_letter_again')}
          </button>
        ) : (
          <button type="button" class="button plain" onClick={takeInHand}>
            <Icon name="pen" />
            {t('desk_letter_by_hand')}
          </button>
        )}
      </div>
      {isByHand && <p class="soft">{t('desk_letter_by_hand_hint')}</p>}
      {isByHand ? <PaperEdit /> : <PaperView paper={letter.value} />}
      {/* What is printed, also while the letter is being changed. */}
      {isByHand && (
        <div class="print-only">
          <PaperView paper={letter.value} />
        </div>
      )}
    </section>
  )
}
