import type { Locale, Words } from '#domain/words/words.ts'
import * as en from '#words'
import * as cy from '#words/cy'
import { longer } from './pseudo.ts'

/** The words of a language. Welsh and English have the same keys; a test sees to that. */
export function wordsIn(locale: Locale): Words {
  if (locale === 'en-XA') return inPseudo()
  return locale === 'cy' ? (cy as Words) : en
}

type Message = (inputs: object) => string
let pseudoWords: Words | undefined

/** English as pseudo-language, for what the server itself says on pages of that build. */
function inPseudo(): Words {
  const messages = Object.entries(en as unknown as Record<string, Message>)
  const longerOnes = () => messages.map(([key, message]) => [key, (inputs: object) => longer(message(inputs))])
  pseudoWords ??= Object.fromEntries(longerOnes()) as Words
  return pseudoWords
}
