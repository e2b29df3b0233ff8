import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { readRecordLinks } from '#app/components/records/read-records.ts'
import { may } from '#domain/permissions.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import { suggestedIn } from '../suggestions/suggested.ts'
import { formWords } from './form-words.ts'
import { guidanceFor } from './guidance.ts'
import { readSection } from './read-section.ts'
import { sharesWords } from './shares-words.ts'

/** So many questions stand beside the text; the others are one link away. */
const QUESTIONS = 3

/** What the page of one part shows: its words, where it stands, and what helps to write it. */
export async function readSectionPage(context: AppLoadContext, planId: string | undefined, key: string | undefined) {
  const threads = await threadsOn(context, planId, key)
  const talk = threads.filter(({ state }) => state === 'open').map(({ id }) => id)
  const { section, html, terms, plan, me, explains } = await readSection(context, planId, key, talk)
  const { sections, suggestions, members } = await planFor(context, planId)
  const waiting = suggestions.filter((one) => one.section === section.key).length
  const place = sections.indexOf(section)
  const writes = section.state === 'drafting' && me.mayWrite
  const open = explains.filter((explain) => explain.open)
  return {
    ...{ planId: plan.id, commandId: context.newId() },
    ...{ key: section.key, title: section.title, prompt: section.prompt, html, empty: section.empty, terms },
    ...{ state: section.state, ballotId: section.ballotId },
    me: { id: me.id, mayWrite: me.mayWrite, mayAsk: may(me.function, 'explain.ask') },
    guidance: guidanceFor(section.key, section.prompt),
    questions: {
      asked: explains.length,
      open: open.length,
      first: open
        .slice(0, QUESTIONS)
        .map(({ id, question, answer }) => ({ id, question, isAnswered: answer !== null })),
    },
    shares: sharesWords(await context.share(plan.id, section.key), me.mayWrite),
    comments: talk.length,
    done: threads.filter(({ state }) => state === 'resolved').map(({ id }) => id),
    suggestions: {
      waiting,
      maySuggest: may(me.function, 'suggestion.make') && section.state === 'drafting' && !section.empty,
    },
    lost: (await context.history.lost(plan.id, section.key)).length,
    speaking: {
      mayType: may(me.function, 'words.type') && section.state === 'drafting',
      maySay: may(me.function, 'words.say') && section.state === 'drafting',
    },
    suggested: waiting > 0 ? suggestedIn(await context.suggestions.list(plan.id, section.key), members) : [],
    forms: formWords(),
    records: await readRecordLinks(context, { planId: plan.id, key: section.key }, writes),
    writing: writes ? await context.writingHelp(plan.id, section.key) : null,
    before: neighbour(sections[place - 1]),
    after: neighbour(sections[place + 1]),
  }
}
export type SectionPage = Awaited<ReturnType<typeof readSectionPage>>

const threadsOn = async (context: AppLoadContext, planId: string | undefined, key: string | undefined) =>
  planId && isSectionKey(key) ? (await context.comments.read(planId, key)).threads : []

const neighbour = (section?: { key: string; title: string }) => section && { key: section.key, title: section.title }
