import type { Fields } from '#app/forms/fields.ts'
import type { CommandForm } from '#app/forms/form.ts'
import { groupForms } from '#app/forms/groups.ts'

/** Buttons of the floor: they ask about the meeting that is open, so they carry nothing. */
const bare = { labels: {}, read: () => ({}) }
/** For somebody, where the guide acts for a person without a device. */
const forMember = { labels: {}, read: (fields: Fields) => ({ memberId: fields.optional('memberId') }) }
const withReason = {
  labels: {},
  read: (fields: Fields) => ({ memberId: fields.optional('memberId'), reason: fields.optional('reason') }),
}

export const floorForms: CommandForm[] = [
  ...groupForms,
  {
    type: 'queue.join',
    labels: {},
    read: (fields) => ({
      memberId: fields.optional('memberId'),
      answer: fields.flag('answer') || undefined,
      words: fields.optional('words'),
    }),
  },
  { type: 'queue.leave', ...forMember },
  { type: 'turn.grant', ...withReason },
  { type: 'turn.end', ...forMember },
  { type: 'turn.pass', ...forMember },
  { type: 'turn.defer', ...forMember },
  { type: 'turn.extend', labels: {}, read: (fields) => ({ reason: fields.optional('reason') }) },
  { type: 'turn.interrupt', ...bare },
  { type: 'floor.invite', ...bare },
  { type: 'session.pause', ...bare },
  { type: 'session.resume', ...bare },
  { type: 'session.take-over', ...bare },
  { type: 'step.start', labels: {}, read: (fields) => ({ step: fields.whole('step') }) },
  { type: 'say.ask', labels: {}, read: (fields) => ({ what: fields.text('what'), reason: fields.optional('reason') }) },
  {
    type: 'say.answer',
    labels: {},
    read: (fields) => ({ ask: fields.whole('ask'), answer: fields.text('answer') }),
  },
  {
    type: 'say.hand',
    labels: {},
    read: (fields) => ({
      ...{ ask: fields.whole('ask'), memberId: fields.text('memberId'), answer: fields.text('answer') },
    }),
  },
  {
    type: 'say.settle',
    labels: {},
    read: (fields) => ({ ask: fields.whole('ask'), words: fields.optional('words') }),
  },
  {
    type: 'spotlight.set',
    labels: {},
    read: (fields) => ({ section: fields.text('section'), block: fields.optional('block') }),
  },
  { type: 'spotlight.clear', ...bare },
  { type: 'session.talk-only', labels: {}, read: (fields) => ({ sessionId: fields.text('sessionId') }) },
  { type: 'card.show', labels: {}, read: (fields) => ({ card: fields.text('card') }) },
]
