import { useEffect, useState } from 'preact/hooks'
import { fingerprintOf } from '../../packs/signing.ts'

/** A public key as the number by which people compare it. */
export function KeyNumber({ publicKey }: { publicKey: string }) {
  const [number, setNumber] = useState('')
  useEffect(() => {
    void fingerprintOf(publicKey).then(setNumber)
  }, [publicKey])
  return <bdi class="number">{number}</bdi>
}
