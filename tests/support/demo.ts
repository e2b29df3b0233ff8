import { listBallots } from '#db/ballots.ts'
import { listSealed } from '#db/sealed.ts'
import type { Result } from '#domain/ballots/count.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { readRecords, type TextRecord } from '#domain/text/records.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { openDemo } from '#server/demo/open.ts'
import { KEYS, type PersonKey } from '#server/demo/people.ts'
import { type DemoLocale, TEXTS } from '#server/demo/texts/texts.ts'
import { storedEntries } from './stored-entries.ts'
import type { World } from './world.ts'

/** The demo as its database tells it, with what only a test may put together. */
export type DemoStory = Awaited<ReturnType<typeof readDemo>>

export async function readDemo({ deps, db }: World, locale: DemoLocale) {
  const planId: PlanId = await openDemo(deps, locale)
  const state = await deps.states.read(db, planId)
  const rows = new Map((await listBallots(db, planId)).map((row) => [row.ballot_id as string, row]))
  const sealed = await listSealed(db, planId)
  const texts = new Map((await deps.texts.readAll(db, planId)).map((text) => [text.section, text]))
  const [guide, ...members] = [...state.members.keys()]
  const ids = new Map<PersonKey, MemberId>(KEYS.map((key, index) => [key, members[index]!]))
  return {
    ...{ planId, state, texts, guide: guide!, words: TEXTS[locale], deps, db },
    entries: await storedEntries(db, planId),
    id: (key: PersonKey): MemberId => ids.get(key)!,
    opened: (seal: string | null): unknown => sealed.find((row) => row.seal === seal)?.value,
    textOf: (section: SectionKey): string => texts.get(section)!.doc.textContent,
    records: (section: SectionKey): TextRecord[] => readRecords(texts.get(section)!.doc),
    votes: [...state.ballots.values()].map((ballot) => ({
      ...ballot,
      result: parsed<Result>(rows.get(ballot.id)!.result),
      definition: parsed<Definition>(rows.get(ballot.id)!.definition)!,
    })),
  }
}

const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))

/** The meetings where people are together, in the order in which they are held. */
export const meetingsOf = ({ state }: DemoStory) =>
  [...state.sessions.values()]
    .filter(({ kind }) => kind !== 'async')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))

/** The vote about this, the last one if there were several. */
export function voteOn({ votes }: DemoStory, wanted: SectionKey | 'plan' | ((question: string) => boolean)) {
  const found = votes.findLast(({ subject, definition }) => {
    if (typeof wanted === 'function') return wanted(definition.question?.en ?? '')
    return subject.kind === 'section' ? subject.section === wanted : subject.kind === wanted
  })
  if (!found) throw new Error(`The demo has no vote on ${wanted}.`)
  return found
}
