import type { StepKind } from '#domain/agenda/state.ts'
import type { AnyCard } from '#domain/cards/state.ts'
import type { Why } from '#domain/floor/order.ts'
import type { Channel } from '#domain/sessions/state.ts'
import * as m from '#words'

/** Why somebody stands where they stand in the queue. */
export const WHY: Record<Why, string> = {
  answer: m.workshop_why_answer(),
  'first-turn': m.workshop_why_first(),
  'side-behind': m.workshop_why_side(),
  'fewer-turns': m.workshop_why_turns(),
  'fewer-seconds': m.workshop_why_seconds(),
  'waited-longest': m.workshop_why_waited(),
}

/** What people do in a step. */
export const STEP_WORDS: Record<StepKind, string> = {
  arrive: m.agenda_kind_arrive(),
  reading: m.agenda_kind_reading(),
  listening: m.agenda_kind_listening(),
  groups: m.agenda_kind_groups(),
  break: m.agenda_kind_break(),
  discussion: m.agenda_kind_discussion(),
  drafting: m.agenda_kind_drafting(),
  ballot: m.agenda_kind_ballot(),
  checkout: m.agenda_kind_checkout(),
}

/** How people take part. */
export const CHANNEL_WORDS: Record<Channel, string> = {
  room: m.doors_channel_room(),
  video: m.doors_channel_video(),
  phone: m.doors_channel_phone(),
  'on-behalf': m.doors_channel_on_behalf(),
}

/** What the guide can read out when a step begins. */
export const SCRIPTS: Record<StepKind, string> = {
  arrive: m.workshop_script_arrive(),
  reading: m.workshop_script_reading(),
  listening: m.workshop_script_listening(),
  groups: m.workshop_script_groups(),
  break: m.workshop_script_break(),
  discussion: m.workshop_script_discussion(),
  drafting: m.workshop_script_drafting(),
  ballot: m.workshop_script_ballot(),
  checkout: m.workshop_script_checkout(),
}

/** Cards as their buttons say it: the colour and what it means. */
export const CARD_WORDS: Record<AnyCard, string> = {
  red: m.workshop_card_red(),
  yellow: m.workshop_card_yellow(),
  green: m.workshop_card_green(),
  break: m.workshop_card_break(),
  'beside-me': m.workshop_card_beside_me(),
  'another-day': m.workshop_card_another_day(),
}
