import { PULSE_QUESTIONS, type PulseQuestion } from '#domain/pulse/state.ts'
import * as m from '#words'
import type { CommandForm } from './form.ts'

export const PULSE_WORDS: Record<PulseQuestion, string> = {
  voice: m.pulse_voice(),
  ways: m.pulse_ways(),
  concerns: m.pulse_concerns(),
  change: m.pulse_change(),
}

/** What is left out is not said. */
export const answerPulse: CommandForm = {
  type: 'pulse.answer',
  labels: PULSE_WORDS,
  read: (fields) => ({
    sessionId: fields.text('sessionId'),
    ...Object.fromEntries(PULSE_QUESTIONS.map((question) => [question, fields.whole(question)])),
  }),
  check: (fields) =>
    PULSE_QUESTIONS.every((question) => fields.text(question) === '')
      ? [{ field: 'voice', message: m.pulse_nothing_chosen() }]
      : [],
}
