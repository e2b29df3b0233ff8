import { expect, test } from 'vitest'
import { paperFor } from '#app/components/ballots/paper/read-paper.ts'
import { slipWords } from '#app/components/contacts/read-contacts.ts'
import type { AnyMethodId } from '#domain/ballots/state.ts'
import type { BallotThreshold } from '#domain/ballots/threshold.ts'

const slip = (method: AnyMethodId, parameters: Record<string, number> = {}) =>
  slipWords(paperFor({ method, options: ['a', 'b', 'c'], threshold: { parameters } as BallotThreshold })).join(' ')

// Whoever votes on paper is asked the same as everybody on a screen, and told how to answer by hand.
test.each([
  ['consent', {}, /^Tick one box\.$/],
  ['approval', {}, /^Tick each one that you approve of As many as you like\.$/],
  ['budget-es', { budget: 1500 }, /worth its money to you There is £1,500 for all of them\.$/],
  ['ranked', {}, /1 is best\..* Write your answer in the box beside each one: 1, 2, 3\.$/],
  ['score', { most: 5 }, /From 0 .* Write your answer in the box beside each one: 0, 1, 2, 3, 4, 5\.$/],
  ['dots', { dots: 4, most: 2 }, /your 4 dots.* At most 2 on one\..*: 0, 1, 2\.$/],
  ['time', {}, /: Yes, If need be, No\.$/],
] as const)('a slip for %s says how to fill it in', (method, parameters, says) => {
  expect(slip(method, parameters)).toMatch(says)
})
