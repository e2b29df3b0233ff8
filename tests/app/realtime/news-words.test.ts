import { expect, test } from 'vitest'
import { newsWords } from '#app/realtime/news-words.ts'
import type { Entry } from '#domain/log/entry.ts'

const names = {
  member: (id: string) => ({ m_1: 'Noor', m_2: 'Ann' })[id] ?? '?',
  part: (key: string) => `the part ${key}`,
  vote: (id: string) => `the vote ${id}`,
}
/** By Noor. */
const entry = (kind: string, body: object) => ({ kind, body, actor: 'm_1' }) as unknown as Entry

test.each<[string, object, string]>([
  ['session.opened', { session: 's' }, 'Noor opened the meeting.'],
  ['session.closed', { session: 's' }, 'Noor closed the meeting.'],
  ['session.cancelled', { session: 's' }, 'Noor called off a meeting.'],
  ['attendance.joined', { member: 'm_2' }, 'Ann came to the meeting.'],
  ['attendance.left', { member: 'm_2' }, 'Ann left the meeting.'],
  ['queue.joined', { member: 'm_2' }, 'Ann wants to speak.'],
  ['queue.left', { member: 'm_2' }, 'Ann does not want to speak any more.'],
  ['turn.granted', { member: 'm_2' }, 'It is Ann’s turn to speak.'],
  ['turn.ended', { member: 'm_2' }, 'Ann has finished.'],
  ['turn.passed', { member: 'm_2' }, 'Ann passed: not now, thank you.'],
  ['section.frozen', { section: 'money' }, 'Writing is paused in “the part money”.'],
  ['section.thawed', { section: 'money' }, 'People can write in “the part money” again.'],
  ['readiness.asked', { section: 'money' }, 'Everybody is asked: are you ready to vote on “the part money”?'],
  ['explain.asked', { section: 'money' }, 'Somebody asked “please explain” about “the part money”.'],
  ['ballot.opened', { ballot: 'b' }, 'A vote is open: the vote b'],
  ['ballot.closed', { ballot: 'b' }, 'The vote is closed: the vote b'],
  ['export.made', {}, 'Something else went into the log.'],
])('%s', (kind, body, words) => {
  expect(newsWords(entry(kind, body), names)).toBe(words)
})
