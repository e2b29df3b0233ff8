import type { Places } from './places.ts'

/**
 * Who looks. `citizen` has things waiting for them, `voter` is a citizen who has voted already, `newcomer` has just
 * joined and said yes to nothing yet.
 */
export const READERS = ['stranger', 'citizen', 'voter', 'newcomer', 'professional', 'guide'] as const
export type Reader = (typeof READERS)[number]

export type EveryPage = {
  /** What test titles and pictures are called after. */
  name: string
  /** The file in `app/routes` that makes it, without its ending. */
  route: string
  reader: Reader
  /** What this page has that no other of the list has. */
  why: string
  /** Its address in a plan that is being worked on, or (`in: 'done'`) in one that is agreed. Null: there is none. */
  at: (places: Places) => string | null
  in: 'work' | 'done'
}

type Row = [name: string, reader: Reader, why: string, at: (places: Places) => string | null]

const under = (address: string | null, rest: string) => address && `${address}${rest}`
const plan = (rest: string) => (places: Places) => `${places.plan}${rest}`
const meeting = (rest: string) => (places: Places) => under(places.meeting, rest)
const at = (address: string) => () => address

/** Every page, by the route that makes it. Each row is one look at it by somebody for whom it is different. */
const IN_WORK: Record<string, Row[]> = {
  _index: [
    ['front', 'stranger', 'nobody is known here yet', at('/')],
    ['home', 'citizen', 'with plans of their own', at('/')],
  ],
  'plans.new': [['start', 'stranger', 'the longest form', at('/plans/new')]],
  demo: [['demo', 'stranger', 'the people of the demo', at('/demo')]],
  settings: [
    ['settings', 'stranger', 'how pages look and sound', at('/settings')],
    ['settings-mail', 'professional', 'mail to them came back', at('/settings')],
  ],
  calendar: [
    ['calendar', 'citizen', 'has an address', at('/calendar')],
    ['calendar-none', 'voter', 'has none yet', at('/calendar')],
    ['calendar-stranger', 'stranger', 'whom this browser does not know', at('/calendar')],
  ],
  'mail.confirm.$token': [
    ['mail-confirm', 'stranger', 'says that an address is theirs', ({ confirmMail }) => confirmMail],
    ['mail-confirmed', 'stranger', 'has said so', ({ confirmedMail }) => confirmedMail],
    ['mail-unknown', 'stranger', 'a link that does not work', at('/mail/confirm/unknown')],
  ],
  'mail.off.$token': [['mail-off', 'stranger', 'ends all mail by one button', ({ mailOff }) => mailOff]],
  words: [['words', 'stranger', 'what words mean', at('/words')]],
  'guides.$name': [
    ['citizens-guide', 'stranger', 'long words to read, with a list of what is in them', at('/guides/citizen')],
    ['facilitators-guide', 'guide', 'the longest', at('/guides/facilitator')],
    ['guide-unknown', 'stranger', 'there is no such one', at('/guides/nobody')],
  ],
  style: [['style', 'stranger', 'every component in every state', at('/style')]],
  rules: [['rules', 'stranger', 'the longest list', at('/rules')]],
  verify: [['verify', 'stranger', 'checks a file without us', at('/verify')]],
  'sign-out': [
    ['forget', 'stranger', 'nothing to forget', at('/sign-out')],
    ['forget-me', 'citizen', 'a form that signs out', at('/sign-out')],
  ],
  $: [['not-found', 'stranger', 'an address that nobody knows', at('/nothing-here')]],
  'j.$token': [
    ['invitation', 'stranger', 'a link that waits', ({ link }) => link],
    ['invitation-other', 'citizen', 'a link for somebody else', ({ link }) => link],
    ['invitation-used', 'stranger', 'a link that was used', ({ usedLink }) => usedLink],
    ['invitation-unknown', 'stranger', 'a mistyped link', at('/j/unknown')],
  ],
  'plans.$planId._index': [
    ['plan', 'citizen', 'votes, questions and a second key wait', plan('')],
    ['plan-newcomer', 'newcomer', 'a role waits for a yes', plan('')],
    ['plan-professional', 'professional', 'the other side', plan('')],
    ['plan-guide', 'guide', 'what a guide can do', plan('')],
    ['plan-stranger', 'stranger', 'refused: a plan is not public', plan('')],
  ],
  'plans.$planId.people': [
    ['people', 'citizen', 'who takes part', plan('/people')],
    ['people-guide', 'guide', 'invites', plan('/people')],
    ['people-link', 'guide', 'a new link as a card', ({ plan, invited }) => `${plan}/people?link=${invited}`],
  ],
  'room.$code': [
    ['door', 'stranger', 'comes in as a guest', ({ door }) => door],
    ['door-seat', 'stranger', 'a card that nobody has used', ({ seat }) => seat],
    ['door-other', 'citizen', 'somebody else’s card', ({ seat }) => seat],
    ['door-unknown', 'stranger', 'a mistyped code', at('/room/AAAAAA')],
  ],
  'device.$planId': [
    ['device', 'citizen', 'makes it one that several people use', ({ plan }) => plan.replace('/plans/', '/device/')],
    ['device-stranger', 'stranger', 'refused: nobody is known here', ({ plan }) => plan.replace('/plans/', '/device/')],
  ],
  'plans.$planId.doors': [
    ['doors', 'citizen', 'reads the code', plan('/doors')],
    ['doors-guide', 'guide', 'makes codes and cards', plan('/doors')],
  ],
  'plans.$planId.seat-cards': [
    ['seat-cards', 'guide', 'cards to print', plan('/seat-cards')],
    ['seat-cards-citizen', 'citizen', 'refused: for the guide alone', plan('/seat-cards')],
  ],
  'plans.$planId.cards': [['cards', 'guide', 'links to print', plan('/cards')]],
  'plans.$planId.scope': [
    ['scope', 'citizen', 'reads it', plan('/scope')],
    ['scope-guide', 'guide', 'changes it', plan('/scope')],
  ],
  'plans.$planId.commitment': [
    ['commitment', 'citizen', 'reads what the sponsor signed', plan('/commitment')],
    ['commitment-guide', 'guide', 'records it', plan('/commitment')],
  ],
  'plans.$planId.timeline': [
    ['timeline', 'citizen', 'reads which step is too short', plan('/timeline')],
    ['timeline-guide', 'guide', 'sets the dates', plan('/timeline')],
  ],
  'plans.$planId.resources': [
    ['resources', 'citizen', 'reads what there is', plan('/resources')],
    ['resources-guide', 'guide', 'is told what is too little', plan('/resources')],
  ],
  'plans.$planId.recruitment': [
    ['recruitment', 'citizen', 'reads who was wanted and how many were drawn', plan('/recruitment')],
    ['recruitment-guide', 'guide', 'invites those who were drawn', plan('/recruitment')],
  ],
  'apply.$planId': [['apply', 'stranger', 'a call that is over', ({ plan }) => plan.replace('/plans/', '/apply/')]],
  'plans.$planId.interests': [
    ['interests', 'newcomer', 'not said yet', plan('/interests')],
    ['interests-said', 'professional', 'an interest of their own', plan('/interests')],
  ],
  'plans.$planId.fairness': [['fairness', 'citizen', 'rules as they stand now', plan('/fairness')]],
  'plans.$planId.weeks': [['weeks', 'citizen', 'a plan under way', plan('/weeks')]],
  'plans.$planId.charter': [['charter', 'citizen', 'a change is asked for', plan('/charter')]],
  'plans.$planId.charter_.change': [
    ['charter-rule', 'citizen', 'another number', plan('/charter/change?about=ballot.close.quorum+least')],
    ['charter-promises', 'professional', 'many to choose from', plan('/charter/change?about=principles')],
    ['charter-method', 'guide', 'another way to decide', plan('/charter/change?about=method')],
  ],
  'plans.$planId.meetings': [
    ['meetings', 'citizen', 'meetings of every state', plan('/meetings')],
    ['meetings-guide', 'guide', 'plans and runs them, at times that suit most people', plan('/meetings')],
  ],
  'plans.$planId.meetings_.$sessionId': [
    ['session-record', 'citizen', 'was there, and reads their own part', ({ sessionRecord }) => sessionRecord],
    ['session-record-guide', 'guide', 'had no turn to be counted', ({ sessionRecord }) => sessionRecord],
  ],
  'plans.$planId.mail': [
    ['mail', 'citizen', 'is told by mail', plan('/mail')],
    ['mail-waiting', 'voter', 'has not said yes to the first letter', plan('/mail')],
    ['mail-refused', 'professional', 'cannot be reached', plan('/mail')],
    ['mail-new', 'newcomer', 'has given no address', plan('/mail')],
  ],
  'plans.$planId.when': [
    ['when', 'citizen', 'has said when they can come', plan('/when')],
    ['when-new', 'newcomer', 'has not', plan('/when')],
    ['when-guide', 'guide', 'has no vote', plan('/when')],
  ],
  'plans.$planId.papers._index': [
    ['papers', 'citizen', 'one is ready, one is not', plan('/papers')],
    ['papers-guide', 'guide', 'makes them', plan('/papers')],
  ],
  'plans.$planId.papers.new': [
    ['paper-new', 'guide', 'adds one', plan('/papers/new')],
    ['paper-new-citizen', 'citizen', 'is told who can', plan('/papers/new')],
  ],
  'plans.$planId.papers.$paperId': [
    ['paper', 'citizen', 'reads it', ({ paper }) => paper],
    ['paper-guide', 'guide', 'releases forms and sees numbers', ({ paper }) => paper],
  ],
  'plans.$planId.access': [
    ['access', 'citizen', 'needs something, and some of it is there', plan('/access')],
    ['access-none', 'professional', 'needs nothing', plan('/access')],
  ],
  'plans.$planId.helping': [
    ['helping', 'citizen', 'is helped, and lets somebody help', plan('/helping')],
    ['helping-helper', 'voter', 'helps somebody', plan('/helping')],
    ['helping-guide', 'guide', 'noted it for somebody', plan('/helping')],
  ],
  'plans.$planId.contacts._index': [
    ['contacts', 'guide', 'calls and writes to people', plan('/contacts')],
    ['contacts-citizen', 'citizen', 'refused: for the guide alone', plan('/contacts')],
  ],
  'plans.$planId.contacts.$memberId': [
    ['contact-pack', 'guide', 'a letter and a slip to vote on', ({ contact }) => contact],
  ],
  'plans.$planId.provide': [
    ['provide', 'guide', 'arranges', plan('/provide')],
    ['provide-citizen', 'citizen', 'refused: for the guide alone', plan('/provide')],
  ],
  'plans.$planId.support': [
    ['support', 'citizen', 'can ask for it', plan('/support')],
    ['support-asked', 'newcomer', 'has asked for it', plan('/support')],
    ['support-contact', 'voter', 'is the one to turn to', plan('/support')],
    ['support-guide', 'guide', 'names somebody else', plan('/support')],
  ],
  'plans.$planId.questions._index': [
    ['questions', 'citizen', 'in a meeting and in their own time', plan('/questions')],
    ['questions-guide', 'guide', 'can ask one', plan('/questions')],
  ],
  'plans.$planId.questions.$questionId': [
    ['question-hidden', 'citizen', 'has answered, and nobody sees it', ({ hiddenAnswers }) => hiddenAnswers],
    ['question-hidden-guide', 'guide', 'shows the answers, and types for others', ({ hiddenAnswers }) => hiddenAnswers],
    ['question-typed', 'professional', 'somebody typed for them', ({ hiddenAnswers }) => hiddenAnswers],
    ['question-shown', 'citizen', 'adds, and says that it is not what they meant', ({ shownAnswers }) => shownAnswers],
    ['question-shown-guide', 'guide', 'sums up, and ticks off what was read out', ({ shownAnswers }) => shownAnswers],
    ['question-own-time', 'citizen', 'answers in their own time', ({ ownTime }) => ownTime],
    ['question-posted', 'professional', 'has answered, and reads what others wrote', ({ ownTime }) => ownTime],
  ],
  'plans.$planId.side-meetings': [
    ['side-meetings', 'professional', 'was at one that has no note', plan('/side-meetings')],
    ['side-meetings-citizen', 'citizen', 'reads of them', plan('/side-meetings')],
  ],
  'plans.$planId.live': [
    ['live', 'citizen', 'present, while somebody speaks', meeting('/live')],
    ['live-guide', 'guide', 'gives the floor', meeting('/live')],
  ],
  'plans.$planId.meetings_.$sessionId_.agenda': [
    ['agenda', 'citizen', 'reads it, and asks for something', ({ agenda }) => agenda],
    ['agenda-guide', 'guide', 'changes every step', ({ agenda }) => agenda],
  ],
  'plans.$planId.meetings_.$sessionId_.pulse': [['pulse', 'citizen', 'says how it was', ({ pulse }) => pulse]],
  'plans.$planId.live_.guide': [
    ['guide-screen', 'guide', 'runs the meeting', meeting('/live/guide')],
    ['guide-screen-member', 'citizen', 'somebody else runs it', meeting('/live/guide')],
  ],
  'plans.$planId.live_.screen': [['big-screen', 'guide', 'the step, who speaks, the way in', meeting('/live/screen')]],
  'plans.$planId.sections.$key': [
    ['section', 'citizen', 'a text to write in', ({ written }) => written],
    ['section-other', 'voter', 'somebody else with the same text', ({ written }) => written],
    ['section-empty', 'citizen', 'nothing written yet', ({ empty }) => empty],
    ['section-voting', 'professional', 'locked by a vote', ({ voting }) => voting],
    ['section-agreed', 'citizen', 'adopted by a vote', ({ agreed }) => agreed],
    ['section-guide', 'guide', 'watches', ({ written }) => written],
  ],
  'plans.$planId.sections.$key_.ready': [
    ['ready', 'citizen', 'answers, asks and is answered', ({ written }) => under(written, '/ready')],
    ['ready-guide', 'guide', 'asks whether people are ready', ({ written }) => under(written, '/ready')],
  ],
  'plans.$planId.sections.$key_.comments': [
    ['comments', 'citizen', 'open, done, and about words that are gone', ({ written }) => under(written, '/comments')],
    ['comments-empty', 'professional', 'nothing to say anything about', ({ empty }) => under(empty, '/comments')],
  ],
  'plans.$planId.sections.$key_.suggest': [
    ['suggest', 'citizen', 'paragraphs to choose from', ({ written }) => under(written, '/suggest')],
    ['suggest-form', 'citizen', 'a paragraph and how it should read', ({ paragraph }) => paragraph],
    ['suggest-guide', 'guide', 'is told who suggests', ({ written }) => under(written, '/suggest')],
    ['suggest-paused', 'citizen', 'no writing now', ({ voting }) => under(voting, '/suggest')],
  ],
  'plans.$planId.sections.$key_.suggestions': [
    ['suggestions', 'citizen', 'open, misfitting and answered', ({ written }) => under(written, '/suggestions')],
    ['suggestions-other', 'professional', 'the other side', ({ written }) => under(written, '/suggestions')],
    ['suggestions-none', 'citizen', 'nothing suggested yet', ({ empty }) => under(empty, '/suggestions')],
  ],
  'plans.$planId.sections.$key_.history': [
    ['history', 'citizen', 'moments of every kind', ({ written }) => under(written, '/history')],
    ['history-guide', 'guide', 'names nothing', ({ written }) => under(written, '/history')],
    ['history-empty', 'citizen', 'nothing written yet', ({ empty }) => under(empty, '/history')],
  ],
  'plans.$planId.sections.$key_.history_.compare': [
    ['compare', 'citizen', 'all in one', ({ compared }) => compared],
    ['compare-side', 'professional', 'side by side', ({ compared }) => under(compared, '&as=side')],
    ['compare-authors', 'citizen', 'who wrote what', ({ compared }) => under(compared, '&as=authors')],
  ],
  'plans.$planId.sections.$key_.history_.restore': [
    ['restore', 'citizen', 'what would change', ({ restored }) => restored],
    ['restore-guide', 'guide', 'is told who can', ({ restored }) => restored],
  ],
  'plans.$planId.sections.$key_.lost': [
    ['lost', 'professional', 'words of theirs that went', ({ written }) => under(written, '/lost')],
    ['lost-none', 'citizen', 'nothing is missing', ({ empty }) => under(empty, '/lost')],
  ],
  'plans.$planId.sections.$key_.records.new': [
    ['record-kinds', 'citizen', 'kinds of forms to choose from', ({ written }) => under(written, '/records/new')],
    ['record-new', 'citizen', 'the longest questions', ({ written }) => under(written, '/records/new?kind=outcome')],
    ['record-new-guide', 'guide', 'is told who writes', ({ written }) => under(written, '/records/new?kind=need')],
  ],
  'plans.$planId.sections.$key_.records.$recordId': [
    ['record', 'citizen', 'a form that stands in the text', ({ record }) => record],
    ['record-gone', 'citizen', 'one that is gone', ({ written }) => under(written, '/records/1-1')],
  ],
  'plans.$planId.sections.$key_.records.$recordId_.remove': [
    ['record-remove', 'citizen', 'read once more', ({ record }) => under(record, '/remove')],
  ],
  'plans.$planId.sections.$key_.for-someone': [
    ['for-someone', 'citizen', 'types what somebody says', ({ written }) => under(written, '/for-someone')],
    ['for-someone-guide', 'guide', 'has typed, and it waits', ({ written }) => under(written, '/for-someone')],
    ['for-someone-recording', 'voter', 'types what somebody recorded', ({ recording }) => recording],
    ['for-someone-paused', 'citizen', 'no writing now', ({ voting }) => under(voting, '/for-someone')],
  ],
  'plans.$planId.sections.$key_.say': [
    ['say', 'citizen', 'records, and has recorded', ({ written }) => under(written, '/say')],
    ['say-guide', 'guide', 'is told who speaks', ({ written }) => under(written, '/say')],
  ],
  'plans.$planId.words.$wordsId': [
    ['words-mine', 'citizen', 'reads back what was typed for them', ({ spoken }) => spoken],
    ['words-scribe', 'guide', 'sees that it waits', ({ spoken }) => spoken],
    ['words-other', 'professional', 'whom it does not concern', ({ spoken }) => spoken],
  ],
  'plans.$planId.sections.$key_.vote': [
    ['open-vote', 'guide', 'puts a section to the vote', ({ written }) => under(written, '/vote')],
    ['open-vote-citizen', 'citizen', 'is told who can', ({ written }) => under(written, '/vote')],
  ],
  'plans.$planId.vote': [
    ['open-votes', 'guide', 'chooses what people vote on', plan('/vote')],
    ['open-plan', 'guide', 'puts the whole plan to the vote', plan('/vote?what=plan')],
    ['open-purpose', 'guide', 'says what a vote is for', plan('/vote?what=question')],
    ['open-question', 'guide', 'puts a question to the vote', plan('/vote?what=question&for=choose-one')],
  ],
  'plans.$planId.ballots._index': [['votes', 'citizen', 'every vote', plan('/ballots')]],
  'plans.$planId.ballots.$ballotId': [
    ['ballot', 'citizen', 'a paper to fill in', ({ openVote }) => openVote],
    ['ballot-voted', 'voter', 'has voted', ({ openVote }) => openVote],
    ['ballot-newcomer', 'newcomer', 'first agrees the role', ({ openVote }) => openVote],
    ['ballot-guide', 'guide', 'runs it', ({ openVote }) => openVote],
    ['ballot-lost', 'citizen', 'a result: not adopted', ({ lostVote }) => lostVote],
    ['ballot-chosen', 'citizen', 'a result: one of several', ({ chosenVote }) => chosenVote],
  ],
  'plans.$planId.ballots.$ballotId_.help': [
    ['help-vote', 'voter', 'chooses whom they help', ({ openVote }) => under(openVote, '/help')],
    ['help-vote-nobody', 'professional', 'helps nobody', ({ openVote }) => under(openVote, '/help')],
  ],
  'plans.$planId.agree': [['agree', 'guide', 'not yet', plan('/agree')]],
  'plans.$planId.export': [['export', 'citizen', 'nothing made yet', plan('/export')]],
  'plans.$planId.log': [['log', 'citizen', 'every kind of entry', plan('/log')]],
  'plans.$planId.welcome': [['welcome', 'newcomer', 'the first page after a link', plan('/welcome')]],
  'plans.$planId.my-words': [
    ['my-words', 'professional', 'refused, taken out and waiting', plan('/my-words')],
    ['my-words-citizen', 'citizen', 'typed, recorded and talked about', plan('/my-words')],
    ['my-words-none', 'newcomer', 'nothing said yet', plan('/my-words')],
  ],
  'plans.$planId.leave': [['leave', 'citizen', 'a way out', plan('/leave')]],
}

const DONE: Record<string, Row[]> = {
  'plans.$planId._index': [['plan-agreed', 'citizen', 'an agreed plan', plan('')]],
  'plans.$planId.ballots.$ballotId': [
    ['ballot-adopted', 'citizen', 'a result, and who disagreed', ({ adoptedVote }) => adoptedVote],
  ],
  'plans.$planId.agree': [['agree-done', 'citizen', 'agreed', plan('/agree')]],
  'plans.$planId.export': [['export-made', 'guide', 'files that were made', plan('/export?format=html')]],
  'plans.$planId.papers._index': [['papers-none', 'citizen', 'nothing to read', plan('/papers')]],
  'plans.$planId.support': [['support-outside', 'citizen', 'somebody outside the plan', plan('/support')]],
  'plans.$planId.questions._index': [['questions-none', 'citizen', 'nobody asked one', plan('/questions')]],
  'plans.$planId.side-meetings': [['side-meetings-none', 'citizen', 'nobody told of one', plan('/side-meetings')]],
  'plans.$planId.timeline': [['timeline-none', 'guide', 'dates to start from', plan('/timeline')]],
  'plans.$planId.resources': [['resources-none', 'guide', 'nothing set aside yet', plan('/resources')]],
  'plans.$planId.charter': [['charter-agreed', 'citizen', 'nothing asked for yet', plan('/charter')]],
  'plans.$planId.log': [['log-agreed', 'citizen', 'a whole story', plan('/log')]],
}

const pagesOf = (rows: Record<string, Row[]>, which: EveryPage['in']): EveryPage[] =>
  Object.entries(rows).flatMap(([route, looks]) =>
    looks.map(([name, reader, why, address]) => ({
      ...{ name, route, reader, why, at: address, in: which },
    })),
  )

/** All of them. tests/app/every-page.test.ts fails when a route is missing here. */
export const EVERY_PAGE: readonly EveryPage[] = [...pagesOf(IN_WORK, 'work'), ...pagesOf(DONE, 'done')]

/** Routes that show no page, and why. */
export const WITHOUT_PAGE: Record<string, string> = {
  'plans.$planId': 'the frame of every page of a plan',
  'favicon[.]ico': 'a picture',
  'robots[.]txt': 'a file for crawlers',
}
