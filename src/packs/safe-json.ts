import { PackError } from './pack-error.ts'

/** Deeper than any glossary, and shallow enough for every reader. */
const DEEPEST = 12

/** Keys that could reach into how objects work, wherever somebody copies them carelessly. */
const EVIL = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads JSON from somebody else: not too deep, and without keys that meddle with objects.
 * @throws PackError `damaged` or `bad-content`
 */
export function readSafeJson(text: string): unknown {
  refuseDepth(text)
  let value: unknown
  try {
    value = JSON.parse(text, (key, inner: unknown) => {
      if (EVIL.has(key)) throw new PackError('bad-content', `it holds a part named ${key}`)
      return inner
    })
  } catch (error) {
    if (error instanceof PackError) throw error
    throw new PackError('damaged')
  }
  return value
}

/** Looks at brackets only, so that a deep text never reaches the parser's stack. */
function refuseDepth(text: string): void {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isQuoted) {
      if (code === 92) at++
      else if (code === 34) isQuoted = false
      continue
    }
    if (code === 34) isQuoted = true
    else if (code === 123 || code === 91) {
      depth++
      if (depth > DEEPEST) throw new PackError('bad-content', 'it is nested too deeply')
    } else if (code === 125 || code === 93) depth--
  }
}
