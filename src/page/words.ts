/** Whether a UTF-16 unit is white space between words. */
function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000
}

/** Number of words in the text: runs of anything but white space. */
export function countWords(text: string): number {
  let words = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i))
    if (!space && !inWord) words++
    inWord = !space
  }
  return words
}

/** For each offset (in rising order) how many words begin before it. */
export function wordsBefore(text: string, offsets: readonly number[]): number[] {
  const answers: number[] = []
  let words = 0
  let inWord = false
  let at = 0
  for (const offset of offsets) {
    for (; at < offset; at++) {
      const space = isSpace(text.charCodeAt(at))
      if (!space && !inWord) words++
      inWord = !space
    }
    // A term that begins inside a word belongs to that word.
    answers.push(inWord ? words - 1 : words)
  }
  return answers
}
