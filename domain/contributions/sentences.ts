import type { Words } from '../words/words.ts'
import type { Became, Contribution, Kind } from './contribution.ts'

/** A kind of thing and what became of it, as one name. */
type Standing = { [K in Kind]: `${K} ${Became[K]}` }[Kind]
type Says = { [Name in keyof Words]: Name extends `mine_${string}_${string}` ? Name : never }[keyof Words]

/** What is said of each. `<place>` is the way there, `<name/>` who answered, `<time/>` since when. */
const SENTENCES = {
  'suggestion open': 'mine_suggestion_open',
  'suggestion voting': 'mine_suggestion_voting',
  'suggestion undecided': 'mine_suggestion_undecided',
  'suggestion adopted': 'mine_suggestion_adopted',
  'suggestion applied': 'mine_suggestion_applied',
  'suggestion applied-by-group': 'mine_suggestion_group',
  'suggestion refused': 'mine_suggestion_refused',
  'suggestion declined': 'mine_suggestion_declined',
  'suggestion withdrawn': 'mine_suggestion_withdrawn',
  'words typed': 'mine_words_typed',
  'words agreed': 'mine_words_agreed',
  'words declined': 'mine_words_declined',
  'recording waiting': 'mine_recording_waiting',
  'recording typed': 'mine_recording_typed',
  'recording done': 'mine_recording_done',
  'recording taken-back': 'mine_recording_back',
  'question waiting': 'mine_question_waiting',
  'question answered': 'mine_question_answered',
  'question clear': 'mine_question_clear',
  'comment waiting': 'mine_comment_waiting',
  'comment answered': 'mine_comment_answered',
  'comment resolved': 'mine_comment_resolved',
  'comment closed': 'mine_comment_closed',
  'note beside': 'mine_note_beside',
  'note on-record': 'mine_note_record',
  'note at-meeting': 'mine_note_meeting',
  'loss gone': 'mine_loss_gone',
} as const satisfies Record<Standing, Says>

/** `title`: of the part of the plan, in the same language. */
export const sentenceOf = ({ kind, became }: Contribution, title: string, words: Words): string =>
  words[SENTENCES[`${kind} ${became}` as Standing]]({ title })

/** Where it is to be seen: the same address as a to-do about it has. */
export function placeOf({ kind, became, id, section, ballot }: Contribution, planId: string): string {
  const plan = `/plans/${planId}`
  const part = `${plan}/sections/${section}`
  switch (kind) {
    case 'suggestion':
      return became === 'voting' && ballot ? `${plan}/ballots/${ballot}` : `${part}/suggestions#${id}`
    case 'words':
      return became === 'typed' ? `${plan}/words/${id}` : part
    case 'recording':
      if (became === 'typed') return `${plan}/words/${id}`
      return became === 'waiting' ? `${part}/say` : part
    case 'question':
      return `${part}/ready#${id}`
    case 'comment':
      return `${part}/comments#${id}`
    case 'note':
      if (became === 'beside') return `${part}/comments`
      return became === 'on-record' ? `${plan}/meetings/${id}` : `${plan}/live`
    case 'loss':
      return `${part}/lost`
  }
}
