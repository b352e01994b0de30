const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
}

/** Hands a file to the browser, which saves it or asks where. */
export function saveFile(name: string, content: string | Uint8Array): void {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const type = TYPES[ending] ?? 'application/octet-stream'
  // Nobody shares the memory of what we wrote.
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  // Names that every system takes.
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  link.click()
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
