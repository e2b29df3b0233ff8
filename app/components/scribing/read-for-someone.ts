import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { readPart } from '#app/components/suggestions/read-part.ts'
import type { Side } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import * as m from '#words'
import { recordingUrl } from './recording-url.ts'

/** How much of a paragraph tells it from the others in a list. */
const BEGINNING = 70

/** The page on which somebody types what another member says. */
export async function readForSomeone(
  context: AppLoadContext,
  { planId, key, request }: { planId: string | undefined; key: string | undefined; request: Request },
) {
  const { plan, me, members, section } = await readPart(context, planId, key)
  const { spokenWords, recordings } = await planFor(context, planId)
  const wanted = new URL(request.url).searchParams.get('recording')
  const recording = recordings.find(
    ({ id, section: of, speaker }) => id === wanted && of === section.key && speaker !== me.id,
  )
  const speakers = members.filter(({ id, side, status }) => id !== me.id && side !== null && status !== 'left')
  const group = (side: Side, label: string) => ({
    label,
    isContent: true,
    options: speakers.filter((member) => member.side === side).map(({ id, name }) => ({ value: id, label: name })),
  })
  const mayType = may(me.function, 'words.type')
  const { paragraphs } = await context.comments.read(plan.id, section.key)
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? m.log_former_member()
  return {
    ...{ planId: plan.id, key: section.key, title: section.title, commandId: context.newId() },
    stopped: !mayType ? m.errors_only_participants() : section.state === 'drafting' ? null : PAUSED[section.state],
    speakers: [group('citizen', m.scribe_citizens()), group('professional', m.scribe_professionals())].filter(
      ({ options }) => options.length > 0,
    ),
    recording: recording
      ? {
          id: recording.id,
          speaker: recording.speaker,
          name: nameOf(recording.speaker),
          src: recordingUrl(plan.id, recording.id),
        }
      : null,
    isGone: wanted !== null && !recording,
    places: paragraphs.map(({ id, words }) => ({ value: id, label: beginningOf(words) })),
    waiting: spokenWords
      .filter((words) => words.scribe === me.id && words.section === section.key)
      .map(({ id, speaker, typedAt }) => ({ id, name: nameOf(speaker), typedAt })),
  }
}
export type ForSomeonePage = Awaited<ReturnType<typeof readForSomeone>>

const PAUSED = {
  frozen: m.errors_read_only_frozen(),
  voting: m.errors_read_only_voting(),
  agreed: m.errors_read_only_agreed(),
}

const beginningOf = (words: string): string =>
  words.length > BEGINNING ? `${words.slice(0, BEGINNING).toWellFormed().trimEnd()}…` : words
