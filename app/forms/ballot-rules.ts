import { KANER_B } from '#domain/ballots/methods/gradients8.ts'
import type { Fields } from './fields.ts'

/** Shares that a form offers, as its fields carry them: how many, whether more is asked, and of whom. */
export const SHARES = ['1/2 more', '2/3', '2/3 more', '3/4', '1/2 more roll', '2/3 roll'] as const
export const SUPPORTS = ['3/4', '4/5'] as const
export const YESES = ['2/5', '1/2', '3/5'] as const

const fractionIn = (text: string) => {
  const [, num, den] = /^(\d{1,3})\/(\d{1,3})\b/.exec(text) ?? []
  return num && den ? { num: Number(num), den: Number(den) } : undefined
}

/** A share of yeses: of those who say yes or no, or of all who have a vote. */
function shareIn(text: string) {
  const share = fractionIn(text)
  return share && { ...share, strict: text.includes('more'), base: text.endsWith('roll') ? 'roll' : 'yes+no' }
}

/** The finer rules that were chosen for this way to decide; what was chosen for another one is left out. */
export function rulesIn(fields: Fields, method: string): Record<string, unknown> {
  const support = fractionIn(fields.text('support'))
  return {
    ...(method === 'majority' ? { threshold: shareIn(fields.text('share')) } : {}),
    ...(method === 'gradients8' ? { threshold: support && { ...support, strict: false, base: 'yes+no' } } : {}),
    ...(method === 'gradients8' && fields.flag('wording') ? { wording: KANER_B } : {}),
    ...(method === 'fist5' && fields.flag('passes') ? { passes: 'median-three' } : {}),
    ...(method === 'approval' ? { bar: barIn(fields) } : {}),
    ...(method === 'score' && fields.flag('runoff') ? { runoff: true } : {}),
    yesQuorum: fractionIn(fields.text('yesQuorum')),
    ...(fields.flag('breakdown') ? { breakdown: true } : {}),
  }
}

const barIn = (fields: Fields) => (fields.flag('bar') ? { num: 1, den: 2, strict: true } : undefined)
