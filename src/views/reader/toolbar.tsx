import type { ComponentChildren } from 'preact'
import { READER_SHOWS } from '../../platform/settings.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { change, settings } from '../shared/settings-state.ts'
import { current } from './attention.ts'
import { listen, listening, pauseListening, resumeListening, stopListening } from './listen.ts'
import { spokenLines } from './spoken.ts'
import { cards } from './state.ts'
import { text } from './text-state.ts'

/** What a person does with a text: choose what is shown, listen, print, change the letters. */
export function Toolbar() {
  return (
    <>
      <Shows />
      <div class="row tools">
        <Listen />
        <Tool icon="print" onClick={() => window.print()}>
          {t('reader_print')}
        </Tool>
      </div>
      <p role="status" class="no-voice">
        {listening.value === 'no-voice' ? t('card_no_voice') : ''}
      </p>
    </>
  )
}

/** Easy only, both, or the original. */
function Shows() {
  return (
    <fieldset class="segments">
      <legend class="unseen">{t('reader_shows')}</legend>
      {READER_SHOWS.map((each) => (
        <label key={each} class="segment">
          <input
            type="radio"
            name="shows"
            checked={settings.value.readerShows === each}
            onChange={() => {
              stopListening()
              void change({ readerShows: each })
            }}
          />
          <span>{t(`reader_shows_${each}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Reads out from the sentence that has the attention, or from the start. */
function begin(): void {
  const here = text.value
  if (!here) return
  const lines = spokenLines(here, settings.value.readerShows, cards.value)
  const from = lines.findIndex(({ key }) => key === current.value)
  void listen(lines, from)
}

function Listen() {
  const now = listening.value
  if (now === 'off' || now === 'no-voice') {
    return (
      <Tool icon="listen" onClick={begin}>
        {t('card_listen')}
      </Tool>
    )
  }
  return (
    <>
      {now === 'on' ? (
        <Tool icon="pause" onClick={pauseListening}>
          {t('reader_pause')}
        </Tool>
      ) : (
        <Tool icon="play" onClick={() => void resumeListening()}>
          {t('reader_resume')}
        </Tool>
      )}
      <Tool icon="stop" onClick={stopListening}>
        {t('card_stop')}
      </Tool>
    </>
  )
}

function Tool(props: { icon: IconName; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="button quiet" onClick={props.onClick}>
      <Icon name={props.icon} />
      {props.children}
    </button>
  )
}
