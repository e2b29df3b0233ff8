import type { AgendaEntries } from '../agenda/entries.ts'
import type { FloorEntries } from '../floor/entries.ts'
import type { GroupEntries } from '../groups/entries.ts'
import type { SessionRecordEntries } from '../session-records/entries.ts'
import type { Sentences } from './sentences.ts'
import { titled } from './sentences-words.ts'

/** What happens in a meeting, step by step and turn by turn. Whoever acts for themselves is not named twice. */
export const floorSentences: Sentences<AgendaEntries & GroupEntries & FloorEntries & SessionRecordEntries> = {
  'agenda.set': ({ body }, { who, words }) => words.log_agenda_set({ who, n: body.agenda.length }),
  'agenda.proposed': (_entry, { who, words }) => words.log_agenda_proposed({ who }),
  'agenda.withdrawn': (_entry, { who, words }) => words.log_agenda_withdrawn({ who }),
  'step.started': ({ body, actor }, { who, words }) => {
    const n = body.step + 1
    return actor === 'system' ? words.log_step_started_by_group({ n }) : words.log_step_started({ who, n })
  },
  'groups.made': ({ body }, { who, words }) => {
    const n = body.groups.length
    return body.kept ? words.log_groups_kept({ who, n }) : words.log_groups_made({ who, n })
  },
  'groups.moved': ({ body }, { who, names, words }) =>
    words.log_groups_moved({ who, name: names.name(body.member), n: body.to + 1 }),
  'groups.went-on': ({ body }, { who, words }) =>
    words.log_groups_went_on({ who, phase: words[`log_groups_phase_${body.phase}`]() }),
  'groups.noted': ({ body }, { who, words }) => words.log_groups_noted({ who, n: body.group + 1 }),
  'groups.asked': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_groups_asked({ who })
      : words.log_groups_asked_for({ who, name: names.name(body.member) }),
  'groups.spoken': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_groups_spoken({ who })
      : words.log_groups_spoken_noted({ who, name: names.name(body.member) }),
  'groups.ended': (_entry, { who, words }) => words.log_groups_ended({ who }),
  'queue.joined': ({ body, actor, seals }, { who, names, words }) => {
    const own = names.name(body.member)
    if (seals.words) return words.log_queue_joined_words({ who: own })
    if (body.answer) return words.log_queue_joined_answer({ who: own })
    return actor === body.member ? words.log_queue_joined({ who }) : words.log_queue_joined_for({ who, name: own })
  },
  'queue.left': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_queue_left({ who })
      : words.log_queue_left_for({ who, name: names.name(body.member) }),
  'turn.granted': ({ body, actor }, { who, names, words }) =>
    actor === 'system'
      ? words.log_turn_granted_next({ name: names.name(body.member) })
      : words.log_turn_granted({ who, name: names.name(body.member) }),
  'turn.ended': ({ body }, { names, words }) =>
    words.log_turn_ended({ name: names.name(body.member), n: body.seconds }),
  'turn.passed': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_turn_passed({ who })
      : words.log_turn_passed_noted({ who, name: names.name(body.member) }),
  'turn.deferred': ({ body, actor }, { who, names, words }) =>
    actor === body.member
      ? words.log_turn_deferred({ who })
      : words.log_turn_deferred_noted({ who, name: names.name(body.member) }),
  'turn.extended': ({ body }, { who, names, words }) => words.log_turn_extended({ who, name: names.name(body.member) }),
  'turn.interrupted': ({ body }, { names, words }) => words.log_turn_interrupted({ name: names.name(body.member) }),
  'record.corrected': ({ body }, { who, names, words }) =>
    words.log_record_corrected({ who, ...titled(body.session, names) }),
  'floor.invited': (_entry, { who, words }) => words.log_floor_invited({ who }),
}
