/** What people need and say so that they can come to meetings: personal, and never in the log. */

/** A form that a member needs papers in, and since when they said so. */
export type PaperNeedTable = { plan_id: string; member_id: string; format: string; at: number }
/** `fits`: 1 or 0, whether they say that its form works for them. */
export type PaperReachTable = {
  plan_id: string
  paper_id: string
  member_id: string
  version: number
  opened_at: number | null
  fits: number | null
}

/** What to provide for a member; never why. */
export type AccessNeedTable = { plan_id: string; member_id: string; provision: string; words: string | null }
/** How far that is at one meeting (`state`), and what the member alone says of it (`answer`). */
export type AccessProvisionTable = {
  plan_id: string
  session_id: string
  member_id: string
  provision: string
  state: string | null
  people: number
  booked_at: number | null
  answer: string | null
}
export type SessionAwayTable = { plan_id: string; session_id: string; member_id: string }

/** Who applied to take part; personal. */
export type CandidateTable = {
  plan_id: string
  round: number
  /** What stands for them in the lot. */
  candidate_key: string
  /** Null once the call is over, as is how to reach them. */
  name: string | null
  reach: string | null
  side: string
  /** JSON: the number of the value chosen in each category. */
  profile: string
  at: number
  member_id: string | null
}

/** Private: when somebody can come. Each answers for themselves, and only they read it. */
export type AvailabilityTable = {
  plan_id: string
  member_id: string
  /** JSON: an answer for each time of a usual week that they answered. */
  week: string
  /** 1 where they chose to take part in their own time. */
  own_time: number
  at: number
}

/** Private: who asked for support (`asked` 1) or left a meeting early, and which contact was told. */
export type CheckInTable = {
  plan_id: string
  member_id: string
  contact_id: string
  asked: number
  since: number
  offered_at: number | null
}

/** One row while a meeting is open: who speaks since when, in milliseconds since 1970. */
export type FloorClockTable = {
  plan_id: string
  session_id: string
  member_id: string | null
  started_at: number | null
  limit_ms: number
  paused_at: number | null
  paused_ms: number
  told: number
  held_since: number | null
}

/** Private: how a meeting was for somebody. JSON: a number from 1 to 5 for each question that they answered. */
export type PulseTable = { plan_id: string; session_id: string; member_id: string; answers: string }

/** Private: what somebody told of another (`member_id`), and who reads it; null: whoever guides. Not who told it. */
export type ConductReportTable = {
  plan_id: string
  report_id: string
  session_id: string
  member_id: string
  reader_id: string | null
  words: string
}
/** Private: a step about somebody's conduct. `until`: while a pause goes on. `content`: JSON, null once the meeting is over. */
export type ConductStepTable = {
  plan_id: string
  member_id: string
  step: number
  session_id: string
  at: number
  until: number | null
  seen: number
  content: string | null
}

/** Which card somebody shows in the open meeting. */
export type CardTable = { plan_id: string; member_id: string; card: string; at: number }
/** Private: when somebody is called or written to, and when they were reached. */
export type ContactTable = {
  plan_id: string
  member_id: string
  planned_for: number
  reached_at: number | null
}
/** Private: who may help whom to vote. */
export type HelpingTable = {
  plan_id: string
  member_id: string
  helper_id: string
  /** JSON: in which ways. */
  ways: string
  /** JSON: which protections the member goes without. */
  waives: string
  recorded_by: string
  agreed_at: number
  /** What the helper said: 1 where somebody with an interest pays them; null where they have not said. */
  paid: number | null
}

/** Private until all are shown together. `words` is null where their author took them back in a round. */
export type HiddenAnswerTable = {
  plan_id: string
  question_id: string
  member_id: string
  typed_by: string
  words: string | null
  unnamed: number
  at: number
}
/** When the hidden answers of a round are to be shown. */
export type QuestionDueTable = { plan_id: string; question_id: string; at: number }
/** In which plans something is asked of the group, or waits to be done. */
export type GroupAskTable = { plan_id: string; ask: number }
/** Private until it is counted, and deleted then: what somebody answered to what the group is asked. */
export type GroupAnswerTable = {
  plan_id: string
  member_id: string
  ask: number
  answer: string
  /** 1 where whoever guides took it down in the room. */
  by_hand: number
}
