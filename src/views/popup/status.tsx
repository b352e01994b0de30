import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { type PageAction, pageWords } from '../shared/page-status.ts'
import { askPage, page } from '../shared/page-watch.ts'
import { alwaysHere, explainPage, showList } from './actions.ts'

const forcedColours = () => matchMedia('(forced-colors: active)').matches

/** What Sendlight is doing on the page in front, in words, and what can be done about it. */
export function Status() {
  const { title, detail, actions } = pageWords(page.value, forcedColours())
  return (
    <section class="stack" aria-labelledby="status">
      <div class="stack status" role="status">
        <h1 id="status">{t(title.key, ...title.values)}</h1>
        {detail && <p>{t(detail)}</p>}
      </div>
      {actions.map((action, place) => (
        <ActionButton key={action} action={action} first={place === 0} />
      ))}
    </section>
  )
}

const DOES: Record<PageAction, { key: string; act: () => Promise<void> }> = {
  list: { key: 'action_list', act: showList },
  explain: { key: 'action_explain', act: explainPage },
  always: { key: 'action_always', act: alwaysHere },
  'look-up': { key: 'action_look_up', act: showList },
  again: { key: 'action_again', act: () => askPage() },
}

function ActionButton({ action, first }: { action: PageAction; first: boolean }) {
  const { key, act } = DOES[action]
  return (
    <button type="button" class={first ? 'button' : 'button quiet'} onClick={() => void act()}>
      {action === 'list' && <Icon name="list" />}
      {action === 'look-up' && <Icon name="search" />}
      {t(key)}
    </button>
  )
}
