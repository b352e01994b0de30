import { hasUnseen } from './unseen.ts'

/** Whether an address is https with an ordinary host: no user name, no password. */
export function isPlainHttps(address: string): boolean {
  if (!/^https:\/\/[^\s<>"'`\\]+$/.test(address) || hasUnseen(address)) return false
  try {
    const { protocol, username, password, hostname } = new URL(address)
    return protocol === 'https:' && username === '' && password === '' && hostname.includes('.')
  } catch {
    return false
  }
}
