import { describe, expect, test } from 'vitest'
import { exportHtml } from '#domain/exports/html.ts'
import { exportMarkdown } from '#domain/exports/markdown.ts'
import { exportModel } from '#domain/exports/model.ts'
import { numbersToHide } from '#domain/exports/privacy.ts'
import { DAY } from '#domain/time.ts'
import { groupOfFive, PurePlan } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { docOf, paragraph, storyOf } from './story.ts'

/** A vote that all of so many people take part in, as both formats tell it. */
function documentsOf(seats: number) {
  const plan = new PurePlan()
  const people = Array.from({ length: seats }, (_, i) => plan.join(i % 2 === 0 ? 'citizen' : 'professional'))
  plan.texts.set('why', 'Three of us agreed.')
  const ballotId = plan.open({ method: 'majority' })
  for (const who of people) plan.do(who, 'ballot.cast', { ballotId, choice: 'yes' })
  plan.wait(7 * DAY)
  const { counted } = plan.do('system', 'ballot.close', { ballotId })
  const why = docOf(paragraph('3 of us agreed, | 2 | did not.'))
  const model = exportModel(storyOf(plan, { why }, new Map([[ballotId, counted!]])))
  return [exportHtml(model, new Map()), exportMarkdown(model)]
}
const told = (seats: number) => [{ number: 1, seats, isOpen: false }]

describe('numbers of small votes (LPF-47)', () => {
  test.each([3, 4, 5, 6])('a vote of %i people as it is told lets none slip', (seats) => {
    for (const text of documentsOf(seats)) expect(numbersToHide(text, told(seats))).toBe(0)
  })

  test.each([
    ['just under', 4, true],
    ['at the limit', 5, false],
    ['just over', 6, false],
  ])('%s five seats, what a larger vote may tell is found, in both formats', (_what, seats, isFound) => {
    // Choices in the table, who took part and the outcome, as they stand for six people.
    for (const text of documentsOf(6)) expect(numbersToHide(text, told(seats)) > 5).toBe(isFound)
  })

  test('is not asked of a vote that is open: its outcome is a day on which it closes', () => {
    for (const text of documentsOf(6)) expect(numbersToHide(text, [{ ...told(3)[0]!, isOpen: true }])).toBe(0)
  })
})

describe('a document', () => {
  const HIDDEN = 'export.make.small-numbers-hidden'
  test.each([
    ['html', 1, [HIDDEN]],
    ['md', 1, [HIDDEN]],
    ['html', 0, []],
    // The record is there to count again by.
    ['json', 1, []],
  ])('%s with %i such numbers', (format, numbers, rules) => {
    const { plan } = groupOfFive()
    plan.numbersToHide = numbers
    expect(plan.refusals(plan.guide, 'export.make', { format })).toEqual(rules)
  })

  test('is made in spite of it by nobody', () => {
    const { plan } = groupOfFive()
    plan.numbersToHide = 2
    const { refusals } = plan.do(plan.guide, 'export.make', { format: 'md' })
    expect(refusals).toMatchObject([{ ruleId: HIDDEN, override: 'none', measured: { num: 2 } }])
    expect(refusals?.[0]?.message(english)).toContain('2 numbers that could tell how somebody voted')
  })
})
