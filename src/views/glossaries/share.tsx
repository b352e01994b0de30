import { useMemo } from 'preact/hooks'
import { renderSVG } from 'uqr'
import type { Pack } from '../../packs/pack.ts'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'

/** The address of a glossary as a link and as a picture for another's phone. */
export function Share({ pack }: { pack: Pack }) {
  const address = pack.publisher.address ?? pack.update
  const picture = useMemo(() => (address ? renderSVG(address, { border: 2 }) : ''), [address])
  if (!address) return <p>{t('glossary_share_file')}</p>
  const source = `data:image/svg+xml,${encodeURIComponent(picture)}`
  return (
    <div class="stack">
      <p>{t('glossary_share_detail')}</p>
      <p class="address">{address}</p>
      <img class="qr" src={source} alt={t('glossary_share_picture', address)} />
      <div class="row">
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            void navigator.clipboard.writeText(address).then(() => tell('glossary_copied'))
          }
        >
          {t('glossary_copy')}
        </button>
      </div>
    </div>
  )
}
