import type { Became, Contribution, Kind } from '#domain/contributions/contribution.ts'
import * as m from '#words'

/** A kind of thing and what became of it, as one name. */
type Standing = { [K in Kind]: `${K} ${Became[K]}` }[Kind]
type Says = (about: { title: string }) => string

/** What is said of each. `<place>` is the way there, `<name/>` who answered, `<time/>` since when. For loaders only. */
const SENTENCES: Record<Standing, Says> = {
  'suggestion open': m.mine_suggestion_open,
  'suggestion voting': m.mine_suggestion_voting,
  'suggestion undecided': m.mine_suggestion_undecided,
  'suggestion adopted': m.mine_suggestion_adopted,
  'suggestion applied': m.mine_suggestion_applied,
  'suggestion applied-by-group': m.mine_suggestion_group,
  'suggestion refused': m.mine_suggestion_refused,
  'suggestion declined': m.mine_suggestion_declined,
  'suggestion withdrawn': m.mine_suggestion_withdrawn,
  'words typed': m.mine_words_typed,
  'words agreed': m.mine_words_agreed,
  'words declined': m.mine_words_declined,
  'recording waiting': m.mine_recording_waiting,
  'recording typed': m.mine_recording_typed,
  'recording done': m.mine_recording_done,
  'recording taken-back': m.mine_recording_back,
  'question waiting': m.mine_question_waiting,
  'question answered': m.mine_question_answered,
  'question clear': m.mine_question_clear,
  'comment waiting': m.mine_comment_waiting,
  'comment answered': m.mine_comment_answered,
  'comment resolved': m.mine_comment_resolved,
  'comment closed': m.mine_comment_closed,
  'loss gone': m.mine_loss_gone,
}

export const sentenceOf = ({ kind, became }: Contribution, title: string): string =>
  SENTENCES[`${kind} ${became}` as Standing]({ title })

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
    case 'loss':
      return `${part}/lost`
  }
}
