import { useId, useState } from 'preact/hooks'
import type { AnswerFacts } from '../../plan/answer/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { Switch } from '../../ui/switch.tsx'
import { t } from '../../ui/text.ts'
import { facts, setFacts } from './letter.ts'

type TextFact = 'child' | 'council' | 'caseworker' | 'sender'
const TEXTS: readonly TextFact[] = ['child', 'sender', 'council', 'caseworker']
const DATES = ['draftDate', 'birth', 'today'] as const
const VOICES: readonly AnswerFacts['voice'][] = ['I', 'we']

/** Who writes to whom about whom; what is left empty is a blank in the letter. */
export function LetterFacts() {
  const known = facts.value
  // Asked once: it does not close while the name is typed.
  const [isOpen] = useState(known.sender === '')
  return (
    <details class="sheet-card" open={isOpen}>
      <summary id="facts">
        <Icon name="chevron" />
        {t('desk_facts')}
      </summary>
      <div class="stack">
        <p class="soft">{t('desk_facts_hint')}</p>
        <div class="fact-grid">
          {TEXTS.map((name) => (
            <Fact
              key={name}
              label={t(`desk_letter_${name}`)}
              value={known[name]}
              onInput={(value) => setFacts({ [name]: value })}
            />
          ))}
          {DATES.map((name) => (
            <Fact
              key={name}
              type="date"
              label={t(`desk_letter_${name}`)}
              value={known[name]}
              onInput={(value) => setFacts({ [name]: value })}
            />
          ))}
        </div>
        <fieldset class="segments named">
          <legend>{t('desk_letter_voice')}</legend>
          {VOICES.map((voice) => (
            <label key={voice} class="segment">
              <input
                type="radio"
                name="voice"
                checked={known.voice === voice}
                onChange={() => setFacts({ voice })}
              />
              <span>{t(`desk_letter_voice_${voice === 'I' ? 'one' : 'two'}`)}</span>
            </label>
          ))}
        </fieldset>
        <Switch
          label={t('desk_letter_meeting')}
          checked={known.asksForMeeting}
          onChange={(asksForMeeting) => setFacts({ asksForMeeting })}
        />
        <Switch
          label={t('desk_letter_time')}
          checked={known.asksForTime}
          onChange={(asksForTime) => setFacts({ asksForTime })}
        />
        <Switch
          label={t('desk_letter_names_school')}
          checked={known.school !== null}
          onChange={(isNamed) => setFacts({ school: isNamed ? '' : null })}
        />
        {known.school !== null && (
          <Fact
            label={t('desk_letter_school')}
            value={known.school}
            onInput={(school) => setFacts({ school })}
          />
        )}
      </div>
    </details>
  )
}

interface FactProps {
  label: string
  type?: 'text' | 'date'
  value: string
  onInput: (value: string) => void
}

function Fact({ label, type = 'text', value, onInput }: FactProps) {
  const id = useId()
  const common = {
    id,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'date' ? (
        <input {...common} class="input date" type="date" />
      ) : (
        <input {...common} class="input" type="text" autocomplete="off" />
      )}
    </div>
  )
}
