import * as m from '#words'
import type { CommandForm } from './form.ts'

export const nameWitness: CommandForm = {
  type: 'witness.name',
  labels: {
    ...{ name: m.witnesses_field_name(), vkey: m.witnesses_field_key(), url: m.witnesses_field_address() },
    side: m.witnesses_field_side(),
  },
  missing: {
    ...{ name: m.witnesses_field_name_missing(), vkey: m.witnesses_field_key_missing() },
    ...{ url: m.witnesses_field_address_missing(), side: m.witnesses_field_side_missing() },
  },
  read: (fields) => ({
    ...{ name: fields.text('name'), vkey: fields.text('vkey'), url: fields.text('url') },
    side: fields.text('side') || undefined,
  }),
}
export const removeWitness: CommandForm = {
  type: 'witness.remove',
  labels: { reason: m.witnesses_field_reason() },
  missing: { reason: m.witnesses_field_reason_missing() },
  read: (fields) => ({ vkey: fields.text('vkey'), reason: fields.text('reason') }),
}
