import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import { opinionsOn } from '#domain/ballots/choosing/opinions.ts'
import { countPapers, type Result } from '#domain/ballots/count.ts'
import { definitionDigest } from '#domain/ballots/definition.ts'
import { fist5 } from '#domain/ballots/methods/fist5.ts'
import { signPaper } from '#domain/ballots/paper.ts'
import { needsReason, PURPOSES, proposedFor } from '#domain/ballots/purposes.ts'
import { sharedRolls } from '#domain/ballots/small-numbers.ts'
import { DAY, later, toInstant } from '#domain/time.ts'
import { keyPairFrom, nodeCrypto, randomSeed } from '#server/crypto.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'

const { sha256 } = nodeCrypto
type Group = ReturnType<typeof groupOfFive>
const QUESTION = { kind: 'question', text: 'How does it look?' }
const REASON = 'The group has voted like this for years.'

const open = ({ plan }: Group, input: object) => plan.do(plan.guide, 'ballot.open', plan.proposal({ ...input }))
function fault(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.sentence(english)
    throw error
  }
  return ''
}
const openedIn = ({ plan }: Group) => {
  const id = [...plan.state.ballots.keys()].at(-1)!
  return { ballot: plan.state.ballots.get(id)!, definition: plan.definitions.get(id)! }
}

describe('what a vote is for', () => {
  test('each purpose has a way that is proposed; a text is agreed as the group said, or by consent', () => {
    const { plan } = groupOfFive()
    expect(PURPOSES.map((purpose) => proposedFor(plan.state, purpose)[0])).toEqual([
      ...['fist5', plan.state.method, 'ranked', 'approval', 'budget-es', 'time', 'approval'],
    ])
    expect(needsReason(plan.state, 'agree-a-text', 'consent')).toBe(false)
    expect(needsReason(plan.state, 'choose-one', 'approval')).toBe(true)
  })

  test('who says no purpose is asked for no reason', () => {
    const group = groupOfFive()
    open(group, { subject: QUESTION, method: 'majority' })
    const { ballot } = openedIn(group)
    expect([ballot.purpose, ballot.methodReason]).toEqual([undefined, undefined])
  })

  test('another way than is proposed needs a reason of 20 characters, which is sealed', () => {
    const asked = { subject: QUESTION, method: 'approval', options: ['Hall', 'Library'], purpose: 'choose-one' }
    expect(fault(() => open(groupOfFive(), asked))).toMatch(/^For this we propose “Put them in order”/)
    expect(() => open(groupOfFive(), { ...asked, methodReason: 'Because it is so.' })).toThrow()
    const group = groupOfFive()
    open(group, { ...asked, methodReason: REASON })
    const { ballot, definition } = openedIn(group)
    expect(ballot).toMatchObject({ purpose: 'choose-one', methodReason: expect.any(String) })
    expect(JSON.stringify([definition, group.plan.entries.map(({ body }) => body)])).not.toContain('for years')
  })

  test('a reason that nobody asked for is not kept', () => {
    const group = groupOfFive()
    open(group, {
      subject: QUESTION,
      method: 'ranked',
      options: ['A', 'B'],
      purpose: 'choose-one',
      methodReason: REASON,
    })
    expect(openedIn(group).ballot.methodReason).toBeUndefined()
  })

  test('a text is no question of choices, and choices agree no text', () => {
    expect(fault(() => open(groupOfFive(), { purpose: 'divide-money', methodReason: REASON }))).toMatch(
      /^That is for a question/,
    )
    const choice = {
      subject: QUESTION,
      method: 'ranked',
      options: ['A', 'B'],
      purpose: 'agree-a-text',
      methodReason: REASON,
    }
    expect(fault(() => open(groupOfFive(), choice))).toMatch(/^People agree a text or they do not/)
  })
})

describe('rules that whoever opens a vote may choose', () => {
  test.each([
    ['fist to five as usual', { method: 'fist5' }, { rule: 'all-three' }],
    ['fist to five by its middle', { method: 'fist5', passes: 'median-three' }, { rule: 'median-three' }],
    [
      'three quarters of those with a view',
      { method: 'gradients8', threshold: { num: 3, den: 4 } },
      { support: { num: 3, den: 4 }, against: { num: 1, den: 10 } },
    ],
    [
      'more than half of all',
      { method: 'majority', threshold: { num: 1, den: 2, strict: true, base: 'roll' } },
      { num: 1, den: 2, strict: true, base: 'roll' },
    ],
    [
      'ticks of more than half',
      { subject: QUESTION, method: 'approval', options: ['A', 'B'], bar: { num: 1, den: 2, strict: true } },
      { parameters: { winners: 1, bar: { num: 1, den: 2, strict: true }, most: 2 } },
    ],
    [
      'points with a run-off',
      { subject: QUESTION, method: 'score', options: ['A', 'B'], runoff: true },
      { parameters: { most: 5, runoff: true } },
    ],
  ])('%s', (_case, input, threshold) => {
    const group = groupOfFive()
    open(group, input)
    expect(openedIn(group).definition.threshold).toEqual(threshold)
  })

  test('the other list of the eight steps stands in the definition, word by word', () => {
    const group = groupOfFive()
    open(group, { method: 'gradients8', wording: 'kaner-b-1' })
    const { wording, labels } = openedIn(group).definition
    expect([wording, labels[5]?.en, labels[6]?.en, labels[8]?.en]).toEqual([
      ...[
        'kaner-b-1',
        '5 – We need to talk more',
        '6 – I do not like it, but will support it',
        '8 – I cannot accept it',
      ],
    ])
  })

  test.each(['borda', 'ranked-pairs'])('%s is a second opinion, and asked for by nobody', (method) => {
    expect(() => open(groupOfFive(), { subject: QUESTION, method, options: ['A', 'B'] })).toThrow(/second opinion/)
  })

  test('dots decide nothing', () => {
    const dots = { subject: QUESTION, method: 'dots', options: ['A', 'B'] }
    expect(fault(() => open(groupOfFive(), dots))).not.toBe('')
    expect(fault(() => open(groupOfFive(), { ...dots, kind: 'sensing' }))).toBe('')
  })
})

describe('fist to five, counted once more in another way', () => {
  const answer = fc.constantFrom('0', '1', '2', '3', '4', '5', 'abstain')
  test('by a list of fingers in order, whoever showed which', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), fc.boolean(), (answers, byMiddle) => {
        const rule = byMiddle ? 'median-three' : 'all-three'
        const counts = Object.fromEntries(
          fist5.options.map(({ id }) => [id, answers.filter((one) => one === id).length]),
        )
        const { outcome, path } = fist5.count(counts, { rule }, { roll: 30, openObjections: 0 })
        const fingers = answers
          .filter((one) => one !== 'abstain')
          .map(Number)
          .sort((a, b) => a - b)
        // Of an even number, the lower one of the two in the middle.
        const middle = fingers[Math.ceil(fingers.length / 2) - 1] ?? 0
        const passes = byMiddle ? fingers[0] !== 0 && middle >= 3 : fingers.every((finger) => finger >= 3)
        expect(path.median).toBe(middle)
        expect(outcome).toBe(fingers.length > 0 && passes ? 'adopted' : 'not-adopted')
      }),
    )
  })
})

/** Papers of five people, by their choices. */
const counted = (group: Group, choices: readonly string[], call: 1 | 2 = 1): Result => {
  const { definition } = openedIn(group)
  const digest = definitionDigest(sha256, definition)
  const papers = choices.map((choice) => {
    const { publicKey, sign } = keyPairFrom(randomSeed())
    return signPaper(publicKey, sign, { choice, definition: digest, rev: 1 })
  })
  const citizen = Math.min(3, choices.length)
  const cast = { citizen, professional: choices.length - citizen }
  return countPapers(sha256, { definition, definitionDigest: digest, papers, cast, call, openObjections: 0 })
}

describe('so many of all must be for it, in place of a number that takes part', () => {
  const withYes = (num: number, den: number, input: object = {}) => {
    const group = groupOfFive()
    open(group, { method: 'majority', yesQuorum: { num, den }, ...input })
    return group
  }

  test('stands in log and definition; the share of citizens and the second call stay as they are', () => {
    const group = withYes(2, 5)
    const { ballot, definition } = openedIn(group)
    expect(ballot.yesQuorum).toEqual({ num: 2, den: 5 })
    expect(definition.quorum).toEqual({ all: '0/1', groups: { citizen: '1/2' }, secondCall: { days: 7 }, yes: '2/5' })
  })

  test('is never less than half of the group’s own quorum (3 in 10 of all), and never more than all', () => {
    expect(fault(() => withYes(3, 10))).toBe('')
    expect(fault(() => withYes(29, 100))).toBe(
      'Ask for at least 3 in 10 of all who have a vote. Fewer would be less than your group asks for now.',
    )
    expect(fault(() => withYes(6, 5))).not.toBe('')
    expect(fault(() => withYes(2, 5, { kind: 'sensing' }))).toMatch(/^Only a vote that decides/)
  })

  test.each([
    ['just enough of five', ['yes', 'yes', 'no'], 'adopted', true],
    ['one too few', ['yes', 'abstain', 'abstain'], 'no-quorum', false],
    ['most are against it: that is a no, not too few', ['yes', 'no', 'no'], 'not-adopted', false],
  ])('%s', (_case, choices, outcome, yes) => {
    const result = counted(withYes(2, 5), choices)
    expect([result.outcome, result.quorum.yes]).toEqual([outcome, yes])
  })

  test('a “no” never helps it by its coming', () => {
    for (const choices of [['yes'], ['yes', 'yes'], ['yes', 'yes', 'yes']]) {
      const [before, after] = [choices, [...choices, 'no']].map((some) => counted(withYes(2, 5), some, 2).outcome)
      expect(before === 'adopted' || after !== 'adopted').toBe(true)
    }
  })

  test('closing asks nobody to have taken part; too few citizens still lead to a second call', () => {
    const group = withYes(2, 5)
    const { plan, citizens, professionals } = group
    const { ballot } = openedIn(group)
    for (const who of professionals) plan.do(who, 'ballot.cast', { ballotId: ballot.id, choice: 'yes' })
    plan.wait(7 * DAY)
    plan.refusals(plan.guide, 'ballot.close', { ballotId: ballot.id })
    expect(openedIn(group).ballot.call).toBe(2)
    void citizens
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId: ballot.id })
    expect(openedIn(group).ballot).toMatchObject({ state: 'closed', outcome: 'adopted' })
  })
})

describe('second opinions on an order', () => {
  const chosen = (counts: Record<string, Record<string, number>>, winners: string[], among = Object.keys(counts)) => ({
    ...{ winners, tied: [], counts, ranking: [], path: { among }, orderMatters: 'no' as const, flips: [], blank: 0 },
  })
  test('agree where one option beats all others by far', () => {
    const counts = { A: { A: 0, B: 4, C: 4 }, B: { A: 1, B: 0, C: 3 }, C: { A: 1, B: 2, C: 0 } }
    expect(opinionsOn(['A', 'B', 'C'], chosen(counts, ['A']))).toEqual([
      { method: 'ranked-pairs', first: ['A'], agrees: true },
      { method: 'borda', first: ['A'], agrees: true },
    ])
  })
  test('points can lead elsewhere: three people of five have A first, but B is second for all', () => {
    const counts = { A: { A: 0, B: 3, C: 3 }, B: { A: 2, B: 0, C: 5 }, C: { A: 2, B: 0, C: 0 } }
    expect(opinionsOn(['A', 'B', 'C'], chosen(counts, ['A'])).map(({ first, agrees }) => [first, agrees])).toEqual([
      [['A'], true],
      [['B'], false],
    ])
  })
  test('have nothing to say where only one is left', () => {
    expect(opinionsOn(['A', 'B'], chosen({ A: { B: 1 }, B: { A: 0 } }, ['A'], ['A']))).toEqual([])
  })
})

describe('the same asked of nearly the same people', () => {
  const now = toInstant(200 * DAY)
  const asked = (days: number, stillVoting: number, seats = 14) => ({
    ...{ openedAt: later(now, -days * DAY), state: 'closed' as const, stillVoting },
    roll: { citizen: seats - 6, professional: 6 },
  })
  test.each([
    ['exactly 90 days ago, all the same people', asked(90, 14), 14, [14]],
    ['longer ago', asked(91, 14), 14, []],
    ['five new people', asked(10, 14), 19, [14]],
    ['four new people, who are not told', asked(10, 14), 18, [null]],
    ['one who left, who is not told', asked(10, 13), 13, [null]],
    ['other people altogether', asked(10, 0), 14, []],
  ])('%s', (_case, ballot, seats, both) => {
    expect(sharedRolls([ballot], seats, now).map((one) => one.both)).toEqual(both)
  })
})
