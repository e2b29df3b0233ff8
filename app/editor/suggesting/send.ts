import type { Change } from '#domain/suggestions/state.ts'
import * as m from '#words'

export type Sent = { ok: true } | { problem: string }
type Asked = { planId: string; section: string; change: Change; why: string }
type Answer = { ok?: boolean; refusals?: { message: string }[]; detail?: string }

/** One id for all attempts at one change: what got through although no answer came back isn't sent twice. */
const attempts = new Map<string, string>()

/** Gives a suggestion to the group. Says in a sentence what went wrong. */
export async function sendSuggestion({ planId, section, change, why }: Asked): Promise<Sent> {
  const { block: id, was, text, looks } = change
  const attempt = JSON.stringify([planId, section, id, text, looks])
  const commandId = attempts.get(attempt) ?? crypto.randomUUID()
  attempts.set(attempt, commandId)
  const said = { text, ...(looks ? { looks } : {}), ...(why ? { why } : {}) }
  const command = { commandId, type: 'suggestion.make', section, block: { id, was }, ...said }
  try {
    const response = await fetch(`/api/v1/plans/${encodeURIComponent(planId)}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(command),
    })
    const { ok, refusals, detail } = (await response.json()) as Answer
    attempts.delete(attempt)
    if (ok) return { ok }
    return { problem: refusals?.map(({ message }) => message).join(' ') || detail || m.editor_suggest_failed() }
  } catch {
    return { problem: m.editor_suggest_failed() }
  }
}
