import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { hush, notice } from './notices.ts'

/** Where a view says what just happened. Always on the page, so that screen readers watch it. */
export function Notice() {
  const told = notice.value
  const undo = told?.undo
  return (
    <div role="status" class="notice-place">
      {told && (
        <div class="notice row">
          <p>{told.text}</p>
          {undo && (
            <button
              type="button"
              class="button plain"
              onClick={() => {
                hush()
                undo()
              }}
            >
              <Icon name="undo" />
              {t('action_undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
