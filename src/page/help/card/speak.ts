/**
 * Reads a text aloud with an English voice of the device, British if there is one. Voices that
 * send the text to a server are never used. Calls back when it ends.
 *
 * Gives false where the device has no such voice.
 */
export async function speak(text: string, onEnd: () => void): Promise<boolean> {
  const synthesis = window.speechSynthesis
  if (!synthesis) return false
  const voice = pickVoice(await voices(synthesis))
  if (voice === undefined) return false
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = 0.95
  utterance.onend = onEnd
  utterance.onerror = onEnd
  synthesis.cancel()
  synthesis.speak(utterance)
  return true
}

export function hush(): void {
  window.speechSynthesis?.cancel()
}

/** Browsers load their voices late. */
async function voices(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  const now = synthesis.getVoices()
  if (now.length > 0) return now
  await new Promise<void>((resolve) => {
    synthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
    setTimeout(resolve, 500)
  })
  return synthesis.getVoices()
}

/** A local voice: British English first, then any English. */
export function pickVoice<V extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  all: readonly V[],
): V | undefined {
  const local = all.filter((voice) => voice.localService)
  const of = (pattern: RegExp) => local.find((voice) => pattern.test(voice.lang))
  return of(/^en[-_]GB/i) ?? of(/^en/i)
}
