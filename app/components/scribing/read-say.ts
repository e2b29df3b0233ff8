import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { readPart } from '#app/components/suggestions/read-part.ts'
import { may } from '#domain/permissions.ts'
import * as m from '#words'
import { recordingUrl } from './recording-url.ts'

/** The page on which somebody says what they would rather not write. */
export async function readSay(
  context: AppLoadContext,
  { planId, key }: { planId: string | undefined; key: string | undefined },
) {
  const { plan, me, section } = await readPart(context, planId, key)
  const { recordings } = await planFor(context, planId)
  const maySay = may(me.function, 'words.say')
  const notYou = me.guides ? m.errors_read_only_guide() : m.errors_read_only_not_a_writer()
  return {
    ...{ planId: plan.id, key: section.key, title: section.title, commandId: context.newId() },
    stopped: !maySay ? notYou : section.state === 'drafting' ? null : PAUSED[section.state],
    waiting: recordings
      .filter((recording) => recording.speaker === me.id && recording.section === section.key)
      .map(({ id, saidAt }) => ({ id, saidAt, src: recordingUrl(plan.id, id) })),
  }
}
export type SayPage = Awaited<ReturnType<typeof readSay>>

const PAUSED = {
  frozen: m.errors_read_only_frozen(),
  voting: m.errors_read_only_voting(),
  agreed: m.errors_read_only_agreed(),
}
