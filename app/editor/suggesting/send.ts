import { newCommandId } from '#app/forms/new-command-id.ts'
import type { Change } from '#domain/suggestions/state.ts'
import * as m from '#words'

export type Sent = { ok: true } | { problem: string }
/** `page`: the page’s own id, with which those of its commands begin. */
type Asked = { page: string; planId: string; section: string; change: Change; why: string }
type Answer = { ok?: boolean; refusals?: { message: string }[]; detail?: string }

/** One id for all attempts at one change: what got through although no answer came back isn't sent twice. */
const attempts = new Map<string, string>()

/** Gives a suggestion to the group. Says in a sentence what went wrong. */
export async function sendSuggestion({ page, planId, section, change, why }: Asked): Promise<Sent> {
  const { block: id, was, text, looks } = change
  const attempt = JSON.stringify([page.slice(0, 8), planId, section, id, text, looks])
  const commandId = attempts.get(attempt) ?? newCommandId(page)
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
