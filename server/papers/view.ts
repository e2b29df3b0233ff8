import type { Reader } from '#db/client.ts'
import { type FormatNeed, listFormatNeeds, listReach, type Reach } from '#db/papers.ts'
import { listSealed } from '#db/sealed.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import type { Member } from '#domain/members/state.ts'
import { FORMATS, type PaperFormat, USUAL_FORMAT } from '#domain/papers/formats.ts'
import { formatsOf, readersOf } from '#domain/papers/needs.ts'
import type { Paper } from '#domain/papers/state.ts'
import { may } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'

/** Numbers alone: who needs or reads what, nobody is told. */
export type PaperCounts = Record<'people' | 'reachable' | 'sent' | 'opened' | 'fits' | 'fitsNot', number>

export type PaperView = Pick<Paper, 'id' | 'session' | 'section' | 'version'> & {
  title: string
  /** Null where it is a part of the plan, or is not ready to be read on the page. */
  text: string | null
  released: { format: PaperFormat; at: Instant; where: string | null }[]
  /** The reader's own. */
  mine: { ready: PaperFormat[]; missing: PaperFormat[]; opened: boolean; fits: boolean | null }
  /** For whoever makes the papers. */
  counts: PaperCounts | null
}

export type PapersView = {
  papers: PaperView[]
  /** The forms that the reader asked for. */
  needs: PaperFormat[]
  makes: boolean
  /** How many people need each form, for whoever makes the papers. */
  needed: { format: PaperFormat; n: number }[] | null
}

/** What is to be read before meetings, as one member may see it. */
export async function papersView(db: Reader, planId: PlanId, state: PlanState, me: Member): Promise<PapersView> {
  const needs = await listFormatNeeds(db, planId)
  const reach = await listReach(db, planId)
  const papers = [...state.papers.values()]
  const makes = may(me.function, 'paper.add')
  const seals = papers.flatMap(({ title, text, released }) => [
    title,
    text,
    ...[...released.values()].map((r) => r.where),
  ])
  const sealed = await listSealed(
    db,
    planId,
    seals.filter((seal) => seal !== null),
  )
  const open = (seal: string | null) => (sealed.find((one) => one.seal === seal)?.value as string | undefined) ?? null
  return {
    papers: papers.map((paper) => ({
      ...{ id: paper.id, session: paper.session, section: paper.section, version: paper.version },
      title: open(paper.title) ?? '',
      text: makes || paper.released.has(USUAL_FORMAT) ? open(paper.text) : null,
      released: [...paper.released].map(([format, { at, where }]) => ({ format, at, where: open(where) })),
      mine: ownOf(paper, me.id, needs, reach),
      counts: makes ? countsOf(paper, state, needs, reach) : null,
    })),
    needs: needs.filter(({ memberId }) => memberId === me.id).map(({ format }) => format),
    makes,
    needed: makes ? FORMATS.map((format) => ({ format, n: countNeeds(state, needs, format) })) : null,
  }
}

/** Papers of meetings to come that this reader can have in the form that they need, and has not opened. */
export async function unreadPapers(db: Reader, planId: PlanId, state: PlanState, me: Member) {
  const coming = [...state.papers.values()].flatMap((paper) => {
    const session = state.sessions.get(paper.session)
    return session?.state === 'scheduled' ? [{ ...paper, startsAt: session.startsAt }] : []
  })
  if (coming.length === 0 || !readersOf(state).includes(me.id)) return []
  const [needs, reach] = [await listFormatNeeds(db, planId), await listReach(db, planId)]
  return coming.filter((paper) => {
    const { missing, opened } = ownOf(paper, me.id, needs, reach)
    return missing.length === 0 && !opened
  })
}

/** What one person has of a paper, and what they did with it. */
export function ownOf(paper: Paper, me: MemberId, needs: readonly FormatNeed[], reach: readonly Reach[]) {
  const formats = formatsOf(me, needs)
  const own = reach.find(
    ({ paperId, memberId, version }) => paperId === paper.id && memberId === me && version === paper.version,
  )
  return {
    ready: formats.filter((format) => paper.released.has(format)),
    missing: formats.filter((format) => !paper.released.has(format)),
    ...{ opened: !!own?.openedAt, fits: own?.fits ?? null },
  }
}

function countsOf(paper: Paper, state: PlanState, needs: readonly FormatNeed[], reach: readonly Reach[]): PaperCounts {
  const readers = readersOf(state)
  const own = readers.map((reader) => ownOf(paper, reader, needs, reach))
  const invited = [...state.members.values()].filter(({ status }) => status === 'invited').length
  return {
    ...{ people: readers.length + invited, reachable: readers.length },
    sent: own.filter(({ missing }) => missing.length === 0).length,
    opened: own.filter(({ opened }) => opened).length,
    fits: own.filter(({ fits }) => fits === true).length,
    fitsNot: own.filter(({ fits }) => fits === false).length,
  }
}

const countNeeds = (state: PlanState, needs: readonly FormatNeed[], format: PaperFormat): number =>
  readersOf(state).filter((reader) => formatsOf(reader, needs).includes(format)).length
