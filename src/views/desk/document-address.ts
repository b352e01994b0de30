import { plan } from './state.ts'

/** Where the same file is read with every word explained. */
export function documentAddress(): string {
  const fingerprint = plan.value?.fingerprint ?? ''
  return new URL(`../document/index.html?file=${fingerprint}`, location.href).href
}
