import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { idOf, type PaperId } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import type { SectionKey } from '../text/sections.ts'
import type { Sentence } from '../words/words.ts'
import { type Paper, paperOf } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

function beforeItsMeeting(context: Context, id: PaperId): Paper {
  const paper = paperOf(context.state, id)
  if (context.state.sessions.get(paper.session)?.state !== 'scheduled') {
    throw wrong((words) => words.errors_paper_meeting_began())
  }
  return paper
}

type Content = { title: string; text?: string | undefined; section?: SectionKey | undefined }

function sealed(context: Context, { title, text }: Content): Record<string, ToSeal> {
  const seal = (value: string): ToSeal => ({ value, audience: 'members', author: actorId(context) })
  return { title: seal(title), ...(text ? { text: seal(text) } : {}) }
}

function oneOfBoth({ text, section }: Content): void {
  if (!!text === !!section) throw wrong((words) => words.errors_paper_text_or_section())
}

export const addPaper: Decider<'paper.add'> = (context, command) => {
  oneOfBoth(command)
  const session = context.state.sessions.get(command.sessionId)
  if (!session) throw new AppError('not-found', (words) => words.errors_no_such_meeting())
  if (session.state !== 'scheduled') throw wrong((words) => words.errors_paper_meeting_began())
  const paper = idOf('paper', context.newId)
  const body = { paper, session: session.id, section: command.section ?? null }
  return {
    entries: [draft('paper.added', context.actor, body, sealed(context, command))],
    result: { paperId: paper },
  }
}

export const releasePaper: Decider<'paper.release'> = (context, { paperId, format, where }) => {
  const paper = beforeItsMeeting(context, paperId)
  if (paper.released.has(format)) return { entries: [] }
  const seals = where ? { where: { value: where, audience: 'members' as const, author: actorId(context) } } : undefined
  return { entries: [draft('paper.released', context.actor, { paper: paper.id, format }, seals)] }
}

export const changePaper: Decider<'paper.change'> = (context, command) => {
  oneOfBoth(command)
  const paper = beforeItsMeeting(context, command.paperId)
  const body = { paper: paper.id, version: paper.version + 1, section: command.section ?? null }
  return { entries: [draft('paper.changed', context.actor, body, sealed(context, command))] }
}

export const correctPaper: Decider<'paper.correct'> = (context, command) => {
  const paper = beforeItsMeeting(context, command.paperId)
  if (!!command.text === !!paper.section) throw wrong((words) => words.errors_paper_text_or_section())
  const body = { paper: paper.id, version: paper.version }
  return { entries: [draft('paper.corrected', context.actor, body, sealed(context, command))] }
}

export const withdrawPaper: Decider<'paper.withdraw'> = (context, { paperId }) => {
  const paper = beforeItsMeeting(context, paperId)
  return { entries: [draft('paper.withdrawn', context.actor, { paper: paper.id })] }
}

/** Kept outside the log: what somebody can read is nobody else's business. */
export const fitPaper: Decider<'paper.fit'> = ({ state }, { paperId }) => {
  paperOf(state, paperId)
  return { entries: [] }
}
