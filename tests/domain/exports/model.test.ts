import { describe, expect, test } from 'vitest'
import type { Choice } from '#domain/ballots/choice.ts'
import type { Result } from '#domain/ballots/count.ts'
import { exportHtml } from '#domain/exports/html.ts'
import { exportMarkdown } from '#domain/exports/markdown.ts'
import { exportModel } from '#domain/exports/model.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { groupOfFive, PurePlan } from '#tests/support/pure-plan.ts'
import { docOf, paragraph, storyOf } from './story.ts'

type Choices = Record<MemberId, Choice>

/** Opens a vote on “why”, lets people vote, closes it when its time is over. */
function vote(
  plan: PurePlan,
  choices: Choices,
  input: Parameters<PurePlan['open']>[0] = {},
): { id: BallotId; results: Map<BallotId, Result> } {
  const id = plan.open(input)
  for (const [member, choice] of Object.entries(choices)) {
    plan.do(member as MemberId, 'ballot.cast', { ballotId: id, choice })
  }
  plan.wait(7 * DAY)
  const { counted } = plan.do('system', 'ballot.close', { ballotId: id })
  return { id, results: counted ? new Map([[id, counted]]) : new Map() }
}
const all = (members: readonly MemberId[], choice: string): Choices =>
  Object.fromEntries(members.map((member) => [member, choice]))

const why = docOf(paragraph('Getting there is the hard part.'))

describe('a vote in words', () => {
  test.each([
    ['consent', 'consent', 'It passed: nobody objects, and 5 people agree.'],
    ['consent', 'abstain', 'It passed: nobody objects, and 0 people agree.'],
    ['consent', 'objection', 'It did not pass: 5 objections are open.'],
    ['gradients8', '2', 'It passed: 5 of 5 people who took a view support it, and nobody blocks it.'],
    ['gradients8', '6', 'It did not pass: 0 of 5 people who took a view support it, and 5 disagree.'],
    ['gradients8', '8', 'It did not pass: 5 people cannot accept it.'],
    ['majority', 'no', 'It did not pass: 0 said yes and 5 said no.'],
    ['majority', 'yes', 'It passed: 5 said yes and 0 said no.'],
  ])('%s, all say %s', (method, choice, outcome) => {
    const { plan, everybody } = groupOfFive()
    const { results } = vote(plan, all(everybody, choice), { method })
    const [told] = exportModel(storyOf(plan, { why }, results)).votes
    expect(told).toMatchObject({ number: 1, subject: 'Why we need this', outcome })
    expect(told?.counts?.reduce((sum, { count }) => sum + count, 0)).toBe(5)
    expect(told?.thresholds[0]).toMatch(/^It passes if/)
    expect(told?.participation.join(' ')).toContain('5 of 5 took part.')
  })

  test.each([
    ['approval', ['Hall'], 'Ticks', 5, 'The group chose “Hall”: 5 of 5 people ticked it.'],
    ['score', { Hall: 4 }, 'Points', 20, 'The group chose “Hall”: it has 20 points, the most of all.'],
    ['ranked-irv', [['Hall'], ['Library']], 'Papers in the first round', 5, 'The group chose “Hall”'],
  ])('by %s, the column of numbers says what was counted', (method, choice, counted, n, outcome) => {
    const { plan, everybody } = groupOfFive()
    const subject = { kind: 'question', text: 'Where?' }
    const choices = Object.fromEntries(everybody.map((who) => [who, choice]))
    const { results } = vote(plan, choices, { subject, method, options: ['Hall', 'Library'] })
    const model = exportModel(storyOf(plan, { why }, results))
    expect(model.votes[0]).toMatchObject({ outcome: expect.stringContaining(outcome), counted })
    expect(model.votes[0]?.counts?.[0]).toEqual({ label: 'Hall', count: n })
    expect(exportHtml(model, new Map())).toContain(`<th scope="col">${counted}</th>`)
    expect(exportMarkdown(model)).toContain(`| Choice | ${counted} |`)
  })

  test('an order has no single number for each choice, so none is shown', () => {
    const { plan, everybody } = groupOfFive()
    const choices = Object.fromEntries(everybody.map((who) => [who, [['Hall'], ['Library']]]))
    const input = { subject: { kind: 'question', text: 'Where?' }, method: 'ranked', options: ['Hall', 'Library'] }
    const { results } = vote(plan, choices, input)
    expect(exportModel(storyOf(plan, { why }, results)).votes[0]).toMatchObject({ counts: null })
  })

  test('too few take part: one longer try, then it does not count', () => {
    const { plan, citizens } = groupOfFive()
    const id = plan.open()
    plan.do(citizens[0], 'ballot.cast', { ballotId: id, choice: 'consent' })
    plan.wait(7 * DAY).do('system', 'ballot.close', { ballotId: id })
    expect(exportModel(storyOf(plan, { why })).votes[0]?.outcome).toMatch(/^People can vote until 16 March 2026/)
    const { counted } = plan.wait(7 * DAY).do('system', 'ballot.close', { ballotId: id })
    const [told] = exportModel(storyOf(plan, { why }, new Map([[id, counted!]]))).votes
    expect(told?.outcome).toBe('It does not count, because too few people voted: 1 of 5.')
    expect(told?.participation.join(' ')).toContain('it stayed open 7 days longer. Few citizens took part')
  })

  test('with fewer than five seats nothing is told but whether it passed', () => {
    const plan = new PurePlan()
    const people = [plan.join('citizen'), plan.join('citizen'), plan.join('professional'), plan.join('professional')]
    plan.texts.set('why', 'x')
    const { results } = vote(plan, { ...all(people, 'yes'), [people[0]!]: 'no' }, { method: 'majority' })
    const model = exportModel(storyOf(plan, { why }, results))
    expect(model.votes[0]).toMatchObject({ outcome: 'It passed.', counts: null })
    expect(model.votes[0]?.participation).toEqual(['Fewer than 5 people had a vote, so numbers are not shown.'])
    expect(model.missing).toEqual([])
    for (const document of [exportHtml(model, new Map()), exportMarkdown(model)]) {
      expect(document).not.toMatch(/said yes|Papers|took part\./)
    }
  })
})

describe('status', () => {
  test('a draft says that it is not agreed', () => {
    const { plan } = groupOfFive()
    const model = exportModel(storyOf(plan, { why }))
    expect(model).toMatchObject({ status: 'Draft, not agreed.', isAgreed: false, at: '2 March 2026, 09:00 UTC' })
    expect(model.members).toEqual({ citizens: 3, professionals: 2, others: 1 })
  })
  test('an agreed plan says when, and what was opened again since', () => {
    const { plan, everybody, citizens } = groupOfFive()
    vote(plan, all(everybody, 'consent'))
    plan.do(plan.guide, 'plan.agree')
    expect(exportModel(storyOf(plan, { why })).status).toBe('Agreed on 9 March 2026, 09:00 UTC.')
    plan.override('section.thaw', 'section.thaw.agreed-needs-two-keys', citizens[0])
    plan.do(plan.guide, 'section.thaw', { section: 'why' })
    const model = exportModel(storyOf(plan, { why }))
    expect(model.status).toBe('Agreed on 9 March 2026, 09:00 UTC. One part was opened again since and is not agreed.')
    expect(model.overrides).toMatchObject([{ rule: 'Agreed words are opened again only by two people', reason: null }])
  })
})

describe('what people who disagree say', () => {
  test('is told in their words; erased words are told as erased; nobody is named', () => {
    const { plan, everybody, professionals } = groupOfFive()
    const id = plan.open()
    for (const anonymous of [true, false]) {
      plan.do(professionals[0], 'objection.raise', { ballotId: id, text: 'Too far.', anonymous })
    }
    const [first, second] = [...plan.state.objections.values()]
    plan.do(professionals[0], 'objection.withdraw', { objectionId: second?.id })
    for (const member of everybody) plan.do(member, 'ballot.cast', { ballotId: id, choice: 'consent' })
    const model = exportModel(storyOf(plan, { why }, new Map(), new Map([[first!.reason, 'Too far.']])))
    expect(model.votes[0]?.objections).toEqual([
      { words: 'Too far.', name: null, wantedNoName: true, withdrawn: false },
      { words: null, name: null, wantedNoName: false, withdrawn: true },
    ])
    const html = exportHtml(model, new Map())
    expect(html).toContain('A member who wants no name objects:')
    expect(html).toContain('These words were erased.')
    expect(html).not.toContain(professionals[0])
  })
})

describe('what a document leaves out', () => {
  test('is named: a vote whose definition or result is lost', () => {
    const { plan, everybody } = groupOfFive()
    vote(plan, all(everybody, 'consent'))
    expect(exportModel(storyOf(plan, { why })).missing).toEqual(['participation'])
    const lost = { ...storyOf(plan, { why }), definitions: new Map() }
    expect(exportModel(lost).missing).toEqual(['votes', 'thresholds', 'participation'])
  })
  test('is nothing where there is nothing to tell', () => {
    expect(exportModel(storyOf(new PurePlan())).missing).toEqual([])
  })
  test('an earlier text is called earlier', () => {
    const { plan, everybody } = groupOfFive()
    const { results } = vote(plan, all(everybody, 'objection'))
    const model = exportModel(storyOf(plan, { why }, results))
    expect(model.votes[0]?.isEarlierText).toBe(true)
    expect(exportMarkdown(model)).toContain('The words were changed since: this document shows the later ones.')
  })
})
