import { namesOf } from '#app/components/log/read-log.ts'
import { timeInWords } from '#app/components/ui/time-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

type Kept = { kind: string; name: string | null; about: string | null; memberId: string }
/** What a text is called: when it was so, and what it is known for. */
export type TextName = { at: string | null; what: string | null }
export type Namer = (id: string | null) => string

/** Members by name, former ones too. */
export function namerOf(view: PlanView): Namer {
  const names = namesOf(view)
  return (id) => (id ? names.name(id) : m.history_nobody())
}

/** What a moment is called in a list to choose from. */
export function momentWords({ at, versions }: { at: string; versions: readonly Kept[] }, view: PlanView): string {
  return m.history_from({ when: timeInWords(at), what: whatOf({ versions }, view) })
}

function whatOf({ versions }: { versions: readonly Kept[] }, view: PlanView): string {
  const kept = versions.findLast(({ kind }) => kind === 'named') ?? versions.at(-1)
  return kept ? keptWords(kept, view) : m.history_day()
}

/** The same for any text: if it is no moment that people come back to, when it was last written in. */
export function textWords(
  { seq, at }: { seq: number; at: string | null },
  moments: readonly (Parameters<typeof momentWords>[0] & { seq: number })[],
  view: PlanView,
): TextName {
  const moment = moments.find((known) => known.seq === seq)
  if (moment) return { at: moment.at, what: whatOf(moment, view) }
  return at ? { at, what: null } : { at: null, what: m.history_start() }
}

/** Why a text was kept, in plain words without links. */
export function keptWords({ kind, name, about }: Kept, view: PlanView): string {
  if (kind === 'named') return m.history_named_plain({ label: name ?? '' })
  if (kind === 'session') return m.history_session_plain({ title: titleOf(about, view) })
  if (kind === 'vote') return m.history_vote_plain()
  if (kind === 'agreed') return m.history_agreed()
  return kind === 'restore' ? m.history_restore() : m.history_frozen()
}

/** The title of a meeting. */
export const titleOf = (about: string | null, view: PlanView): string => namesOf(view).title(about ?? '') ?? ''
