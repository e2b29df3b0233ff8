import { runCheck, type Task } from './run.ts'

/** Checks on a thread of its own: a long log takes seconds, and the page should stay alive meanwhile. */
addEventListener('message', ({ data }: MessageEvent<Task>) => postMessage(runCheck(data)))
// Here before the network is switched off.
postMessage('ready')
