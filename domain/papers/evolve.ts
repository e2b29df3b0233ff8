import type { PaperId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import type { PlanState } from '../plan/state.ts'
import type { PaperEntries } from './entries.ts'
import type { Paper } from './state.ts'

/** Old papers of a meeting that has begun are what people read: they stay as they were. */
function changeable(state: PlanState, id: PaperId): Paper {
  const paper = state.papers.get(id) ?? illegal('changes_a_paper_that_nobody_added')
  if (state.sessions.get(paper.session)?.state !== 'scheduled') illegal('changes_a_paper_of_a_meeting_that_began')
  return paper
}

export const evolvePapers: Evolvers<PaperEntries> = {
  'paper.added': (state, { body, seals, at }) => {
    const isScheduled = state.sessions.get(body.session)?.state === 'scheduled'
    const hasWords = !!seals.title && !!seals.text !== !!body.section
    if (state.papers.has(body.paper) || !isScheduled || !hasWords) illegal('adds_a_paper_twice_or_to_nothing')
    state.papers.set(body.paper, {
      ...{ id: body.paper, session: body.session, section: body.section, version: 1, addedAt: at },
      ...{ title: seals.title!, text: seals.text ?? null, released: new Map() },
    })
  },
  'paper.released': (state, { body, seals, at }) => {
    const { released } = changeable(state, body.paper)
    if (released.has(body.format)) illegal('releases_a_paper_twice')
    released.set(body.format, { at, where: seals.where ?? null })
  },
  'paper.changed': (state, { body, seals }) => {
    const paper = changeable(state, body.paper)
    const hasWords = !!seals.title && !!seals.text !== !!body.section
    if (body.version !== paper.version + 1 || !hasWords) illegal('changes_a_paper_out_of_order')
    Object.assign(paper, { title: seals.title!, text: seals.text ?? null, section: body.section })
    paper.version = body.version
    paper.released.clear()
  },
  'paper.corrected': (state, { body, seals }) => {
    const paper = changeable(state, body.paper)
    if (body.version !== paper.version || !seals.title) illegal('changes_a_paper_out_of_order')
    Object.assign(paper, { title: seals.title, text: seals.text ?? paper.text })
  },
  'paper.withdrawn': (state, { body }) => {
    state.papers.delete(changeable(state, body.paper).id)
  },
}
