import * as m from '#words'
import type { CommandForm } from './form.ts'

/** A vote's key is lost: one person is asked to say that it is really its voter who asks. */
export const askAfresh: CommandForm = {
  type: 'afresh.ask',
  labels: { confirmerId: m.keys_ask_who() },
  missing: { confirmerId: m.keys_ask_missing() },
  read: (fields) => ({ ballotId: fields.text('ballotId'), confirmerId: fields.optional('confirmerId') }),
}

export const confirmAfresh: CommandForm = {
  type: 'afresh.confirm',
  labels: { met: m.keys_confirm_met() },
  missing: { met: m.keys_confirm_missing() },
  read: (fields) => ({
    ballotId: fields.text('ballotId'),
    memberId: fields.text('memberId'),
    met: fields.flag('met') || undefined,
  }),
}
