import type { Actor, OverrideId } from '../ids.ts'
import type { Entry } from './entry.ts'

/** What an entry is about, as people look for it. An entry may be about several: a vote that rules stopped is both. */
export type LogTopic = 'people' | 'text' | 'meetings' | 'votes' | 'rules' | 'files'
export const LOG_TOPICS: readonly LogTopic[] = ['people', 'text', 'meetings', 'votes', 'rules', 'files']
export const isLogTopic = (text: string): text is LogTopic => (LOG_TOPICS as readonly string[]).includes(text)

/** Which entries somebody wants to see; all that is named must hold. */
export type LogFilter = { person?: Actor; rule?: string; topic?: LogTopic }

/** The nouns that kinds of entries begin with. */
const NOUNS: Record<Exclude<LogTopic, 'rules'>, readonly string[]> = {
  people: ['member', 'role', 'interest', 'naming', 'wellbeing', 'recruitment', 'join-code', 'guest', 'seat-card'],
  meetings: [
    ...['session', 'attendance', 'agenda', 'step', 'queue', 'turn', 'floor', 'paper', 'side-meeting'],
    ...['question', 'answer', 'summary', 'record', 'say', 'spotlight', 'groups', 'conduct'],
  ],
  text: [
    'log',
    'plan',
    'scope',
    'commitment',
    'timeline',
    'resources',
    'section',
    'readiness',
    'explain',
    'suggestion',
    'words',
  ],
  votes: ['ballot', 'papers', 'participation', 'objection', 'dissent', 'discussion', 'lot'],
  files: ['export', 'witness'],
}

/** `ruleOf`: which rule an override is about, because its answers name the override alone. */
export function isWanted(
  { person, rule, topic }: LogFilter,
  entry: Entry,
  ruleOf: (override: OverrideId) => string | undefined,
): boolean {
  return (
    (!person || isAbout(entry, person)) &&
    (!topic || isOn(entry, topic)) &&
    (!rule || rulesIn(entry, ruleOf).includes(rule))
  )
}

const isAbout = ({ actor, body }: Entry, person: Actor): boolean =>
  actor === person ||
  ('member' in body && body.member === person) ||
  ('by' in body && body.by === person) ||
  ('people' in body && body.people.some((there) => there === person)) ||
  ('groups' in body && body.groups.some((group) => group.some((there) => there === person))) ||
  ('guide' in body && body.guide === person) ||
  ('speaker' in body && body.speaker === person) ||
  ('scribe' in body && body.scribe === person)

function isOn({ kind, body }: Entry, topic: LogTopic): boolean {
  if (topic !== 'rules') return NOUNS[topic].includes(kind.slice(0, kind.indexOf('.')))
  const isSetAside = 'checks' in body && body.checks?.some(({ outcome }) => outcome === 'overridden') === true
  const isAboutRules = ['override.', 'charter.', 'rules.'].some((noun) => kind.startsWith(noun))
  return isAboutRules || 'refusals' in body || isSetAside
}

function rulesIn({ body }: Entry, ruleOf: (override: OverrideId) => string | undefined): string[] {
  if ('checks' in body) return (body.checks ?? []).map(({ rule }) => rule)
  if ('refusals' in body) return body.refusals.map(({ rule }) => rule)
  if ('rule' in body) return [body.rule]
  return 'override' in body ? [ruleOf(body.override) ?? ''] : []
}

/**
 * What the canonical text of every wanted entry holds: at least one mark of each list. So a database can leave out
 * nearly all others without reading JSON; `isWanted` has the last word.
 */
export function marksOf({ person, rule, topic }: LogFilter): string[][] {
  const override = '},"kind":"override.'
  return [
    ...(person ? [[`"${person}"`]] : []),
    ...(rule ? [[`"rule":"${rule}"`, override]] : []),
    // A body comes just before its entry's kind, and no key that is called "kind" inside a body has a noun with a dot.
    ...(topic === 'rules'
      ? [[override, '},"kind":"charter.', '},"kind":"rules.', '.refused","seals":', '"outcome":"overridden"']]
      : []),
    ...(topic && topic !== 'rules' ? [NOUNS[topic].map((noun) => `},"kind":"${noun}.`)] : []),
  ]
}
