import { shortName } from '#app/components/ballots/names.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import type { SessionRecordView } from '#server/session-records/view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** What is different because of a meeting, each with where to read it. */
export type ChangeLine = {
  key: string
  kind: 'suggestion' | 'vote' | 'item'
  /** A part or a vote of the plan; null for what was only talked about. */
  to: { path: string; title: string } | null
  words: string | null
}

export function readChanges({ changed, words }: SessionRecordView, ballots: PlanView['ballots']): ChangeLine[] {
  return changed.flatMap((one): ChangeLine[] => {
    if (one.kind === 'item') return [{ key: one.id, kind: one.kind, to: null, words: words.items[one.id] ?? null }]
    if (one.kind === 'suggestion') {
      const { section, text } = words.suggestions[one.id]!
      const to = { path: `sections/${section}`, title: sectionTitle(section, m) }
      return [{ key: one.id, kind: one.kind, to, words: text }]
    }
    const ballot = ballots.find(({ id }) => id === one.id)
    const title = ballot ? shortName(ballot) : ''
    return ballot ? [{ key: one.id, kind: one.kind, to: { path: `ballots/${one.id}`, title }, words: null }] : []
  })
}
