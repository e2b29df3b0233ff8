import type { MemberEntries } from '../members/entries.ts'
import type { SessionEntries } from '../sessions/entries.ts'
import type { Sentences } from './sentences.ts'
import { timeInWords } from './sentences-time.ts'
import { counted, FUNCTION, SESSION_KIND, SIDE, theMeeting } from './sentences-words.ts'

/** "as a citizen", "as a citizen and the citizen co-chair", "as the guide". */
function role(side: 'citizen' | 'professional' | null, fn: keyof typeof FUNCTION): string {
  if (!side) return `as ${FUNCTION[fn]}`
  return fn === 'member' ? `as ${SIDE[side]}` : `as ${SIDE[side]} and ${FUNCTION[fn]}`
}

/** Whoever acts for themselves is not named twice. */
const forWhom = (actor: string, member: string, name: string): string => (actor === member ? '' : ` for ${name}`)

export const peopleSentences: Sentences<MemberEntries & SessionEntries> = {
  'member.invited': ({ body }, who, { name }) =>
    `${who} invited ${name(body.member)} ${role(body.side, body.function)}.`,
  'member.joined': ({ body }, who) => `${who} joined ${role(body.side, body.function)}.`,
  'member.renamed': (_entry, who) => `${who} changed the name that others see.`,
  'member.reissued': ({ body }, who, { name }) =>
    `${who} gave ${name(body.member)} a new link. The old one stopped working.`,
  'member.left': ({ body }, who) =>
    body.words === 'unname'
      ? `${who} left the plan. Their name was removed from their words.`
      : `${who} left the plan. Their name stays beside their words.`,
  'role.described': ({ body, actor }, who, { name }) =>
    actor === body.member
      ? `${who} proposed another description of their own role.`
      : `${who} proposed a role description for ${name(body.member)}.`,
  'role.signed': ({ body, actor }, who, { name }) =>
    actor === body.member
      ? `${who} said yes to their role description.`
      : `${who} said yes to the role description of ${name(body.member)}.`,

  'session.scheduled': ({ body }, who, names) =>
    `${who} planned ${theMeeting(body.session, names)} for ${timeInWords(body.startsAt)}, ${counted(body.minutes, 'minute', 'minutes')}, ${SESSION_KIND[body.kind]}.`,
  'session.opened': ({ body }, who, names) => `${who} opened ${theMeeting(body.session, names)}.`,
  'session.closed': ({ body }, who, names) => `${who} closed ${theMeeting(body.session, names)}.`,
  'attendance.joined': ({ body, actor }, who, names) =>
    actor === body.member
      ? `${who} came to ${theMeeting(body.session, names)}.`
      : `${who} noted that ${names.name(body.member)} came to ${theMeeting(body.session, names)}.`,
  'attendance.left': ({ body, actor }, who, names) =>
    actor === body.member
      ? `${who} left ${theMeeting(body.session, names)}.`
      : `${who} noted that ${names.name(body.member)} left ${theMeeting(body.session, names)}.`,
  'queue.joined': ({ body, actor }, who, { name }) =>
    `${who} asked to speak${forWhom(actor, body.member, name(body.member))}.`,
  'queue.left': ({ body, actor }, who, { name }) =>
    `${who} no longer asks to speak${forWhom(actor, body.member, name(body.member))}.`,
  'turn.granted': ({ body }, who, { name }) => `${who} gave the floor to ${name(body.member)}.`,
  'turn.ended': ({ body }, _who, { name }) =>
    `${name(body.member)} finished speaking after ${counted(body.seconds, 'second', 'seconds')}.`,
  'turn.passed': (_entry, who) => `${who} passed: not now, thank you.`,
}
