import type { Passage } from './passages.ts'

/** `no-voice`: the device has none for this language. */
export type Ended = 'finished' | 'stopped' | 'no-voice'

/** Browsers name their voices a moment after the first question, in milliseconds. */
const VOICES_WITHIN = 1_500
const MARK = 'data-spoken'

/**
 * Reads passages out with the device's own voices. Voices that work elsewhere (`localService` false) would send the
 * text there, so they are never used. Marks the passage that is read, and goes on from one to the next.
 */
export function speak(passages: readonly Passage[], fallback: string): { stop: () => void; ended: Promise<Ended> } {
  let isStopped = false
  const ended = (async (): Promise<Ended> => {
    const voices = await voicesOfDevice()
    if (!passages.some(({ language }) => voiceFor(voices, language || fallback))) return 'no-voice'
    for (const { words, language, at } of passages) {
      const voice = voiceFor(voices, language || fallback)
      if (isStopped) break
      if (!voice) continue
      at.setAttribute(MARK, '')
      await say(words, voice)
      at.removeAttribute(MARK)
    }
    return isStopped ? 'stopped' : 'finished'
  })()
  const stop = () => {
    isStopped = true
    speechSynthesis.cancel()
  }
  return { stop, ended }
}

function say(words: string, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = () => resolve()
    utterance.onerror = () => resolve()
    speechSynthesis.speak(utterance)
  })
}

async function voicesOfDevice(): Promise<SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices()
  if (known.length === 0) {
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
      setTimeout(resolve, VOICES_WITHIN)
    })
  }
  return speechSynthesis.getVoices().filter((voice) => voice.localService)
}

function voiceFor(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined {
  const base = language.toLowerCase().split('-')[0]
  const speakers = voices.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === base)
  return speakers.find((voice) => voice.default) ?? speakers[0]
}
