import type { Deps } from '../deps.ts'
import { queueDue } from '../mail/due.ts'
import { sendDue } from '../mail/send.ts'
import { askingWitnesses } from './ask-witnesses.ts'
import { closeDueBallots } from './close-due-ballots.ts'
import { drawDueLots } from './draw-due-lots.ts'
import { endPauses } from './end-pauses.ts'
import { hearTheGroup } from './hear-the-group.ts'
import { type Repeating, repeating } from './repeating.ts'
import { showDueAnswers } from './show-due-answers.ts'
import { watchFloor } from './watch-floor.ts'

/** How often timers look whether anything is due, in milliseconds. */
const EVERY = 1_000

export type Jobs = Repeating

/** Each has rounds of its own: a mail server that does not answer must not keep a vote open. */
export function startJobs(deps: Deps, every = EVERY): Jobs {
  const ballots = repeating(deps, () => endVotes(deps), every)
  const floor = repeating(deps, () => watchOverFloor(deps), every)
  const group = repeating(deps, () => hearTheGroup(deps), every)
  const answers = repeating(deps, () => showDueAnswers(deps), every)
  const mail = repeating(deps, (stop) => sendMail(deps, stop), every)
  const witnesses = repeating(deps, askingWitnesses(deps), every)
  const all = [ballots, floor, group, answers, mail, witnesses]
  const together = async (step: (job: Repeating) => Promise<void>) => void (await Promise.all(all.map(step)))
  return {
    wake: () => {
      ballots.wake()
      group.wake()
      mail.wake()
    },
    run: () => together((job) => job.run()),
    stop: () => together((job) => job.stop()),
  }
}

async function endVotes(deps: Deps): Promise<void> {
  await closeDueBallots(deps)
  await drawDueLots(deps)
}

/** Pauses that are over end first, so that whoever comes back can be next. */
async function watchOverFloor(deps: Deps): Promise<void> {
  await endPauses(deps)
  await watchFloor(deps)
}

async function sendMail(deps: Deps, stop: AbortSignal): Promise<void> {
  const { mailer } = deps
  if (!mailer) return
  await queueDue(deps)
  while (await sendDue(deps, mailer, stop));
}
