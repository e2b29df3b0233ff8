import { runCheck, type Said, type Task } from './run.ts'

const say = (said: Said) => postMessage(said)

/** Checks on a thread of its own: a long log takes seconds, and the page should stay alive meanwhile. */
addEventListener('message', ({ data }: MessageEvent<Task>) =>
  say({ kind: 'report', report: runCheck(data, (progress) => say({ kind: 'progress', progress })) }),
)
// Here before the network is switched off.
say({ kind: 'ready' })
