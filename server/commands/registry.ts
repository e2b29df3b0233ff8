import type { CommandType } from '#domain/permissions.ts'
import { accessHandlers } from './access.ts'
import { afreshHandlers } from './afresh.ts'
import { availabilityHandlers } from './availability.ts'
import { ballotHandlers } from './ballots.ts'
import { cardHandlers } from './cards.ts'
import { charterHandlers } from './charter.ts'
import { conductHandlers } from './conduct.ts'
import { contactHandlers } from './contacts.ts'
import { dissentHandlers } from './dissent.ts'
import { doorHandlers } from './doors.ts'
import { explainHandlers } from './explain.ts'
import { exportHandlers } from './exports.ts'
import { floorHandlers } from './floor.ts'
import { groupHandlers } from './groups.ts'
import type { Handler, Handlers } from './handlers.ts'
import { helpingHandlers } from './helping.ts'
import { lotHandlers } from './lots.ts'
import { mailHandlers } from './mail.ts'
import { memberHandlers } from './members.ts'
import { paperHandlers } from './papers.ts'
import { planHandlers } from './plan.ts'
import { pulseHandlers } from './pulse.ts'
import { questionHandlers } from './questions.ts'
import { recruitmentHandlers } from './recruitment.ts'
import { sayHandlers } from './say.ts'
import { scribingHandlers } from './scribing.ts'
import { sectionHandlers } from './sections.ts'
import { sessionHandlers } from './sessions.ts'
import { suggestionHandlers } from './suggestions.ts'
import { wellbeingHandlers } from './wellbeing.ts'
import { witnessHandlers } from './witnesses.ts'

/** What each command needs and leaves beside the log, by noun. */
const HANDLERS: Handlers = {
  ...memberHandlers,
  ...doorHandlers,
  ...planHandlers,
  ...recruitmentHandlers,
  ...sectionHandlers,
  ...sessionHandlers,
  ...floorHandlers,
  ...groupHandlers,
  ...cardHandlers,
  ...conductHandlers,
  ...pulseHandlers,
  ...sayHandlers,
  ...questionHandlers,
  ...availabilityHandlers,
  ...paperHandlers,
  ...accessHandlers,
  ...wellbeingHandlers,
  ...explainHandlers,
  ...suggestionHandlers,
  ...scribingHandlers,
  ...ballotHandlers,
  ...afreshHandlers,
  ...lotHandlers,
  ...helpingHandlers,
  ...contactHandlers,
  ...charterHandlers,
  ...dissentHandlers,
  ...exportHandlers,
  ...mailHandlers,
  ...witnessHandlers,
}

export const handlerOf = <T extends CommandType>(type: T): Handler<T> => (HANDLERS[type] ?? {}) as Handler<T>
