import { isDigest } from '../crypto.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { memberOf } from '../plan/state.ts'
import { openSessionOf } from '../sessions/open-session.ts'
import type { Session } from '../sessions/state.ts'
import type { GroupEntries } from './entries.ts'
import { type Group, type Grouping, groupsNow, inGroups, latestGroups, placeOf } from './state.ts'

function now(session: Session): Grouping {
  return groupsNow(session) ?? illegal('is_about_groups_that_are_not_there')
}

function groupOf(session: Session, member: Group['members'][number]): Group {
  const grouping = now(session)
  return grouping.groups[placeOf(grouping, member)] ?? illegal('is_about_groups_that_are_not_there')
}

export const evolveGroups: Evolvers<GroupEntries> = {
  'groups.made': (state, { body, at, seq }) => {
    const session = openSessionOf(state, body.session)
    const all = body.groups.flat()
    const here = new Set(inGroups(state, session).map(({ id }) => id))
    const isWhole = all.length === here.size && new Set(all).size === all.length && all.every((id) => here.has(id))
    if (!isWhole || !isDigest(body.seed)) illegal('puts_somebody_into_no_group_or_two')
    consumeOverrides(state, body.checks, seq)
    const phase = body.how === '1-2-4-all' ? { now: 'alone' as const, since: at } : null
    const groups = body.groups.map((members): Group => ({ members: [...members], queue: [], turns: new Map() }))
    const { how, size } = body
    for (const earlier of session.groupings ?? []) earlier.isOver = true
    session.groupings = [
      ...(session.groupings ?? []),
      {
        how,
        size,
        isKept: body.kept === true,
        step: session.now?.step ?? null,
        groups,
        notes: [],
        phase,
        isOver: false,
      },
    ]
  },
  'groups.moved': (state, { body, seq }) => {
    const session = openSessionOf(state, body.session)
    const { groups } = now(session)
    const to = groups[body.to]
    if (!to || to.members.includes(body.member)) illegal('is_about_groups_that_are_not_there')
    consumeOverrides(state, body.checks, seq)
    const { id } = memberOf(state, body.member)
    for (const group of groups) {
      group.members = group.members.filter((member) => member !== id)
      group.queue = group.queue.filter((member) => member !== id)
    }
    to.members.push(id)
  },
  'groups.went-on': (state, { body, at }) => {
    const grouping = now(openSessionOf(state, body.session))
    if (!grouping.phase) illegal('is_about_groups_that_are_not_there')
    grouping.phase = { now: body.phase, since: at }
  },
  'groups.noted': (state, { body, actor, seals, at }) => {
    const grouping = latestGroups(openSessionOf(state, body.session))
    if (!grouping?.groups[body.group] || !seals.text) illegal('is_about_groups_that_are_not_there')
    const { id } = memberOf(state, actor)
    grouping.notes.push({ group: body.group, by: id, at, text: seals.text, section: body.section ?? null })
  },
  'groups.asked': (state, { body }) => {
    const group = groupOf(openSessionOf(state, body.session), body.member)
    if (group.queue.includes(body.member)) illegal('queues_somebody_twice')
    group.queue.push(body.member)
  },
  'groups.spoken': (state, { body }) => {
    const group = groupOf(openSessionOf(state, body.session), body.member)
    group.queue = group.queue.filter((member) => member !== body.member)
    group.turns.set(body.member, (group.turns.get(body.member) ?? 0) + 1)
  },
  'groups.ended': (state, { body }) => {
    now(openSessionOf(state, body.session)).isOver = true
  },
}

/** Whoever goes waits no longer; their place in the group stays theirs. */
export function leaveGroupQueue(session: Session, member: Group['members'][number]): void {
  for (const group of groupsNow(session)?.groups ?? []) group.queue = group.queue.filter((id) => id !== member)
}
