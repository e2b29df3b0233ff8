import * as m from '#words'
import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'
import { choiceIn } from './paper.ts'

/** One's own; or, with `note`, what a guide was told by somebody whom they asked. */
export const agreeHelper: CommandForm = {
  type: 'helper.agree',
  labels: {
    memberId: m.helping_note_member(),
    helperId: m.helping_who(),
    ways: m.helping_how(),
    waives: m.helping_waives(),
    asked: m.helping_note_asked(),
  },
  missing: {
    memberId: m.helping_note_member_missing(),
    helperId: m.helping_who_missing(),
    ways: m.helping_how_missing(),
  },
  read: (fields) => ({
    ...{ helperId: fields.optional('helperId'), ways: fields.all('ways'), waives: fields.all('waives') },
    memberId: fields.flag('note') ? fields.optional('memberId') : undefined,
  }),
  check: (fields): FieldError[] => {
    if (!fields.flag('note')) return []
    return [
      ...(fields.optional('memberId') ? [] : [{ field: 'memberId', message: m.helping_note_member_missing() }]),
      ...(fields.flag('asked') ? [] : [{ field: 'asked', message: m.helping_note_asked_missing() }]),
    ]
  },
}

export const endHelper: CommandForm = {
  type: 'helper.end',
  labels: {},
  read: (fields) => ({ helperId: fields.text('helperId'), memberId: fields.text('memberId') }),
}

export const declareHelper: CommandForm = {
  type: 'helper.declare',
  labels: { paid: m.helping_vote_paid() },
  read: (fields) => ({ memberId: whomOf(fields).memberId, paid: fields.text('paid') === 'yes' }),
}

export const assistVote: CommandForm = {
  type: 'ballot.assist',
  labels: {
    whom: m.helping_vote_whom(),
    paid: m.helping_vote_paid(),
    choice: m.helping_enter_choice(),
    givenAt: m.helping_enter_given(),
    posted: m.helping_enter_posted(),
    arrived: m.helping_enter_arrived(),
    objection: m.helping_check_words(),
  },
  read: (fields) => {
    const { memberId, way } = whomOf(fields)
    return {
      ...{ ballotId: fields.text('ballotId'), memberId, way, choice: choiceIn(fields) ?? '' },
      confirmed: { press: 'pressed', said: 'said' }[fields.text('step')],
      ...(way === 'phone' ? { givenAt: fields.instant('givenAt') || undefined } : {}),
      ...(way === 'paper' ? { givenAt: dayOf(fields, 'posted'), arrivedAt: dayOf(fields, 'arrived') } : {}),
      objection: fields.optional('objection'),
    }
  },
}

/** A radio button says whom and how in one. */
export function whomOf(fields: Fields): { memberId: string; way: string } {
  const [memberId = '', way = ''] = fields.text('whom').split(' ')
  return { memberId, way }
}

/** The first moment of a day; undefined where none was written. */
export const dayOf = (fields: Fields, name: string): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(fields.text(name)) ? `${fields.text(name)}T00:00:00.000Z` : undefined
