import { PRIVATE_ADDRESS } from '../../../platform/document-address.ts'
import { t } from '../../../ui/text.ts'

/** Why the document that this page was opened for is not here, and how to bring it. */
export function Unread() {
  const query = new URLSearchParams(location.search)
  const address = query.get('unread') ?? ''
  if (address === '') return null
  return (
    <div class="notice stack" role="status">
      <p>{whatHappened(address, query.get('why'))}</p>
      <p>{t('document_unread_how')}</p>
      {/^https?:/.test(address) && (
        <p>
          <a href={address} target="_blank" rel="noopener noreferrer">
            {t('document_unread_link')}
          </a>
        </p>
      )}
    </div>
  )
}

function whatHappened(address: string, why: string | null): string {
  if (address === PRIVATE_ADDRESS) return t('document_unread_private')
  if (why === 'page') return t('document_unread_page')
  return why === 'missing' ? t('document_unread_missing') : t('document_unread')
}
