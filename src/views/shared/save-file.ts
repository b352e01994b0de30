/** How long a browser may need an address that it was told to save from, in milliseconds. */
const GRACE = 60_000

/** Hands a file to the browser, which saves it or asks where: nothing is sent anywhere. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  // Names that every system takes.
  link.download = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), GRACE)
}
