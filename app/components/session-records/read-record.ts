import type { AppLoadContext } from '@remix-run/node'
import { shortName } from '#app/components/ballots/names.ts'
import { outcomeTag } from '#app/components/ballots/outcome.ts'
import { measuredBy } from '#app/components/log/lines.ts'
import { howLong } from '#app/components/meetings/words.ts'
import { planFor } from '#app/components/plan/load.ts'
import { locale } from '#app/locale.ts'
import { CHANNEL_WORDS, STEP_WORDS } from '#app/realtime/words.ts'
import type { BallotId } from '#domain/ids.ts'
import { slipOfNote } from '#domain/log/slip.ts'
import { findRule } from '#domain/rules/catalogue.ts'
import { type Balance, fairnessOf, type OwnTalk } from '#domain/session-records/balance.ts'
import type { Attendance, StepTaken } from '#domain/session-records/draft.ts'
import { CHANNELS } from '#domain/sessions/state.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import type { SessionRecordView } from '#server/session-records/view.ts'
import * as m from '#words'
import { readChanges } from './read-changes.ts'
import { FAIRNESS_WORDS, SIDE_WORDS, secondsWords } from './words.ts'

/** The record of a meeting, as one member reads it. */
export async function readRecord(context: AppLoadContext, planId: string | undefined, id: string | undefined) {
  const { plan, me, members, sessions, ballots, explains, head } = await planFor(context, planId)
  const view = await context.sessionRecords.read(plan.id, id ?? '')
  const pulse = await context.pulse.read(plan.id, id ?? '')
  const { record, words } = view
  const session = sessions.find((one) => one.id === id)!
  const nameOf = (member: string) => members.find((one) => one.id === member)?.name ?? m.log_former_member()
  const votes = [...new Set([...record.votesOpened, ...record.votesClosed])].flatMap((ballotId) => {
    const ballot = ballots.find((one) => one.id === ballotId)
    return ballot
      ? [
          {
            id: ballotId,
            title: m.ballots_vote_on({ name: shortName(ballot) }),
            tag: outcomeTag(ballot),
            where: whereOf(record, ballotId),
          },
        ]
      : []
  })
  return {
    slip: slipOfNote(head.checkpoint) ?? null,
    ...{ planId: plan.id, commandId: context.newId(), sessionId: session.id, title: session.title },
    ...{ openedAt: record.openedAt, taken: howLong(record.minutes), planned: howLong(session.minutes) },
    changed: readChanges(view, ballots),
    steps: record.steps.map((step) => stepLine(step, words.steps)),
    attendance: record.attendance.map(attendanceLine),
    votes,
    parked: [
      ...record.parked.map((item) => ({
        key: item as string,
        kind: 'item' as const,
        words: words.items[item] ?? null,
      })),
      ...record.steps
        .filter(({ startedAt }) => startedAt === null)
        .map(({ step, kind }) => ({
          key: `${step}`,
          kind: 'step' as const,
          words: words.steps[step] || STEP_WORDS[kind],
        })),
    ],
    comeBack: { n: record.comeBackTo.length, isMe: record.comeBackTo.includes(me.id) },
    suggestions: record.suggestions.map((one) => {
      const { section, text } = words.suggestions[one]!
      return { id: one, section, title: sectionTitle(section, m), text }
    }),
    questions: record.questions.flatMap((one) => {
      const explain = explains.find((known) => known.id === one)
      if (!explain) return []
      const { section, question } = explain
      return [{ id: one, section, title: sectionTitle(section, m), text: question }]
    }),
    notes: view.notes.map(({ group, section, text }, i) => ({
      ...{ id: `${i}`, table: group + 1, section, text },
      title: section && sectionTitle(section, m),
    })),
    overrides: record.overrides.map((one) => {
      const { rule, by, reason } = words.overrides[one]!
      return { id: one, rule: findRule(rule)?.title(m) ?? rule, by: nameOf(by), reason }
    }),
    asked: record.asked.map((one, i) => ({ ...one, ...words.asked[i]! })),
    balance: record.balance && balanceLine(record.balance),
    rules: record.checks.map((check) => measuredBy(check, check.outcome)),
    closedSeq: record.closedSeq,
    mine: view.mine && ownLine(view.mine),
    pulse,
    corrections: view.corrections.map(({ by, at, text }) => ({ by: nameOf(by), at, text })),
  }
}
export type RecordPage = Awaited<ReturnType<typeof readRecord>>

function whereOf({ votesOpened, votesClosed }: SessionRecordView['record'], id: BallotId): string {
  if (!votesClosed.includes(id)) return m.minutes_vote_opened()
  return votesOpened.includes(id) ? m.minutes_vote_both() : m.minutes_vote_closed()
}

function stepLine({ step, kind, planned, startedAt, minutes }: StepTaken, names: readonly string[]) {
  return {
    key: `${step} ${startedAt ?? ''}`,
    kind: STEP_WORDS[kind],
    ...{ what: names[step] ?? '', startedAt, planned: m.minutes_min({ n: planned }) },
    took: startedAt ? m.minutes_min({ n: minutes }) : m.minutes_not_reached(),
  }
}

function attendanceLine({ side, people, channels }: Attendance) {
  const said = CHANNELS.flatMap((channel) => {
    const n = channels[channel]
    return n ? [m.minutes_channel({ how: CHANNEL_WORDS[channel], n })] : []
  })
  return { side: SIDE_WORDS[side ?? 'none'], people, how: said.length > 0 ? said : [m.minutes_how_unsaid()] }
}

function balanceLine({ parity, sides, seconds, people }: Balance) {
  const number = new Intl.NumberFormat(locale === 'cy' ? 'cy' : 'en-GB', { maximumFractionDigits: 2 })
  return {
    says: FAIRNESS_WORDS[fairnessOf(parity)],
    number: number.format(parity.num / parity.den),
    sides: sides.map((side) => ({
      side: SIDE_WORDS[side.side],
      ofPeople: side.people / people,
      ofTalk: side.seconds / seconds,
    })),
  }
}

const ownLine = ({ turns, seconds, equal }: OwnTalk) => ({
  turns,
  ...{ talk: secondsWords(seconds), equal: secondsWords(equal) },
})
