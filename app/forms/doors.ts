import * as m from '#words'
import type { CommandForm } from './form.ts'

export const makeJoinCode: CommandForm = {
  type: 'join-code.make',
  labels: {},
  read: (fields) => ({ sessionId: fields.text('sessionId') }),
}

export const makeSeatCards: CommandForm = {
  type: 'seat-card.make',
  labels: { memberIds: m.doors_cards_for() },
  missing: { memberIds: m.doors_cards_for_missing() },
  read: (fields) => ({ sessionId: fields.text('sessionId'), memberIds: fields.all('memberIds') }),
}

export const replaceSeatCard: CommandForm = {
  type: 'seat-card.replace',
  labels: {},
  read: (fields) => ({ sessionId: fields.text('sessionId'), memberId: fields.text('memberId') }),
}

/** The form at the door: what somebody is to be called, and for a guest the one question about their side. */
export const DOOR = 'door'
