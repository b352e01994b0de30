/** How long a browser may need an address that it was told to save from, in milliseconds. */
const GRACE = 60_000

/** Hands a file to the browser, which saves it or asks where: nothing is sent anywhere. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = plainName(name)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), GRACE)
}

/** A name that every system takes. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  ics: 'text/calendar;charset=utf-8',
}

/** The same, with the kind of file told by the ending of its name. */
export function saveByName(name: string, ...parts: (BlobPart | Uint8Array)[]): void {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  // Nobody shares the memory of what we wrote.
  saveFile(name, parts as BlobPart[], TYPES[ending] ?? 'application/octet-stream')
}
