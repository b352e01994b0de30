import { signal } from '@preact/signals'

/** The parts of the desk, in the order in which a person goes through them. */
export const PLACES = ['plan', 'ask', 'dates', 'table', 'reports', 'versions', 'letter'] as const
export type PlaceId = (typeof PLACES)[number]

const placeOf = (hash: string): PlaceId => PLACES.find((each) => hash === `#${each}`) ?? 'plan'

/** Which part is shown; it stands in the address, so that Back goes back. */
export const place = signal<PlaceId>('plan')

export function followAddress(): void {
  const follow = () => {
    place.value = placeOf(location.hash)
  }
  follow()
  addEventListener('hashchange', follow)
}

/** Shows a part of the desk, from its top. */
export function goTo(id: PlaceId): void {
  location.hash = id
}
