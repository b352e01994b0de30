import { make } from '../make.ts'

/** Copies words in the document that `near` stands in; false where the browser does not let us. */
export async function copyText(words: string, near: HTMLElement): Promise<boolean> {
  const { defaultView } = near.ownerDocument
  try {
    await defaultView?.navigator.clipboard.writeText(words)
    return true
  } catch {
    // Not on pages without https: the old way needs a field with the words in it.
  }
  const field = make('textarea', { 'aria-hidden': 'true', tabindex: -1 })
  field.value = words
  near.append(field)
  field.select()
  const isCopied = near.ownerDocument.execCommand('copy')
  field.remove()
  return isCopied
}
