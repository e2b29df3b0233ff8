import { atMostRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count } from '../rules/rule.ts'
import type { Opening, OpeningGiven } from '../sessions/opening.ts'
import { between, MINUTE } from '../time.ts'
import { type Paper, papersFor } from './state.ts'

const UNIT = 'minutes that Welsh came later'

/** Whole minutes by which the Welsh form came after the first one; null where there is none. */
function minutesLater({ released }: Paper): number | null {
  const welsh = released.get('welsh')?.at
  const [first] = [...released.values()].map(({ at }) => at).sort()
  return welsh && first ? Math.floor(between(first, welsh) / MINUTE) : null
}

/** Where a paper is in Welsh at all, Welsh readers have it when everybody has it. The log itself says so. */
export const welshTogether = atMostRule<Opening, OpeningGiven>({
  id: 'session.open.welsh-together',
  lpf: 'LPF-46',
  name: 'welsh_together',
  source: 'Welsh Language Standards: ask, record, send together; no less favourable than English.',
  since: 2,
  gate: 'session.open',
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  most: count(60, UNIT),
  ...{ loosest: count(24 * 60, UNIT), tightest: count(15, UNIT) },
  measure: ({ state, subject }) => {
    const each = papersFor(state, subject.session).map(minutesLater)
    const known = each.filter((minutes) => minutes !== null)
    return known.length > 0 ? count(Math.max(...known), UNIT) : null
  },
  refusal: (value, _facts, most) => (words) =>
    words.refusals_welsh_together({ most: amountNeeded(most, words), later: amountNeeded(value, words) }),
})
