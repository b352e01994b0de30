import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A key and the certificate for it, both as PEM. */
export interface SelfSigned {
  key: string
  cert: string
}

/**
 * Makes a certificate that only a browser under test accepts: signed by itself, for one day, made
 * anew each time so that no key lies in the repository (X.509 v1, RFC 5280, section 4.1).
 */
export function selfSigned(name: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = der(0x30, der(0x06, bytes('2a8648ce3d040302')))
  const commonName = der(0x30, der(0x06, bytes('550403')), der(0x0c, Buffer.from(name)))
  const subject = der(0x30, der(0x31, commonName))
  const now = Date.now()
  const body = der(
    0x30,
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    subject,
    der(0x30, time(now - 3_600_000), time(now + 86_400_000)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]))
  const whole = der(0x30, body, ecdsaWithSha256, signature).toString('base64')
  const lines = whole.match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

/** One element of DER (X.690): its tag, its length, what it holds. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

/** A moment as UTCTime, `YYMMDDHHMMSSZ`. */
function time(moment: number): Buffer {
  const digits = new Date(moment).toISOString().replace(/\D/g, '').slice(2, 14)
  return der(0x17, Buffer.from(`${digits}Z`))
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}
