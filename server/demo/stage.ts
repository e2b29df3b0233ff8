import { setImmediate } from 'node:timers/promises'
import type { Node } from 'prosemirror-model'
import { parseCommand } from '#domain/commands.ts'
import type { MemberId } from '#domain/ids.ts'
import type { CommandType } from '#domain/permissions.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { DAY, HOUR, MINUTE, toInstant } from '#domain/time.ts'
import type { Day } from '#domain/timeline/days.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { rewriteSection, writeSection } from '../documents/write.ts'
import { execute } from '../execute.ts'
import { type Caller, tokenCaller } from '../identity/caller.ts'
import type { Outcome } from '../outcome.ts'
import { startPlan } from '../plans.ts'
import { doc } from './build.ts'
import { GUIDE, type PersonKey } from './people.ts'
import type { Part } from './sections/part.ts'
import type { DemoTexts } from './texts/texts.ts'

/** The story is told from the Monday twelve weeks before the week that it is made in. */
const BEGAN = 84 * DAY
/** A Thursday was the first day of 1970. */
const mondayBefore = (now: number): number => {
  const day = Math.floor(now / DAY)
  return (day - ((day + 3) % 7)) * DAY
}

/** `contact`: whoever people can turn to, outside the group. */
export type Who = 'guide' | 'contact' | PersonKey
/** A day of the story, 0 for its first Monday, and a time on it. */
export type Moment = readonly [day: number, time: `${number}:${number}`]

/** Where the story is played: one plan, a clock that is moved by hand, and everybody’s way through the one door. */
export type Stage = Awaited<ReturnType<typeof openStage>>

export async function openStage(base: Deps, texts: DemoTexts, words: Words) {
  const began = mondayBefore(base.now()) - BEGAN
  const clock = { now: began }
  const deps: Deps = { ...base, now: () => clock.now }
  const when = ([day, time]: Moment): number => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return began + day * DAY + hours * HOUR + minutes * MINUTE
  }
  const wait = (milliseconds: number) => {
    clock.now += milliseconds
  }
  const at = (...moment: Moment) => {
    if (when(moment) < clock.now) throw new Error(`The demo’s story goes back in time to ${moment.join(' ')}.`)
    clock.now = when(moment)
  }

  at(0, '09:00')
  const { title, place, question, scope } = texts.plan
  const { planId, member } = await startPlan(deps, {
    ...{ title, place, question, method: 'gradients8' },
    facilitator: { name: GUIDE, employedBySponsor: false },
    scope: { ...scope, canChange: [...scope.canChange], cannotChange: [...scope.cannotChange] },
  })
  const members = new Map<Who, MemberId>([['guide', member.id]])
  const id = (who: Who): MemberId => {
    const known = members.get(who)
    if (!known) throw new Error(`${who} is not in the demo yet.`)
    return known
  }
  const ask = async (caller: Caller, type: CommandType, input: object): Promise<Outcome> => {
    // SQLite answers at once, so without a pause nobody else on this server would be served until the end.
    await setImmediate()
    return execute(deps, caller, parseCommand({ commandId: deps.newId(), type, ...input }))
  }
  const asMember = (who: Who): Caller => ({ planId, memberId: id(who), by: 'credential' })

  return {
    ...{ deps, planId, texts, words, id, at, wait },
    instant: (...moment: Moment) => toInstant(when(moment)),
    /** As the calendar calls it. */
    day: (day: number): Day => toInstant(when([day, '12:00'])).slice(0, 10) as Day,
    /** The next person comes in: invited by the guide, joining by their own link. */
    invite: async (who: Exclude<Who, 'guide'>, input: object): Promise<void> => {
      const { memberId, invitation } = resultOf(await ask(asMember('guide'), 'member.invite', input))
      members.set(who, memberId as MemberId)
      const caller = await tokenCaller(deps.db, invitation ?? '')
      if (!caller) throw new Error(`The invitation of ${who} is not known.`)
      wait(HOUR)
      resultOf(await ask(caller, 'member.join', {}))
    },
    /** A step that the rules let pass. */
    send: async (who: Who, type: CommandType, input: object = {}): Promise<Record<string, string>> =>
      resultOf(await ask(asMember(who), type, input)),
    /** A step that the rules may stop; which of them did. */
    attempt: (who: Who, type: CommandType, input: object = {}): Promise<Outcome> => ask(asMember(who), type, input),
    /** A step that the rules stop. */
    stopped: async (who: Who, type: CommandType, input: object = {}): Promise<void> => {
      if ((await ask(asMember(who), type, input)).ok) throw new Error(`Nothing stopped the demo’s ${type}.`)
    },
    /** Everybody writes their part at the end of an empty section, one after the other. */
    write: async (section: SectionKey, parts: readonly Part[]): Promise<void> => {
      const written: Node[] = []
      for (const { by, nodes } of parts) {
        wait(7 * MINUTE)
        const put = written.length === 0 ? writeSection : rewriteSection
        written.push(...nodes)
        if (nodes.length > 0) await put(deps.db, deps.now, planId, section, id(by), doc(written))
      }
    },
    /** One person changes what stands there. */
    rewrite: async (section: SectionKey, by: PersonKey, change: (blocks: readonly Node[]) => Node[]): Promise<void> => {
      wait(7 * MINUTE)
      const { doc: before } = await deps.texts.read(deps.db, planId, section)
      await rewriteSection(deps.db, deps.now, planId, section, id(by), doc(change(before.children)))
    },
  }
}

function resultOf(outcome: Outcome): Record<string, string> {
  if (!outcome.ok)
    throw new Error(`The demo’s step was stopped by ${outcome.refusals.map((refusal) => refusal.ruleId).join(', ')}.`)
  return (outcome.result ?? {}) as Record<string, string>
}
