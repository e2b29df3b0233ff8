import * as m from '#words'

export type Said = { threadId: string } | { problem: string }
type Asked = { commandId: string; section: string; place: { first: string; last: string }; text: string }

/** Nobody looks at a button for longer; what waits for a connection waits in the text. In milliseconds. */
const PATIENCE_MS = 10_000

/** Gives a comment to the server, once it has the words that it is about. Says in a sentence what went wrong. */
export async function sayComment(planId: string, asked: Asked, whenSaved: () => Promise<void>): Promise<Said> {
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'late'))
  if ((await Promise.race([whenSaved(), late])) === 'late') return { problem: m.editor_comment_unsaved() }
  try {
    const response = await fetch(`/api/v1/plans/${encodeURIComponent(planId)}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'comment.start', ...asked }),
    })
    const answer = (await response.json()) as { result?: { threadId: string }; detail?: string }
    return answer.result ?? { problem: answer.detail ?? m.editor_comment_failed() }
  } catch {
    return { problem: m.editor_comment_failed() }
  }
}
