import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { listEntryTexts } from '#db/log.ts'
import { suggestionDigest } from '#domain/ballots/definition.ts'
import { evolve } from '#domain/evolve.ts'
import type { MemberId, SuggestionId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { stateDigest } from '#domain/plan/digest.ts'
import { emptyState } from '#domain/plan/state.ts'
import { authorsIn, charactersIn } from '#domain/text/authorship/standing.ts'
import { plainText } from '#domain/text/plain-text.ts'
import { schema } from '#domain/text/schema.ts'
import { writeDoc } from '#domain/text/yjs.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { changeBlock } from '#domain/text/yjs-looks.ts'
import { DAY } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { commitUpdates } from '#server/documents/commit.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { rewriteSection, writeAfresh, writeSection } from '#server/documents/write.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, docOf, fivePeople, type World } from '#tests/support/world.ts'

const WAS = 'Getting there is the hard part. Two buses with a tank.'
const WISH = 'Getting there is the hard part. One bus with a tank.'

describe.each(DIALECTS)('suggestions on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
  })
  afterEach(() => world.close())

  async function blocks() {
    const text = await loadTextDoc(world.db, plan.planId, 'why')
    const found = textBlocks(text.fragment).map(({ id, words }) => ({ id, was: words }))
    const authors = authorsIn(text.fragment, text.authorship.authorsOf)
    text.destroy()
    return { found, authors }
  }
  async function suggest(by: MemberId, text = WISH, at = 0) {
    const block = (await blocks()).found[at]!
    return (await plan.done(by, 'suggestion.make', { section: 'why', block, text })).suggestionId!
  }
  const words = async () => plainText((await world.deps.texts.read(world.db, plan.planId, 'why')).doc)
  const rewrite = (by: MemberId, ...paragraphs: string[]) =>
    rewriteSection(world.db, world.deps.now, plan.planId, 'why', by, docOf(...paragraphs))
  const kinds = async () => (await listEntryTexts(world.db, plan.planId, 0, 1000)).map((line) => decodeEntry(line).kind)
  const countOf = async (kind: string) => (await kinds()).filter((one) => one === kind).length
  const refusal = (who: MemberId, type: 'suggestion.accept' | 'suggestion.make', input: object) =>
    plan.send(who, type, input).then(
      () => 'done',
      (error: Error) => error.message,
    )

  test('once both sides want it the text has it, and the words are those of whoever suggested them', async () => {
    const [, imran] = plan.citizens
    const suggestionId = await suggest(imran)
    expect(await words()).toBe(WAS)
    expect(await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId })).toEqual({ applied: true })
    expect(await words()).toBe(WISH)
    expect((await blocks()).authors).toEqual([plan.citizens[0], imran])
    const { seq } = await world.deps.texts.read(world.db, plan.planId, 'why')
    const state = await plan.state()
    expect(state.suggestions.get(suggestionId as never)).toMatchObject({ state: 'applied', author: imran })
    const last = decodeEntry((await listEntryTexts(world.db, plan.planId, state.size - 1, 1))[0]!)
    expect(last).toMatchObject({ kind: 'suggestion.applied', body: { seq } })
  })

  test('twenty who accept and write at the same moment: it is applied once, and no word of anybody is lost', async () => {
    const suggestionId = await suggest(plan.citizens[1])
    const { found } = await blocks()
    const writers = Array.from({ length: 8 }, (_, n) => addParagraph(plan.everybody[n % 5]!, `Line ${n} of somebody.`))
    const yes = Array.from({ length: 12 }, (_, n) =>
      refusal(plan.professionals[n % 2]!, 'suggestion.accept', { suggestionId }),
    )
    const [answers] = await Promise.all([Promise.all(yes), Promise.all(writers)])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect([await countOf('suggestion.accepted'), await countOf('suggestion.applied')]).toEqual([1, 1])
    const text = await words()
    expect(text.split(WISH)).toHaveLength(2)
    for (let n = 0; n < 8; n++) expect(text.split(`Line ${n} of somebody.`)).toHaveLength(2)
    expect((await blocks()).found[0]!.id).toBe(found[0]!.id)
    await foldsAlike()
  })

  /** Writes as an editor does: again, if somebody else was faster. */
  async function edit(by: MemberId, change: (fragment: Y.XmlFragment) => void) {
    for (let committed = false; !committed; ) {
      const text = await loadTextDoc(world.db, plan.planId, 'why', { follows: true })
      const accepted = [{ memberId: by, ...writeAfresh(text, by, change) }]
      const target = { planId: plan.planId, section: 'why' as const, seq: text.seq }
      committed = typeof (await commitUpdates(world.db, target, accepted, world.deps.now())) === 'number'
      text.destroy()
    }
  }
  const addParagraph = (by: MemberId, line: string) =>
    edit(by, (fragment) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(line)])
      fragment.insert(fragment.length, [paragraph])
    })

  async function foldsAlike() {
    const entries = (await listEntryTexts(world.db, plan.planId, 0, 1000)).map(decodeEntry)
    const fresh = entries.reduce(evolve, emptyState())
    const digest = (state: typeof fresh) => stateDigest(nodeCrypto.sha256, state)
    expect(digest(await plan.state())).toBe(digest(fresh))
  }

  /** Suggests bold for these words, as they stand in `text`. */
  async function suggestBold(by: MemberId, bold: string, text = WAS) {
    const block = (await blocks()).found[0]!
    const looks = [{ at: text.indexOf(bold), length: bold.length, mark: 'strong', on: true }]
    return (await plan.done(by, 'suggestion.make', { section: 'why', block, text, looks })).suggestionId!
  }
  /** The words with what is bold between stars, and how many characters are whose. */
  async function lettering() {
    const text = await loadTextDoc(world.db, plan.planId, 'why')
    const characters = charactersIn(text.fragment, text.authorship.authorsOf)
    text.destroy()
    const { doc } = await world.deps.texts.read(world.db, plan.planId, 'why')
    const runs = doc.child(0).children.map(({ text, marks }) => (marks.length > 0 ? `*${text}*` : text))
    return { starred: runs.join(''), characters }
  }

  test('words that are to be bold are, once, while people write, and stay the words of who wrote them', async () => {
    const [ann, imran] = plan.citizens
    const suggestionId = await suggestBold(imran, 'Two buses')
    const before = await lettering()
    const yes = Array.from({ length: 6 }, (_, n) =>
      refusal(plan.professionals[n % 2]!, 'suggestion.accept', { suggestionId }),
    )
    const [answers] = await Promise.all([Promise.all(yes), ...[1, 2].map((n) => addParagraph(ann, `Line ${n}.`))])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(await countOf('suggestion.applied')).toBe(1)
    const { starred, characters } = await lettering()
    expect(starred).toBe('Getting there is the hard part. *Two buses* with a tank.')
    expect(characters).toEqual(new Map([[ann, before.characters.get(ann)! + 'Line 1.Line 2.'.length]]))
    await foldsAlike()
  })

  test('bold goes with other words into what the paragraph has become', async () => {
    const [ann, imran] = plan.citizens
    const suggestionId = await suggestBold(imran, 'One bus', WISH)
    await rewrite(ann, 'Getting there is the very hard part. Two buses with a tank.')
    await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId })
    expect((await lettering()).starred).toBe('Getting there is the very hard part. *One bus* with a tank.')
    const [block] = (await blocks()).found
    const plainly = { section: 'why', block, text: block!.was.replace('tank', 'roof') }
    const { suggestionId: other } = await plan.done(imran, 'suggestion.make', plainly)
    await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId: other })
    // A suggestion from the plain page says nothing of looks, and changes none.
    expect((await lettering()).starred).toBe('Getting there is the very hard part. *One bus* with a roof.')
    await foldsAlike()
  })

  test('where the words that were to be bold are gone, its place has changed; made bold by others, nothing is written', async () => {
    const [ann, imran] = plan.citizens
    const [gone, there] = [await suggestBold(imran, 'Two buses'), await suggestBold(imran, 'hard part')]
    const seq = await rewrite(ann, 'Getting there is the hard part. A tank.')
    expect(await refusal(plan.professionals[0], 'suggestion.accept', { suggestionId: gone })).toMatch(
      /place has changed/,
    )
    await edit(ann, (fragment) => changeBlock(textBlocks(fragment)[0]!, { edits: [], looks: [HARD_PART] }))
    await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId: there })
    expect((await world.deps.texts.read(world.db, plan.planId, 'why')).seq).toBe(seq + 1)
    await foldsAlike()
  })
  const HARD_PART = { at: WAS.indexOf('hard part'), length: 'hard part'.length, mark: 'strong', on: true } as const

  test('what looks so already is no suggestion, and neither is a look beyond the words', async () => {
    const [ann, imran] = plan.citizens
    await edit(ann, (fragment) => changeBlock(textBlocks(fragment)[0]!, { edits: [], looks: [HARD_PART] }))
    const [block] = (await blocks()).found
    const make = (looks: object[]) => refusal(imran, 'suggestion.make', { section: 'why', block, text: WAS, looks })
    expect(await make([HARD_PART])).toMatch(/These are the words that stand there now/)
    expect(await make([{ ...HARD_PART, at: WAS.length }])).not.toBe('done')
    expect(await make([{ ...HARD_PART, on: false }])).toBe('done')
  })

  test('a vote on looks, its proof, and a record that says nothing of them', async () => {
    const id = await suggestBold(plan.citizens[1], 'Two buses')
    const ballotId = await carried(id)
    await plan.done(plan.guide, 'ballot.close', { ballotId })
    expect((await lettering()).starred).toBe('Getting there is the hard part. *Two buses* with a tank.')
    expect((await listEntryTexts(world.db, plan.planId, 0, 1000)).join('\n')).not.toContain('strong')
    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
    await foldsAlike()
  })

  test('what others changed in other words of the paragraph stays', async () => {
    const suggestionId = await suggest(plan.citizens[1])
    await rewrite(plan.citizens[2], 'Getting there is the very hard part. Two buses with a tank.')
    await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId })
    expect(await words()).toBe('Getting there is the very hard part. One bus with a tank.')
  })

  test.each<[string, string[]]>([
    ['somebody changed the same words', ['Getting there is the hard part. Three trains with a tank.']],
    ['the paragraph is gone', ['Something else.', 'And more.']],
  ])('its place has changed: %s', async (_case, paragraphs) => {
    const suggestionId = await suggest(plan.citizens[1])
    await (paragraphs.length === 1 ? rewrite(plan.citizens[2], ...paragraphs) : replaceAll(paragraphs))
    const before = [await words(), (await kinds()).length]
    expect(await refusal(plan.professionals[0], 'suggestion.accept', { suggestionId })).toMatch(/place has changed/)
    expect([await words(), (await kinds()).length]).toEqual(before)
    await plan.done(plan.professionals[0], 'suggestion.refuse', { suggestionId, reason: 'The words are other ones.' })
  })

  const replaceAll = (paragraphs: string[]) =>
    edit(plan.citizens[2], (fragment) => {
      fragment.delete(0, fragment.length)
      writeDoc(fragment, docOf(...paragraphs))
    })

  test('if the words are there already, both sides can still say yes, and nothing is written twice', async () => {
    const suggestionId = await suggest(plan.citizens[1])
    const seq = await rewrite(plan.citizens[2], WISH)
    await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId })
    expect((await world.deps.texts.read(world.db, plan.planId, 'why')).seq).toBe(seq)
    await foldsAlike()
  })

  test('a retry of the last yes writes nothing', async () => {
    const suggestionId = await suggest(plan.citizens[1])
    for (let n = 0; n < 3; n++) {
      const again = await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId }, 'the-same-command')
      expect(again).toEqual({ applied: true })
    }
    expect([await words(), await countOf('suggestion.applied')]).toEqual([WISH, 1])
  })

  test('what changed between reading and suggesting is kept', async () => {
    const [block] = (await blocks()).found
    await rewrite(plan.citizens[2], `${WAS} It rains.`)
    await plan.done(plan.citizens[1], 'suggestion.make', { section: 'why', block, text: WISH })
    const [suggestion] = (await plan.state()).suggestions.values()
    await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId: suggestion!.id })
    expect(await words()).toBe(`${WISH} It rains.`)
  })

  /** Puts it to the group; everybody consents, and its time passes. */
  async function carried(suggestionId: unknown) {
    const { ballotId } = await plan.done(plan.citizens[2], 'suggestion.put', { suggestionId })
    for (const voter of plan.everybody) await plan.done(voter, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(7 * DAY)
    return ballotId
  }

  test('what the group wants goes into what the text has become, once, while people write', async () => {
    const suggestionId = await suggest(plan.citizens[1])
    const reason = 'Two buses are what there is.'
    await plan.done(plan.professionals[0], 'suggestion.refuse', { suggestionId, reason })
    const ballotId = await carried(suggestionId)
    await rewrite(plan.citizens[2], 'Getting there is the very hard part. Two buses with a tank.')
    const closing = Array.from({ length: 4 }, () => plan.done(plan.guide, 'ballot.close', { ballotId }))
    await Promise.all([...closing, ...[1, 2, 3].map((n) => addParagraph(plan.everybody[n]!, `Line ${n} of somebody.`))])
    const text = await words()
    expect(text.split('Getting there is the very hard part. One bus with a tank.')).toHaveLength(2)
    for (const n of [1, 2, 3]) expect(text.split(`Line ${n} of somebody.`)).toHaveLength(2)
    expect([await countOf('ballot.closed'), await countOf('suggestion.applied')]).toEqual([1, 1])
    expect((await blocks()).authors).toContain(plan.citizens[1])
    await foldsAlike()
    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })

  test('what the group wants and finds its place changed waits until it fits, or until somebody wrote it by hand', async () => {
    const [first, second] = [
      await suggest(plan.citizens[1]),
      await suggest(plan.citizens[1], WAS.replace('buses', 'taxis')),
    ]
    const ballots = [await carried(first), await carried(second)]
    await rewrite(plan.citizens[2], 'Getting there is the hard part. Three trains and no tank, whatever the weather.')
    for (const ballotId of ballots) await plan.done(plan.guide, 'ballot.close', { ballotId })
    const stateOf = async (id: unknown) => (await plan.state()).suggestions.get(id as never)!.state
    expect([await stateOf(first), await stateOf(second)]).toEqual(['adopted', 'adopted'])
    await expect(plan.done(plan.citizens[0], 'suggestion.place', { suggestionId: first })).rejects.toThrow(/place has/)
    await rewrite(plan.citizens[2], WAS)
    await plan.done(plan.citizens[0], 'suggestion.place', { suggestionId: first })
    expect(await words()).toBe(WISH)
    await plan.done(plan.citizens[0], 'suggestion.place', { suggestionId: second, byHand: true })
    expect([await words(), await stateOf(first), await stateOf(second)]).toEqual([WISH, 'applied', 'applied'])
    await foldsAlike()
  })

  test('a vote on a suggestion names its sealed words, and no others', async () => {
    const [id, other] = [await suggest(plan.citizens[1]), await suggest(plan.citizens[1], `${WISH} It rains.`)]
    const { textDigest } = await plan.done(plan.citizens[2], 'suggestion.put', { suggestionId: id })
    const { suggestions } = await plan.state()
    const digestOf = (of: unknown) =>
      suggestionDigest(nodeCrypto.sha256, id as SuggestionId, suggestions.get(of as SuggestionId)!.change)
    expect(textDigest).toBe(digestOf(id))
    expect(textDigest).not.toBe(digestOf(other))
  })

  test('a story is changed by its teller alone', async () => {
    const story = schema.node('doc', null, [schema.node('blockquote', null, docOf('I sold the car.').children)])
    await writeSection(world.db, world.deps.now, plan.planId, 'front', plan.citizens[0], story)
    const text = await loadTextDoc(world.db, plan.planId, 'front')
    const [block] = textBlocks(text.fragment).map(({ id, words: was }) => ({ id, was }))
    text.destroy()
    const input = { section: 'front', block, text: 'I sold the old car.' }
    for (const other of [plan.citizens[1], plan.professionals[0]]) {
      expect(await refusal(other, 'suggestion.make', input)).toMatch(/own words/)
    }
    expect(await refusal(plan.citizens[0], 'suggestion.make', input)).toBe('done')
  })

  test('a vote that opens at the same moment has either text, and its digest is right', async () => {
    const suggestionId = await suggest(plan.citizens[1])
    const [, answer] = await Promise.all([
      plan.done(plan.guide, 'section.freeze', { section: 'why' }),
      refusal(plan.professionals[0], 'suggestion.accept', { suggestionId }),
    ])
    const { digest, seq } = await world.deps.texts.read(world.db, plan.planId, 'why')
    expect((await plan.state()).sections.get('why')!.text).toEqual({ digest, seq })
    expect(await words()).toBe(answer === 'done' ? WISH : WAS)
    await foldsAlike()
  })

  test('the record says what happened and not which words, and its proof holds', async () => {
    const [applied, refused, back] = [
      await suggest(plan.citizens[1]),
      await suggest(plan.citizens[1], 'Getting there is easy. Two buses with a tank.'),
      await suggest(plan.citizens[1], 'Getting there is wonderful. Two buses with a tank.'),
    ]
    await plan.done(plan.professionals[0], 'suggestion.accept', { suggestionId: applied })
    const reason = 'It is not easy at all for me.'
    await plan.done(plan.professionals[1], 'suggestion.refuse', { suggestionId: refused, reason })
    await plan.done(plan.citizens[1], 'suggestion.withdraw', { suggestionId: back })
    const log = (await listEntryTexts(world.db, plan.planId, 0, 1000)).join('\n')
    for (const secret of ['One bus', 'is easy', 'wonderful']) expect(log).not.toContain(secret)
    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })
})
