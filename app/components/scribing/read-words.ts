import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import * as m from '#words'
import { recordingUrl } from './recording-url.ts'

/** The page on which a speaker reads back what somebody typed for them, and on which the scribe sees that it waits. */
export async function readWords(context: AppLoadContext, planId: string | undefined, wordsId: string | undefined) {
  const { plan, members, sections } = await planFor(context, planId)
  const words = await context.scribing.read(plan.id, wordsId ?? '')
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? m.log_former_member()
  const section = sections.find(({ key }) => key === words?.section)
  const frame = { planId: plan.id, commandId: context.newId() }
  if (!words || !section) {
    return { ...frame, heading: m.scribe_none(), lead: m.scribe_none_words(), words: null, part: null }
  }
  const speaker = members.find(({ id }) => id === words.speaker)
  const name = nameOf(words.speaker)
  const mine = { heading: m.scribe_read_title(), lead: m.scribe_read_lead() }
  const theirs = { heading: m.scribe_wait_title({ name }), lead: m.scribe_wait_lead({ name }) }
  const over = {
    heading: words.state === 'agreed' ? m.scribe_agreed() : m.scribe_declined(),
    lead: m.scribe_over_words(),
  }
  return {
    ...frame,
    ...(words.state !== 'waiting' ? over : words.mine ? mine : theirs),
    words: {
      ...{ id: words.id, text: words.text, mine: words.mine, typedAt: words.typedAt },
      ...{ isWaiting: words.state === 'waiting', scribeName: nameOf(words.scribe), speakerName: name },
      recording: words.recording ? recordingUrl(plan.id, words.recording) : null,
      isPaused: section.state !== 'drafting',
      hasDevice: speaker?.status === 'joined',
    },
    part: { key: section.key, title: section.title },
  }
}
export type WordsPage = Awaited<ReturnType<typeof readWords>>
