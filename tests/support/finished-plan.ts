import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { writeDoc } from '#domain/text/yjs.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { commitUpdates } from '#server/documents/commit.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { writeSection } from '#server/documents/write.ts'
import { renderExport } from '#server/exports/render.ts'
import { createWorld, docOf, fivePeople, type World } from './world.ts'

export const DISSENT = 'Carers still wait.\n\nI said so three times, and "later" is no answer <for them>.'
export const OBJECTION = 'Two buses are too many for somebody with a tank.'
export const OVERRIDE_REASON = 'Everybody wants to vote before the holidays & asked for it.'

/** What “why” says at first and in the end. */
export const FIRST_WORDS = 'Getting there is the hard part. Two buses with a tank.'
export const REWRITTEN = 'Getting there is the hard part. One bus would do, if it stopped at the hall.'

export type FinishedPlan = Awaited<ReturnType<typeof finishPlan<World>>>

/** What a plan is made in: a world, or the program itself on a clock that can be moved. */
type Setting = Pick<World, 'db' | 'deps' | 'wait'>

/** `finishPlan` in a world of its own; call `close` when done. */
export async function createFinishedPlan(): Promise<FinishedPlan & { world: World; close: () => Promise<void> }> {
  const world = await createWorld()
  return { ...(await finishPlan(world)), world, close: world.close }
}

/**
 * Three citizens and two professionals take a plan all the way: a consent vote that fails and one that passes on the
 * text rewritten, a vote by gradients that an override let open early, dissent, agreement, an export.
 */
export async function finishPlan<Where extends Setting>(world: Where) {
  const plan = await fivePeople(world.deps)
  const { guide, citizens, professionals, everybody, done, planId } = plan
  const [maureen, imran, bethan] = citizens
  const { deps, wait } = world
  await writeSection(deps.db, deps.now, planId, 'actions', imran, actions())

  const vote = async (ballotId: BallotId, choices: Record<string, string>) => {
    for (const member of everybody) await done(member, 'ballot.cast', { ballotId, choice: choices[member]! })
  }
  const all = (choice: string) => Object.fromEntries(everybody.map((member) => [member, choice]))

  // A consent round that an open objection stops.
  const first = await plan.open()
  await done(bethan, 'objection.raise', { ballotId: first, text: OBJECTION, anonymous: true })
  await vote(first, all('consent'))
  wait(7 * DAY)
  await done(guide, 'ballot.close', { ballotId: first })

  // The same section once more, in other words, agreed.
  await rewrite(world, planId, 'why', maureen, docOf(REWRITTEN))
  const second = await plan.open()
  await vote(second, { ...all('consent'), [imran]: 'concern' })
  wait(7 * DAY)
  await done(guide, 'ballot.close', { ballotId: second })

  // A vote in a hurry, which takes two keys.
  const closesAt = toInstant(deps.now() + DAY)
  const gradients = { subject: { kind: 'section', section: 'actions' }, method: 'gradients8', closesAt }
  const stopped = await plan.send(guide, 'ballot.open', gradients)
  if (stopped.ok) throw new Error('A vote in a hurry should be stopped.')
  const { overrideId } = await done(guide, 'override.request', {
    ...{ gate: 'ballot.open', ruleId: 'ballot.open.time-to-vote', reason: OVERRIDE_REASON },
  })
  await done(maureen, 'override.countersign', { overrideId })
  const third = await plan.open(gradients)
  await vote(third, { ...all('1'), [bethan]: '2', [professionals[0]]: '3', [professionals[1]]: '4' })
  wait(DAY)
  await done(guide, 'ballot.close', { ballotId: third })

  await done(bethan, 'dissent.record', { ballotId: third, text: DISSENT, anonymous: false })
  wait(5 * DAY)
  await done(guide, 'plan.agree')
  await done(guide, 'export.make', { format: 'html' })
  const names = ['Noor Hassan', 'Maureen Tagg', 'Imran Sheikh', 'Bethan Rhys', 'Anjali Menon', 'Tom Whitlock']
  return { ...plan, world, ballots: { first, second, third }, personal: personalOf(names, plan.tokens) }
}

/** Puts other words in place of a section's, as somebody does who selects all and pastes. */
async function rewrite({ db, deps }: Setting, planId: PlanId, section: SectionKey, memberId: MemberId, doc: Node) {
  const text = await loadTextDoc(db, planId, section)
  const draft = new Y.Doc()
  Y.applyUpdate(draft, Y.encodeStateAsUpdate(text.doc))
  const before = Y.encodeStateVector(draft)
  const fragment = draft.getXmlFragment('default')
  draft.transact(() => {
    fragment.delete(0, fragment.length)
    writeDoc(fragment, doc, nodeCrypto.sha256)
  })
  const bytes = Y.encodeStateAsUpdate(draft, before)
  const accepted = [{ memberId, bytes, clientIds: [draft.clientID], credits: null }]
  const outcome = await commitUpdates(db, { planId, section, seq: text.seq }, accepted, deps.now())
  if (typeof outcome !== 'number') throw new Error(`The text could not be rewritten: ${outcome}.`)
}

/** Everything about people that must not leave the plan. */
function personalOf(names: readonly string[], tokens: ReadonlyMap<MemberId, string>): string[] {
  const parts = names.flatMap((name) => name.split(' '))
  return [...parts, '@example.org', ...tokens.values()]
}

function actions() {
  const paragraph = (text: string) => schema.node('paragraph', null, schema.text(text))
  return schema.node('doc', null, [
    schema.node('heading', { level: 1 }, schema.text('Classes near home')),
    paragraph('Two classes a week in the welfare hall – free & near the bus.'),
    emptyRecord('action', 'A1', { what: 'Book the hall', start: 'April', 'first-step': 'Ask the committee' }),
    schema.node('bullet_list', null, [
      schema.node('list_item', null, paragraph('Tuesday morning')),
      schema.node('list_item', null, paragraph('Thursday *evening*')),
    ]),
  ])
}

/** The bundle of a plan as its exact text. */
export async function bundleOf({ world, planId }: Pick<FinishedPlan, 'world' | 'planId'>): Promise<string> {
  const { bytes } = await renderExport(world.deps, world.deps.db, planId, 'json')
  return Buffer.from(bytes).toString('utf8')
}
