import { expect, test } from 'vitest'
import { HOUR } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const stopped = ({ plan }: ReturnType<typeof groupOfFive>) =>
  plan.refusals(plan.guide, 'ballot.open', plan.proposal()).includes('ballot.open.nothing-to-explain')

test('“please explain” names nobody and blocks until whoever asked says that it is clear', () => {
  const group = groupOfFive()
  const { plan, citizens, professionals } = group
  const { explainId } = plan.do(citizens[0], 'explain.ask', { section: 'why', text: 'What is a pathway?' }).result!
  expect(plan.entries.at(-1)).toMatchObject({ kind: 'explain.asked', actor: 'system' })
  expect(stopped(group)).toBe(true)
  plan.do(professionals[0], 'explain.answer', { explainId, text: 'The way you go from one place to the next.' })
  expect(stopped(group)).toBe(true)
  plan.do(citizens[0], 'explain.settle', { explainId })
  expect(stopped(group)).toBe(false)
})

test.each([
  ['48 hours after an answer it closes by itself', 48 * HOUR, false],
  ['not a moment before', 48 * HOUR - 1, true],
])('%s', (_case, wait, blocks) => {
  const group = groupOfFive()
  const { plan, citizens } = group
  const { explainId } = plan.do(citizens[0], 'explain.ask', { section: 'why', text: 'What is a pathway?' }).result!
  plan.do(citizens[1], 'explain.answer', { explainId, text: 'A way.' })
  plan.wait(wait)
  expect(stopped(group)).toBe(blocks)
})
