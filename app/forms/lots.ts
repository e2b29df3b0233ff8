import * as m from '#words'
import type { CommandForm } from './form.ts'

export const prepareLot: CommandForm = {
  type: 'lot.prepare',
  labels: { citizen: m.lots_prepare_citizen(), professional: m.lots_prepare_professional() },
  missing: { citizen: m.lots_prepare_missing(), professional: m.lots_prepare_missing() },
  read: (fields) => ({
    citizen: fields.optional('citizen') ?? '',
    professional: fields.optional('professional') ?? '',
  }),
}

/** With a hash, the half was made on this device; without one, the server makes and keeps it. */
export const commitLot: CommandForm = {
  type: 'lot.commit',
  labels: {},
  read: (fields) => ({ lotId: fields.text('lotId'), commitment: fields.optional('commitment') }),
}

/** What was typed from paper counts before what is on the device. */
export const revealLot: CommandForm = {
  type: 'lot.reveal',
  labels: { secret: m.lots_show_code() },
  missing: { secret: m.errors_input_no_lot_secret() },
  read: (fields) => ({
    ballotId: fields.text('ballotId'),
    secret: fields.optional('secret') ?? fields.optional('here'),
  }),
}
