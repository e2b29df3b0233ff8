import pino, { type Logger } from 'pino'
import { isAppError } from '#domain/app-error.ts'
import type { Config } from './config.ts'
import { wordsIn } from './words/words-in.ts'

/** What the server writes about itself, a line of JSON each. Sentences that people read in their own language stand here in English. */
export const createLog = (level: Config['LOG_LEVEL'], stream?: { write: (line: string) => void }): Logger => {
  const options = { level, base: null, redact: ['req', 'res', '*.token'], serializers: { err: spelt } }
  return stream ? pino(options, stream) : pino(options)
}

function spelt(error: Error) {
  const seen = pino.stdSerializers.err(error)
  return isAppError(error) ? { ...seen, message: `${seen.message}: ${error.sentence(wordsIn('en'))}` } : seen
}
