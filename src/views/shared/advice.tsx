import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'

/** Free, independent advice by nation: where to turn with a question about your own child. */
const SERVICES = [
  {
    nation: 'england',
    services: [
      { name: 'IPSEA', address: 'https://www.ipsea.org.uk/' },
      { name: 'Contact', address: 'https://contact.org.uk/' },
      { name: 'SOS!SEN', address: 'https://sossen.org.uk/' },
    ],
  },
  { nation: 'wales', services: [{ name: 'SNAP Cymru', address: 'https://www.snapcymru.org/' }] },
  { nation: 'scotland', services: [{ name: 'Enquire', address: 'https://enquire.org.uk/' }] },
  {
    nation: 'northern_ireland',
    services: [{ name: 'SENAC', address: 'https://www.senac.co.uk/' }],
  },
]

/** Not legal advice, and who gives it. */
export function Advice() {
  return (
    <>
      <p>{t('advice_sendiass')}</p>
      <dl class="advice">
        {SERVICES.map(({ nation, services }) => (
          <div key={nation}>
            <dt>{t(`nation_${nation}`)}</dt>
            {services.map(({ name, address }) => (
              <dd key={name}>
                <a href={address} target="_blank" rel="noreferrer">
                  {name}
                  <Icon name="external" />
                  <span class="unseen"> {t('opens_in_tab')}</span>
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}
