import { Opening } from '../shared/opening/opening.ts'
import { putOnDesk } from './state.ts'

/** The plan itself: dropped, chosen, pasted, or kept on this device. */
export const opening = new Opening({ onOpened: putOnDesk })

/** Opens the file that the address names (`?file=FINGERPRINT`). */
export async function openAddress(search = location.search): Promise<void> {
  const fingerprint = new URLSearchParams(search).get('file')
  if (fingerprint !== null && /^[0-9a-f]{64}$/.test(fingerprint)) await opening.addKept(fingerprint)
}
