import { PNG } from 'pngjs'
import type { Node } from 'prosemirror-model'
import type { CommentRequest } from '#domain/comments/commands.ts'
import type { HistoryRequest } from '#domain/history/commands.ts'
import type { CommandId, MemberId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { DAY, HOUR, MINUTE, toInstant } from '#domain/time.ts'
import { comment } from '#server/comments/door.ts'
import type { Deps } from '#server/deps.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { rewriteSection, writeSection } from '#server/documents/write.ts'
import { history } from '#server/history/door.ts'
import { createLosses } from '#server/history/losses.ts'
import { saveImage } from '#server/images.ts'
import { sayWords } from '#server/scribing/recordings.ts'
import { provide } from './rich-access.ts'
import { begin } from './rich-beginnings.ts'
import { amend, askForMoreTime } from './rich-charter.ts'
import { givePapers } from './rich-papers.ts'
import { askEverybody } from './rich-questions.ts'
import { talkAside } from './rich-side-meetings.ts'
import * as texts from './rich-texts.ts'
import { vote } from './rich-votes.ts'
import { nameWitnesses } from './rich-witnesses.ts'
import { toneOf } from './sound.ts'
import { aPlan } from './world.ts'

/** What a narrow screen must break. */
const LONG_NAME = 'Theodosia Featherstonehaugh-Cholmondeley'

type Plan = Awaited<ReturnType<typeof aPlan>>
type Group = Plan & { deps: Deps; wait: (milliseconds: number) => void; people: Awaited<ReturnType<typeof gather>> }
export type RichPlan = Awaited<ReturnType<typeof makeRichPlan>>

/** Begins so long before what is now. */
const BEGAN = 40 * DAY

/**
 * A plan in which everything that a page can show is there at once: people of every kind, texts of every shape, votes
 * open, adopted and lost, an objection, dissent, a step that was stopped, a request for a second key, questions open
 * and answered, meetings over, to come and going on. Made through the door, on a clock that ends at what is now.
 */
export async function makeRichPlan(base: Deps) {
  const clock = { now: base.now() - BEGAN }
  const deps: Deps = { ...base, now: () => clock.now }
  const plan = await aPlan(deps, 'Getting about in Aldersyke')
  const people = await gather(plan)
  const wait = (milliseconds: number) => {
    clock.now += milliseconds
  }
  const group: Group = { ...plan, deps, wait, people }
  await begin(group)
  await writeAll(group)
  await talk(group)
  await listen(group)
  await vote(group)
  await ask(group)
  await suggest(group)
  await keep(group)
  await scribe(group)
  await amend(group)
  clock.now = base.now() - 3 * DAY
  await openVotes(group)
  await askForMoreTime(group)
  clock.now = base.now() - 2 * HOUR
  await askForSecondKey(group)
  await meet(group)
  await sayWhen(group)
  await nameWitnesses(group)
  return { planId: plan.planId, guide: plan.guide, people }
}

async function gather({ join, done, guide }: Plan) {
  const citizen = await join('citizen', 'Maureen Tagg')
  const voter = await join('citizen', 'Imran Sheikh')
  const carer = await join('citizen', LONG_NAME)
  const professional = await join('professional', 'Anjali Menon')
  const nurse = await join('professional', 'Tom Whitlock')
  const newcomer = await join('citizen', 'Bethan Rhys', { role: false })
  const gone = await join('citizen', 'Pauline Croft')
  await done(gone, 'member.leave', { words: 'unname' })
  const { memberId } = await done(guide, 'member.invite', { side: 'citizen', name: 'Ray Dunmore' })
  await done(guide, 'member.invite', { function: 'observer', name: 'Ola Nordby' })
  return { citizen, voter, carer, newcomer, professional, nurse, invited: memberId as MemberId }
}

async function writeAll({ deps, planId, people }: Group): Promise<void> {
  const { citizen, voter, carer, professional } = people
  const image = new PNG({ width: 320, height: 200, colorType: 2 })
  image.data.fill(0x99)
  const { src } = await saveImage(deps, planId, citizen, PNG.sync.write(image))
  const written: [SectionKey, MemberId, Node][] = [
    ['front', citizen, texts.front],
    ['why', voter, texts.why(src)],
    ['principles', carer, texts.principles],
    ['actions', professional, texts.actions],
    ['money', professional, texts.money],
    ['measures', citizen, texts.measures],
  ]
  for (const [section, by, text] of written) await writeSection(deps.db, deps.now, planId, section, by, text)
}

/** Talk beside the text: about words that are gone by now, done, and open with an answer that was taken back. */
async function talk({ deps, planId, guide, people, wait }: Group): Promise<void> {
  const say = (memberId: MemberId, request: CommentRequest) => {
    wait(MINUTE)
    return comment(deps, { planId, memberId }, deps.newId() as CommandId, request)
  }
  const start = async (who: MemberId, text: string, paragraph: number) => {
    const { paragraphs } = await deps.texts.read(deps.db, planId, 'money')
    const place = { block: paragraphs[paragraph]!.id }
    return (await say(who, { type: 'comment.start', section: 'money', place, text })).threadId
  }
  await start(people.voter, 'I liked these words.', 0)
  await rewriteSection(deps.db, deps.now, planId, 'money', people.professional, texts.money)
  const done = await start(people.citizen, 'Is this for one year?', 0)
  await say(people.professional, { type: 'comment.reply', threadId: done, text: 'Yes, from April to March.' })
  await say(guide, { type: 'comment.resolve', threadId: done })
  const threadId = await start(people.carer, 'Who counts what carers spend?\nNobody asks us.', 1)
  await say(people.citizen, { type: 'comment.reply', threadId, text: 'I can ask at the next meeting.' })
  const { commentId } = await say(people.nurse, { type: 'comment.reply', threadId, text: 'I am not sure.' })
  if (commentId) await say(people.nurse, { type: 'comment.remove', commentId })
}

/** A first meeting, in which people listen. */
async function listen({ done, guide, people, wait, deps }: Group): Promise<void> {
  const startsAt = toInstant(deps.now())
  const { sessionId } = await done(guide, 'session.schedule', {
    kind: 'hybrid',
    title: 'Listening',
    startsAt,
    minutes: 90,
  })
  await done(guide, 'session.open', { sessionId })
  for (const member of [people.citizen, people.nurse]) await done(member, 'attendance.join', { sessionId })
  await done(people.citizen, 'queue.join')
  await done(guide, 'turn.grant')
  wait(3 * MINUTE)
  await done(people.citizen, 'turn.end')
  await done(guide, 'session.close', { sessionId })
}

/** A question that has an answer, one that has none, and "are you ready?". */
async function ask({ done, guide, people, wait }: Group): Promise<void> {
  const asked = await done(people.voter, 'explain.ask', { section: 'money', text: 'What is the council?' })
  const { explainId } = asked
  await done(people.nurse, 'explain.answer', { explainId, text: 'The people whom this town elects.' })
  wait(15 * DAY)
  await done(guide, 'readiness.ask', { section: 'money' })
}

/** Suggestions of every kind: open ones, one whose place has changed, and some with their answer. */
async function suggest({ done, deps, planId, people }: Group): Promise<void> {
  const section = 'money'
  const make = async (by: MemberId, was: string, text: string, why?: string) => {
    const doc = await loadTextDoc(deps.db, planId, section)
    const id = textBlocks(doc.fragment).find(({ words }) => words === was)?.id
    doc.destroy()
    const { suggestionId } = await done(by, 'suggestion.make', { section, block: { id, was }, text, why })
    return { suggestionId }
  }
  await make(people.citizen, 'Where the numbers are from', 'Who counted all this')
  await rewriteSection(deps.db, deps.now, planId, section, people.carer, texts.moneyLater)
  const applied = await make(people.voter, 'in spring', 'in spring and in autumn')
  await done(people.nurse, 'suggestion.accept', applied)
  const refused = await make(people.professional, 'the committee', 'the council', 'The council has a fund for halls.')
  await done(people.carer, 'suggestion.refuse', { ...refused, reason: 'The fund is used up until next year.' })
  await done(people.voter, 'suggestion.withdraw', await make(people.voter, 'now', 'at once'))
  await make(people.citizen, 'the council', 'the town council')
  const why = 'Nobody knows the price of fuel yet.'
  await make(people.professional, 'It costs £92,000 in year 1.', 'It costs about £92,000 in the first year.', why)
}

/** A text that was named and locked; words of the professional that went when somebody brought an old one back. */
async function keep({ deps, planId, people, wait, done, guide }: Group): Promise<void> {
  const section = 'money'
  const losses = createLosses(deps)
  const ask = (memberId: MemberId, request: HistoryRequest) =>
    history({ ...deps, lost: losses.note }, { planId, memberId }, section, deps.newId() as CommandId, request)
  const { doc, seq } = await deps.texts.read(deps.db, planId, section)
  await ask(people.carer, { type: 'version.name', seq, name: 'Before the winter' })
  await done(guide, 'section.freeze', { section })
  await done(guide, 'section.thaw', { section })
  wait(HOUR)
  await rewriteSection(deps.db, deps.now, planId, section, people.professional, texts.withMore(doc))
  await ask(people.carer, { type: 'version.restore', seq })
  await losses.close()
}

/** What somebody typed for others: agreed, not used, and waiting; and what they said into a device. */
async function scribe({ done, guide, people, deps, callerFor }: Group): Promise<void> {
  const type = async (speaker: MemberId, text: string, section = 'money') => {
    const { wordsId } = await done(guide, 'words.type', { section, speaker, text })
    return { wordsId }
  }
  await done(people.voter, 'words.agree', await type(people.voter, 'We ask those too who stay at home.', 'measures'))
  await done(people.nurse, 'words.decline', await type(people.nurse, 'This is not what I said.'))
  await type(people.citizen, 'My neighbour drives me, and I pay for her petrol.\nNobody counts that.')
  await type(people.carer, 'Carers pay for the taxi home.')
  for (const who of [people.citizen, people.carer]) {
    await sayWords(deps, await callerFor(who), {
      section: 'money',
      bytes: toneOf(1),
      commandId: deps.newId() as CommandId,
    })
  }
}

/** Two votes that are open now. One citizen has voted in both, nobody else has. */
async function openVotes({ open, deps, done, guide, people }: Group): Promise<void> {
  const closesAt = toInstant(deps.now() + 8 * DAY)
  const subject = { kind: 'section', section: 'actions' }
  const section = await open({ subject, method: 'gradients8', closesAt })
  const question = { kind: 'question', text: 'Shall we meet in the evening?' }
  await open({ subject: question, kind: 'sensing', method: 'majority', closesAt })
  await done(people.voter, 'ballot.cast', { ballotId: section, choice: '2' })
  await done(people.citizen, 'helper.agree', { helperId: people.voter, ways: ['beside', 'phone'] })
  await done(guide, 'helper.agree', { memberId: people.carer, helperId: people.voter, ways: ['paper'] })
  for (const memberId of [people.citizen, people.carer]) await done(guide, 'contact.reach', { memberId })
}

/** A vote in a hurry, which a rule stops; the guide asks citizens to sign a reason. A first request was refused. */
async function askForSecondKey({ send, done, guide, people, deps, wait }: Group): Promise<void> {
  const closesAt = toInstant(deps.now() + DAY)
  const hurried = { subject: { kind: 'section', section: 'front' }, method: 'consent', closesAt }
  const stopped = await send(guide, 'ballot.open', hurried)
  if (stopped.ok) throw new Error('A vote in a hurry should be stopped.')
  const request = (reason: string) =>
    done(guide, 'override.request', { gate: 'ballot.open', ruleId: 'ballot.open.time-to-vote', reason })
  const { overrideId } = await request('We would like to be done before the holidays.')
  await done(people.voter, 'override.refuse', { overrideId })
  wait(HOUR)
  await request('The printer needs this page by Friday, and nothing in it was disputed.')
}

/** When most people can come: three citizens have said so, and too few professionals to show any. */
async function sayWhen({ done, people }: Group): Promise<void> {
  const { citizen, voter, carer, professional } = people
  for (const member of [citizen, voter, carer, professional]) {
    const isCarer = member === carer
    const week = { 'tue-midday': 'can', 'wed-morning': 'support', 'thu-evening': isCarer ? 'support' : 'cannot' }
    await done(member, 'availability.say', { week, ownTime: isCarer })
  }
}

const AGENDA = [
  { kind: 'listening', minutes: 20, what: 'Hear everybody, citizens first' },
  { kind: 'discussion', minutes: 40, what: 'What should the class look like?' },
  { kind: 'break', minutes: 10, what: 'Tea' },
  { kind: 'drafting', minutes: 40, what: 'Write it down together' },
  { kind: 'checkout', minutes: 10, what: 'How was it for you?' },
]

/** A meeting that goes on now, somebody speaking and somebody waiting; another one is planned. */
async function meet({ done, guide, people, deps }: Group): Promise<void> {
  const schedule = (title: string, inDays: number, kind = 'live') =>
    done(guide, 'session.schedule', {
      ...{ kind, title, startsAt: toInstant(deps.now() + inDays * DAY), minutes: 120 },
      ...(inDays === 0 ? { agenda: AGENDA } : {}),
    })
  await done(people.citizen, 'agenda.propose', { what: 'How do people get there without a car?' })
  const { sessionId } = await schedule('Drafting together', 0)
  const round = await schedule('Each in their own time', 4, 'async')
  await givePapers({ done, guide, people }, round.sessionId!)
  await done(guide, 'session.open', { sessionId })
  for (const member of [people.citizen, people.carer, people.professional]) {
    await done(member, 'attendance.join', { sessionId })
  }
  await done(guide, 'join-code.make', { sessionId })
  await done(guide, 'seat-card.make', { sessionId, memberIds: [people.invited] })
  await done(guide, 'step.start', { step: 1 })
  await done(guide, 'groups.make', { how: 'groups' })
  await done(people.carer, 'groups.ask')
  await done(people.carer, 'groups.note', { text: 'Nobody should have to change buses.', section: 'why' })
  await done(guide, 'spotlight.set', { section: 'why' })
  await done(people.carer, 'queue.join')
  await done(guide, 'turn.grant')
  await done(people.professional, 'queue.join')
  await done(people.citizen, 'queue.join', { words: 'The bus stops at the bottom of the hill.' })
  await done(people.professional, 'card.show', { card: 'yellow' })
  await done(people.carer, 'explain.ask', { section: 'money', text: 'Who is meant by “the committee”?' })
  // What they ask for now, the meeting that is open does not wait for.
  const together = await schedule('Choosing together', 2)
  await provide({ done, guide, people }, together.sessionId!)
  const reach = 'Call 01632 960 222, every day from 9 to 8, or ask me for a walk.'
  await done(guide, 'wellbeing.name', { name: 'Imran Sheikh', reach, memberId: people.voter })
  for (const member of [people.newcomer, people.nurse]) await done(member, 'support.ask')
  await talkAside({ done, people }, deps.now())
  await askEverybody({ done, guide, people }, deps.now())
}
