import * as m from '#words'

/** What a page says after a form went through: the address carries the word, never the sentence. */
const DONE = {
  started: m.common_done_started,
  joined: m.common_done_joined,
  renamed: m.common_done_renamed,
  'role-agreed': m.common_done_role_agreed,
  'role-proposed': m.common_done_role_proposed,
  'role-signed': m.common_done_role_signed,
  invited: m.common_done_invited,
  reissued: m.common_done_reissued,
  frozen: m.common_done_frozen,
  thawed: m.common_done_thawed,
  'readiness-asked': m.common_done_readiness_asked,
  ready: m.common_done_ready,
  help: m.common_done_help,
  asked: m.common_done_asked,
  answered: m.common_done_answered,
  settled: m.common_done_settled,
  commented: m.common_done_commented,
  replied: m.common_done_replied,
  'comment-changed': m.common_done_comment_changed,
  'comment-removed': m.common_done_comment_removed,
  'thread-done': m.common_done_thread_done,
  'thread-open': m.common_done_thread_open,
  suggested: m.common_done_suggested,
  'suggestion-yes': m.common_done_suggestion_yes,
  'suggestion-no': m.common_done_suggestion_no,
  'suggestion-back': m.common_done_suggestion_back,
  'suggestion-put': m.common_done_suggestion_put,
  'suggestion-placed': m.common_done_suggestion_placed,
  'version-named': m.common_done_version_named,
  'brought-back': m.common_done_brought_back,
  'words-back': m.common_done_words_back,
  'words-fine': m.common_done_words_fine,
  'record-added': m.common_done_record_added,
  'record-changed': m.common_done_record_changed,
  'record-removed': m.common_done_record_removed,
  'words-typed': m.common_done_words_typed,
  'words-agreed': m.common_done_words_agreed,
  'words-declined': m.common_done_words_declined,
  'words-said': m.common_done_words_said,
  'words-unsaid': m.common_done_words_unsaid,
  'times-saved': m.common_done_times_saved,
  scheduled: m.common_done_scheduled,
  'meeting-opened': m.common_done_meeting_opened,
  'meeting-closed': m.common_done_meeting_closed,
  here: m.common_done_here,
  signed: m.common_done_signed,
  'refused-it': m.common_done_refused_it,
  opened: m.common_done_opened,
  closed: m.common_done_closed,
  extended: m.common_done_extended,
  cancelled: m.common_done_cancelled,
  withdrawn: m.common_done_withdrawn,
  'dissent-kept': m.common_done_dissent_kept,
  'dissent-none': m.common_done_dissent_none,
  agreed: m.common_done_agreed,
  'export-made': m.common_done_export_made,
  declared: m.common_done_declared,
  'charter-asked': m.common_done_charter_asked,
  'charter-signed': m.common_done_charter_signed,
  scope: m.common_done_scope,
  left: m.common_done_left,
  forgotten: m.common_done_forgotten,
  saved: m.common_done_saved,
} as const

export type DoneWord = keyof typeof DONE
const isDone = (word: string | null): word is DoneWord => word !== null && Object.hasOwn(DONE, word)
const doneWords = (word: DoneWord): string => DONE[word]()

/** Made on the server, so that no browser loads all of them. Null where the address carries none. */
export function doneIn(request: Request): string | null {
  const word = new URL(request.url).searchParams.get('done')
  return isDone(word) ? doneWords(word) : null
}
