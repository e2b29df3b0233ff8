import { beforeEach, describe, expect, test } from 'vitest'
import { definitionText, parseDefinition } from '#domain/ballots/definition.ts'
import { lotOrder } from '#domain/ballots/methods/lot.ts'
import { fromHex } from '#domain/bytes.ts'
import type { BallotId, LotId, MemberId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { LOT_HOURS } from '#domain/lots/state.ts'
import { DAY, HOUR } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { promiseOf, secretNumber } from '#tests/support/a-lot.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'

const [S1, S2] = [secretNumber(1), secretNumber(2)]
const OPTIONS = ['Hall', 'Library', 'Clinic']
const question = { kind: 'question', text: 'Where shall we meet?' }

let group: ReturnType<typeof groupOfFive>
let plan: PurePlan
let citizen: MemberId
let professional: MemberId
beforeEach(() => {
  group = groupOfFive()
  plan = group.plan
  citizen = group.citizens[0]
  professional = group.professionals[0]!
})

function prepared(secrets: readonly [string | null, string | null] = [S1, S2]): LotId {
  const lotId = plan.do(plan.guide, 'lot.prepare', { citizen, professional }).result!.lotId as LotId
  for (const [index, who] of [citizen, professional].entries()) {
    const secret = secrets[index]
    plan.do(who, 'lot.commit', { lotId, ...(secret ? { commitment: promiseOf(secret) } : {}) })
  }
  return lotId
}
const TIE = [['Hall'], ['Hall', 'Library'], ['Library']]
function voted(input: object, papers: readonly unknown[] = TIE): BallotId {
  const ballotId = plan.open({ subject: question, method: 'approval', options: OPTIONS, ...input })
  for (const [index, choice] of papers.entries()) {
    plan.do(group.everybody[index]!, 'ballot.cast', { ballotId, choice })
  }
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  return ballotId
}
const kinds = (from: number) => plan.entries.slice(from).map(({ kind }) => kind)
const faults = () => {
  const findings = createFindings(english)
  walk(plan.entries.map(encodeEntry), new Set(), findings)
  return findings.checks.filter(({ status }) => status === 'failed')
}

describe('a tie with a lot', () => {
  test('is drawn by the second half, in the same step, as anybody can work it out', () => {
    const ballotId = voted({ lot: prepared() })
    expect(plan.state.ballots.get(ballotId)?.outcome).toBe('tie')
    const before = plan.entries.length
    plan.do(professional, 'lot.reveal', { ballotId, secret: S2 })
    expect(plan.state.ballots.get(ballotId)?.outcome).toBe('tie')
    plan.do(citizen, 'lot.reveal', { ballotId, secret: `${S1.slice(0, 32).toUpperCase()} ${S1.slice(32)}` })
    expect(kinds(before)).toEqual(['lot.revealed', 'lot.revealed', 'ballot.lot-drawn'])
    const drawn = plan.entries.at(-1)!
    if (drawn.kind !== 'ballot.lot-drawn') throw new Error('Nothing was drawn.')
    const order = lotOrder(nodeCrypto.sha256, fromHex(drawn.body.seed)!, OPTIONS)
    expect(drawn.body.order.map((place) => OPTIONS[place])).toEqual(order)
    const winner = order.find((option) => option !== 'Clinic')
    expect(drawn.body.winners.map((place) => OPTIONS[place])).toEqual([winner])
    expect(plan.state.ballots.get(ballotId)?.outcome).toBe('winner')
    expect(faults()).toEqual([])
    // Once only: whoever comes later changes nothing.
    const size = plan.entries.length
    plan.do(citizen, 'lot.reveal', { ballotId, secret: S1 })
    plan.do('system', 'lot.draw', { ballotId })
    expect(plan.entries.length).toBe(size)
  })

  test('needs no half where there is no tie, and then nobody can show one', () => {
    const ballotId = voted({ lot: prepared() }, [['Hall'], ['Hall'], ['Library']])
    expect(plan.state.ballots.get(ballotId)?.outcome).toBe('winner')
    expect(() => plan.do(citizen, 'lot.reveal', { ballotId, secret: S1 })).toThrow(english.errors_lot_not_now())
    const size = plan.entries.length
    plan.do('system', 'lot.draw', { ballotId })
    expect(plan.entries.length).toBe(size)
  })

  test('another secret than the promised one is refused, and nothing changes', () => {
    const ballotId = voted({ lot: prepared() })
    const size = plan.entries.length
    expect(() => plan.do(citizen, 'lot.reveal', { ballotId, secret: S2 })).toThrow(english.errors_lot_other_secret())
    expect(() => plan.do(citizen, 'lot.reveal', { ballotId })).toThrow(english.errors_lot_no_secret())
    expect(() => plan.do(group.citizens[1], 'lot.reveal', { ballotId, secret: S1 })).toThrow(
      english.errors_lot_not_yours(),
    )
    expect(plan.entries.length).toBe(size)
  })

  test.each([
    ['just before the time is over, nobody is given up', -1, false],
    ['at the time, it is drawn without the half that is missing', 0, true],
  ])('%s', (_what, milliseconds, isDrawn) => {
    const ballotId = voted({ lot: prepared() })
    plan.do(citizen, 'lot.reveal', { ballotId, secret: S1 })
    plan.wait(LOT_HOURS * HOUR + milliseconds)
    const before = plan.entries.length
    if (!isDrawn) {
      expect(() => plan.do('system', 'lot.draw', { ballotId })).toThrow()
      plan.do(professional, 'lot.reveal', { ballotId, secret: S2 })
      expect(kinds(before)).toEqual(['lot.revealed', 'ballot.lot-drawn'])
    } else {
      expect(() => plan.do(professional, 'lot.reveal', { ballotId, secret: S2 })).toThrow(english.errors_lot_too_late())
      plan.do('system', 'lot.draw', { ballotId })
      expect(kinds(before)).toEqual(['lot.forfeited', 'ballot.lot-drawn'])
    }
    expect(faults()).toEqual([])
  })

  test('a half that the server keeps is shown with one press, and by the server if its owner does not', () => {
    const ballotId = voted({ lot: prepared([null, null]) })
    plan.do(citizen, 'lot.reveal', { ballotId })
    plan.wait(LOT_HOURS * HOUR)
    const before = plan.entries.length
    plan.do('system', 'lot.draw', { ballotId })
    expect(kinds(before)).toEqual(['lot.revealed', 'ballot.lot-drawn'])
    expect(plan.entries[before]?.actor).toBe('system')
    expect(faults()).toEqual([])
  })

  test('a last place that several share in a count by rounds is settled by the lot, if that changes who wins', () => {
    const papers = [
      [['Hall'], ['Library'], ['Clinic']],
      [['Hall'], ['Library'], ['Clinic']],
      [['Library'], ['Clinic'], ['Hall']],
      [['Clinic'], ['Library'], ['Hall']],
    ]
    const ballotId = voted({ lot: prepared(), method: 'ranked-irv' }, papers)
    const first = plan.results.get(ballotId)!
    if (first.outcome === 'tie') {
      plan.do(citizen, 'lot.reveal', { ballotId, secret: S1 })
      plan.do(professional, 'lot.reveal', { ballotId, secret: S2 })
    }
    expect(first.outcome).toBe('tie')
    expect(plan.state.ballots.get(ballotId)?.outcome).toBe('winner')
  })
})

describe('before the vote', () => {
  test.each<[string, () => [MemberId, MemberId]]>([
    ['the guide', () => [plan.guide, professional]],
    ['two of one side', () => [professional, professional]],
    ['the sides changed over', () => [professional, citizen]],
  ])('%s cannot keep the halves', (_who, halves) => {
    const [first, second] = halves()
    expect(() => plan.do(plan.guide, 'lot.prepare', { citizen: first, professional: second })).toThrow(/half/)
  })

  test('nobody promises for somebody else, or once a vote has the lot', () => {
    const lotId = prepared()
    expect(() => plan.do(group.citizens[1], 'lot.commit', { lotId })).toThrow(english.errors_lot_not_yours())
    plan.do(citizen, 'lot.commit', { lotId, commitment: promiseOf(secretNumber(3)) })
    voted({ lot: lotId })
    expect(() => plan.do(citizen, 'lot.commit', { lotId })).toThrow(english.errors_lot_in_use())
  })

  test.each<[string, (lotId: LotId) => object, RegExp]>([
    [
      'a text',
      (lot) => ({ lot, subject: { kind: 'section', section: 'why' }, method: 'consent', options: undefined }),
      /text/,
    ],
    ['a feeling', (lot) => ({ lot, kind: 'sensing' }), /decides nothing/],
    ['drawing lots without one', () => ({ method: 'lot' }), /prepare a lot/],
  ])('a vote on %s takes none', (_what, input, words) => {
    const lotId = prepared()
    expect(() => plan.open({ subject: question, method: 'approval', options: OPTIONS, ...input(lotId) })).toThrow(words)
  })

  test('a lot is for one vote, and both halves stand in its definition', () => {
    const lotId = prepared()
    const ballotId = voted({ lot: lotId })
    const definition = parseDefinition(definitionText(plan.definitions.get(ballotId)!))
    expect(definition).toMatchObject({ tie: 'lot', lot: [promiseOf(S1), promiseOf(S2)], lotHours: LOT_HOURS })
    expect(() => voted({ lot: lotId })).toThrow(english.errors_lot_in_use())
    const half = plan.do(plan.guide, 'lot.prepare', { citizen, professional }).result!.lotId
    expect(() => voted({ lot: half })).toThrow(english.errors_lot_not_promised({ side: 'citizen' }))
  })
})

test('drawing lots alone: nobody casts a paper, and so many are chosen as were asked for', () => {
  const ballotId = plan.open({
    ...{ subject: question, method: 'lot', options: ['Ann', 'Ben', 'Cai', 'Dee'], winners: 2 },
    ...{ lot: prepared() },
  })
  expect(() => plan.do(citizen, 'ballot.cast', { ballotId, choice: 'Ann' })).toThrow(
    english.errors_choice_nothing_to_cast(),
  )
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  expect(plan.state.ballots.get(ballotId)?.outcome).toBe('tie')
  plan.do(citizen, 'lot.reveal', { ballotId, secret: S1 })
  plan.do(professional, 'lot.reveal', { ballotId, secret: S2 })
  const drawn = plan.entries.at(-1)!
  if (drawn.kind !== 'ballot.lot-drawn') throw new Error('Nothing was drawn.')
  expect(new Set(drawn.body.winners)).toEqual(new Set(drawn.body.order.slice(0, 2)))
  expect(plan.state.ballots.get(ballotId)?.outcome).toBe('winner')
  expect(faults()).toEqual([])
})
