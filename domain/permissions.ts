import type { MemberFunction } from './members/state.ts'

/**
 * Who may ask for what. The one table: commands, sockets, pages and documents read it, and a test walks it for every
 * kind of member and for strangers. Citizens and professionals have the same rights everywhere; what only a citizen
 * may do (the second key) is a matter of the override's own rule.
 */
const EVERYONE: readonly MemberFunction[] = [
  'member',
  'co-chair',
  'facilitator',
  'supporter',
  'observer',
  'wellbeing-contact',
]
const GUIDE: readonly MemberFunction[] = ['facilitator']
const ELECTORS: readonly MemberFunction[] = ['member', 'co-chair']
const PARTICIPANTS: readonly MemberFunction[] = ['member', 'co-chair', 'facilitator', 'supporter']

export const MAY = {
  'member.invite': GUIDE,
  /** By the invitation itself, see `server/identity`. */
  'member.join': [],
  'member.rename': EVERYONE,
  'member.reissue': GUIDE,
  'member.leave': EVERYONE,
  'role.describe': [...GUIDE, ...ELECTORS],
  'role.sign': [...GUIDE, ...ELECTORS, 'supporter', 'observer', 'wellbeing-contact'],
  'scope.state': GUIDE,
  'section.freeze': GUIDE,
  'section.thaw': GUIDE,
  'section.understood': ELECTORS,
  'readiness.ask': GUIDE,
  'help.ask': ELECTORS,
  'explain.ask': PARTICIPANTS,
  'explain.answer': PARTICIPANTS,
  'explain.settle': PARTICIPANTS,
  'session.schedule': GUIDE,
  'session.open': [...GUIDE, 'co-chair'],
  'session.close': [...GUIDE, 'co-chair'],
  'attendance.join': EVERYONE,
  'attendance.leave': EVERYONE,
  'queue.join': PARTICIPANTS,
  'queue.leave': PARTICIPANTS,
  'turn.grant': GUIDE,
  'turn.end': PARTICIPANTS,
  'turn.pass': PARTICIPANTS,
  'ballot.open': GUIDE,
  'ballot.cast': ELECTORS,
  'ballot.close': GUIDE,
  /** The server's own, once everybody has voted. */
  'ballot.notice': [],
  'ballot.cancel': GUIDE,
  'objection.raise': ELECTORS,
  'objection.withdraw': ELECTORS,
  'dissent.record': ELECTORS,
  'dissent.decline': ELECTORS,
  'override.request': GUIDE,
  'override.countersign': ELECTORS,
  'override.refuse': ELECTORS,
  'plan.agree': GUIDE,
  'export.make': [...GUIDE, ...ELECTORS],
} as const satisfies Record<string, readonly MemberFunction[]>

export type CommandType = keyof typeof MAY

/** What the server does by itself, when a time has come. */
export const SYSTEM_MAY: readonly CommandType[] = ['ballot.close', 'ballot.notice']

export const may = (fn: MemberFunction, type: CommandType): boolean =>
  (MAY[type] as readonly MemberFunction[]).includes(fn)

/** Who may write in the text. Whoever guides does not propose content (domain.md §2.2). */
export const mayWrite = (fn: MemberFunction): boolean => ELECTORS.includes(fn)

const WHO: Record<MemberFunction, string> = {
  member: 'members',
  'co-chair': 'the co-chair',
  facilitator: 'the guide',
  supporter: 'supporters',
  observer: 'observers',
  'wellbeing-contact': 'the wellbeing contact',
}

/** What somebody reads who may not. */
export function notAllowedWords(type: CommandType): string {
  const who = (MAY[type] as readonly MemberFunction[]).map((fn) => WHO[fn])
  if (who.length === 0) return 'Nobody can ask for this in person: it happens by itself when its time comes.'
  const list = who.length === 1 ? who[0] : `${who.slice(0, -1).join(', ')} or ${who.at(-1)}`
  return `Only ${list} can do this. Nothing was changed.`
}
