import type { StepKind } from '#domain/agenda/state.ts'
import { stepsOf, type TemplateName } from '#domain/agenda/templates.ts'
import { MINUTE } from '#domain/time.ts'
import { factorFor } from '../../floor/clock.ts'
import { KEYS, type PersonKey } from '../people.ts'
import type { Moment, Stage } from '../stage.ts'
import type { DemoTexts } from '../texts/texts.ts'
import { goOn } from './going-on.ts'
import { talkInGroups } from './groups.ts'
import { sayHowItWas } from './pulse.ts'
import { seeToNeeds } from './support.ts'

export type MeetingName = keyof DemoTexts['plan']['meetings']
type Meeting = {
  kind: 'live' | 'hybrid' | 'async'
  planned: Moment
  from: Moment
  to: Moment
  absent: readonly PersonKey[]
  /** At a time for people whom the usual one shuts out. */
  forThoseLeftOut?: true
  /** Who speaks, in this order, and for how many seconds. */
  turns?: Partial<Record<PersonKey, number>>
  /** Who says: not now, thank you. */
  passes?: PersonKey
  template?: TemplateName
  /** Before they talk together, people talk in small groups. */
  inGroups?: true
  /** Who was cut off, once for each time. */
  interrupted?: readonly PersonKey[]
}

/**
 * Five live meetings (two with people online too) and three rounds in one’s own time. Of all places at them citizens
 * take 55 of 64 and professionals 38 of 48. The seconds of `draft` are those of domain.md §5.2; in `answer` people
 * have talked in small groups first, and citizens come to 0.94 of their fair share.
 */
export const MEETINGS: Record<MeetingName, Meeting> = {
  listening: {
    ...{ kind: 'live', planned: [4, '15:00'], from: [8, '11:00'], to: [8, '12:30'] },
    absent: ['C3', 'C4', 'P1', 'P6'],
    turns: { C1: 120, C2: 95, C6: 140, C7: 80, C8: 60, P2: 90, P3: 70, P5: 75 },
    passes: 'C5',
  },
  stories: {
    ...{ kind: 'async', planned: [8, '14:00'], from: [9, '09:00'], to: [16, '09:00'] },
    absent: ['C2', 'P3', 'P4'],
  },
  needs: {
    ...{ kind: 'hybrid', planned: [13, '11:00'], from: [17, '11:00'], to: [17, '12:30'] },
    absent: ['C4', 'C7', 'P1', 'P5'],
    turns: { C5: 75, C1: 100, C3: 110, C6: 120, C2: 70, P4: 95, P2: 80, P6: 60 },
  },
  evening: {
    ...{ kind: 'hybrid', planned: [22, '14:00'], from: [30, '18:30'], to: [30, '20:00'] },
    absent: ['C1', 'C6', 'P5', 'P6'],
    forThoseLeftOut: true,
    turns: { C3: 130, C4: 120, C7: 60, C2: 80, C5: 50, C8: 55, P1: 120, P4: 90, P3: 85 },
  },
  choices: {
    ...{ kind: 'async', planned: [30, '20:30'], from: [31, '09:00'], to: [38, '09:00'] },
    absent: ['C6', 'P2'],
  },
  draft: {
    ...{ kind: 'live', planned: [14, '10:30'], from: [38, '11:00'], to: [38, '12:30'] },
    absent: [],
    turns: {
      ...{ C1: 210, C2: 180, C3: 150, C4: 60, C5: 45, C6: 120, C7: 90 },
      ...{ P1: 420, P2: 300, P3: 360, P4: 150, P5: 120, P6: 95 },
    },
    passes: 'C8',
    template: 'drafting',
    interrupted: ['C1', 'C2', 'C3', 'C7', 'P1', 'P1', 'P3'],
  },
  reading: {
    ...{ kind: 'async', planned: [33, '11:30'], from: [39, '12:00'], to: [46, '12:00'] },
    absent: ['C3', 'P4'],
  },
  answer: {
    ...{ kind: 'live', planned: [33, '12:00'], from: [64, '11:00'], to: [64, '12:30'] },
    absent: [],
    inGroups: true,
    turns: {
      ...{ C1: 150, C8: 150, C2: 140, C3: 130, C4: 120, C5: 130, C6: 140, C7: 110 },
      ...{ P1: 160, P2: 150, P3: 160, P4: 150, P5: 150, P6: 150 },
    },
  },
}

/** The group’s meetings; each is planned, begun and ended in its time, so that other things can happen between. */
export function meetingsOn(stage: Stage) {
  const sessions = new Map<MeetingName, string>()
  const { send, at, wait, instant, texts } = stage
  const lengthOf = ({ from, to }: Meeting) => (Date.parse(instant(...to)) - Date.parse(instant(...from))) / MINUTE

  const idOf = (name: MeetingName): string => {
    const known = sessions.get(name)
    if (!known) throw new Error(`The demo’s meeting ${name} is not planned yet.`)
    return known
  }

  async function plan(name: MeetingName): Promise<void> {
    const { kind, planned, from, forThoseLeftOut = false } = MEETINGS[name]
    at(...planned)
    const { template } = MEETINGS[name]
    const agenda = template ? { agenda: await agendaFrom(stage, template) } : {}
    const when = { startsAt: instant(...from), minutes: lengthOf(MEETINGS[name]), forThoseLeftOut, ...agenda }
    const { sessionId } = await goOn(stage, 'session.schedule', { kind, title: texts.plan.meetings[name], ...when })
    sessions.set(name, sessionId!)
    if (kind !== 'async') await seeToNeeds(stage, { name, sessionId: sessionId!, absent: MEETINGS[name].absent })
  }
  async function begin(name: MeetingName): Promise<void> {
    const { kind, from, absent } = MEETINGS[name]
    at(...from)
    const sessionId = idOf(name)
    const coming = KEYS.filter((person) => !absent.includes(person))
    // Some are early, so that it is known who is there when it is opened.
    const early = kind === 'async' ? [] : [...coming.slice(0, 2), ...coming.slice(-2)]
    for (const key of early) await send(key, 'attendance.join', { sessionId, channel: 'room' })
    await goOn(stage, 'session.open', { sessionId })
    for (const key of coming.filter((person) => !early.includes(person))) {
      wait(kind === 'async' ? 4 * MINUTE : 10_000)
      await send(key, 'attendance.join', { sessionId, ...(kind === 'async' ? {} : { channel: 'room' }) })
    }
  }
  /** Whoever has the floor speaks as long as the story says; whoever needs more time takes it, which counts no more. */
  async function speak(name: MeetingName): Promise<void> {
    const { turns = {}, passes, template, inGroups, interrupted = [] } = MEETINGS[name]
    if (inGroups) await talkInGroups(stage)
    if (template) await send('guide', 'step.start', { step: stepOf(template, 'listening') })
    else {
      for (const key of Object.keys(turns) as PersonKey[]) {
        wait(5_000)
        await send(key, 'queue.join')
      }
    }
    for (let left = Object.keys(turns).length + (template && passes ? 1 : 0); left > 0; left--) {
      const { memberId } = await send('guide', 'turn.grant')
      const key = KEYS.find((person) => stage.id(person) === memberId)!
      if (key === passes) {
        await send(key, 'turn.pass')
        continue
      }
      const { num, den } = await factorFor(stage.deps.db, stage.planId, stage.id(key))
      wait(((turns[key] ?? 0) * 1_000 * num) / den)
      for (const cut of interrupted) if (cut === key) await send('guide', 'turn.interrupt')
      await send('guide', 'turn.end')
      wait(10_000)
    }
    if (passes && !template) await send(passes, 'turn.pass')
    if (template) await send('guide', 'step.start', { step: stepOf(template, 'drafting') })
  }
  async function end(name: MeetingName): Promise<void> {
    at(...MEETINGS[name].to)
    await goOn(stage, 'session.close', { sessionId: idOf(name) })
    await sayHowItWas(stage, name, idOf(name))
  }
  return {
    ...{ plan, begin, speak, end, idOf },
    /** From the first word to the last. */
    hold: async (name: MeetingName): Promise<void> => {
      await begin(name)
      await speak(name)
      await end(name)
    },
  }
}
export type Meetings = ReturnType<typeof meetingsOn>

const stepOf = (template: TemplateName, kind: StepKind) => stepsOf(template).findIndex((step) => step.kind === kind)

/** A usual agenda, which takes up what Maureen asked to talk about. */
async function agendaFrom({ send, texts, words }: Stage, template: TemplateName) {
  const { itemId } = await send('C1', 'agenda.propose', { what: texts.talks.gettingThere })
  return stepsOf(template).map(({ kind, minutes, name }) => {
    const isTalk = kind === 'discussion'
    const what = isTalk ? texts.talks.gettingThere : words[`agenda_step_${name}`]()
    return { kind, minutes, what, ...(isTalk ? { item: itemId } : {}) }
  })
}
