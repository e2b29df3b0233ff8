import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { formatWords } from '#domain/papers/format-words.ts'
import { FORMATS } from '#domain/papers/formats.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'
import type { PapersView, PaperView } from '#server/papers/view.ts'
import * as m from '#words'

const OVER: ReadonlySet<string> = new Set(['closed', 'cancelled'])

/** What is to be read, meeting by meeting: the next first, then those that are over. */
export async function readPapers(context: AppLoadContext, planId: string | undefined) {
  const { plan, sessions } = await planFor(context, planId)
  const { papers, needs, makes } = await context.background.read(plan.id)
  const byStart = sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const inOrder = [
    ...byStart.filter(({ state }) => !OVER.has(state)),
    ...byStart.filter(({ state }) => OVER.has(state)).toReversed(),
  ]
  return {
    ...{ planId: plan.id, commandId: context.newId(), makes },
    meetings: inOrder
      .map(({ id, title, startsAt, state }) => ({
        ...{ id, title, startsAt, isOver: OVER.has(state) },
        papers: papers.filter(({ session }) => session === id).map((paper) => lineOf(paper, makes)),
      }))
      .filter((meeting) => meeting.papers.length > 0),
    formats: FORMATS.map((format) => ({ value: format, label: formatWords(format, m) })),
    needs,
  }
}
export type PapersPage = Awaited<ReturnType<typeof readPapers>>

/** One paper as its reader has it. Whoever makes papers sees which forms are ready at all. */
function lineOf({ id, title, mine, released }: PaperView, makes: boolean) {
  const ready = makes ? released.map(({ format }) => format) : mine.ready
  const missing = makes ? [] : mine.missing
  return {
    ...{ id, title, opened: mine.opened },
    ready: ready.map((format) => formatWords(format, m)).join(', '),
    missing: missing.map((format) => formatWords(format, m)).join(', '),
    isNew: !makes && !mine.opened && mine.ready.length > 0,
  }
}

/** The form for a new paper: meetings to come, and parts of the plan. */
export async function readNewPaper(context: AppLoadContext, planId: string | undefined) {
  const { plan, sessions, me } = await planFor(context, planId)
  const coming = sessions.filter(({ state }) => state === 'scheduled')
  return {
    ...{ planId: plan.id, commandId: context.newId(), makes: me.guides },
    meetings: coming.map(({ id, title }) => ({ value: id as string, label: title })),
    sections: sectionChoices(),
  }
}

/** One paper, with all that its reader can do about it. */
export async function readPaper(context: AppLoadContext, planId: string | undefined, paperId: string | undefined) {
  const view = await context.background.open(planId ?? '', paperId ?? '')
  const { plan, sessions } = await planFor(context, planId)
  const paper = view.papers.find(({ id }) => id === paperId)!
  const session = sessions.find(({ id }) => id === paper.session)!
  return {
    ...{ planId: plan.id, commandId: context.newId(), makes: view.makes },
    paper: {
      ...{ id: paper.id, title: paper.title, text: paper.text, version: paper.version, fits: paper.mine.fits },
      section: paper.section && { key: paper.section, title: sectionTitle(paper.section, m) },
      released: paper.released.map(({ format, ...rest }) => ({ ...rest, format: formatWords(format, m) })),
      isReady: paper.released.length > 0,
    },
    meeting: { title: session.title, startsAt: session.startsAt, isComing: session.state === 'scheduled' },
    counts: paper.counts && countLines(paper.counts),
    toRelease: formsToRelease(paper, view),
    sections: sectionChoices(),
  }
}
export type PaperPage = Awaited<ReturnType<typeof readPaper>>

/** Forms that are not ready yet, those that people need first. */
function formsToRelease({ released }: PaperView, { needed }: PapersView) {
  return (needed ?? [])
    .filter(({ format }) => !released.some((one) => one.format === format))
    .toSorted((a, b) => b.n - a.n)
    .map(({ format, n }) => ({
      value: format,
      label: formatWords(format, m),
      hint: n > 0 ? m.papers_release_needed({ n }) : m.papers_release_not_needed(),
    }))
}

const countLines = (counts: NonNullable<PaperView['counts']>) => [
  { name: m.papers_reach_people(), n: counts.people },
  { name: m.papers_reach_reachable(), n: counts.reachable },
  { name: m.papers_reach_sent(), n: counts.sent },
  { name: m.papers_reach_opened(), n: counts.opened },
  { name: m.papers_reach_fits(), n: counts.fits },
  { name: m.papers_reach_not(), n: counts.fitsNot },
]

const sectionChoices = () => SECTION_KEYS.map((key) => ({ value: key as string, label: sectionTitle(key, m) }))
