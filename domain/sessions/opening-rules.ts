import { accessInPlace, interpreterBooked } from '../access/rules.ts'
import { breaksOftenAtOpening, noLoneCitizenAtOpening } from '../agenda/rules.ts'
import { plainNamesInMeeting } from '../members/name-rules.ts'
import { formatWords } from '../papers/format-words.ts'
import type { PaperFormat } from '../papers/formats.ts'
import { longestReady } from '../papers/readiness.ts'
import { papersFor } from '../papers/state.ts'
import { welshTogether } from '../papers/welsh-rule.ts'
import { atLeastRule, atMostRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, type Facts } from '../rules/rule.ts'
import { DAY, HOUR, MINUTE } from '../time.ts'
import { wellbeingContactNamed } from '../wellbeing/rules.ts'
import type { Opening, OpeningGiven } from './opening.ts'

const inDays = (days: number) => (days * DAY) / MINUTE
const common = { since: 2, gate: 'session.open' } as const

const papersOf = ({ state, subject }: Facts<Opening, OpeningGiven>) => papersFor(state, subject.session)

export const papersInTime = atLeastRule<Opening, OpeningGiven>({
  ...common,
  id: 'session.open.papers-in-time',
  lpf: 'LPF-05',
  name: 'papers_in_time',
  source: 'Lanarkshire Links: papers at least a week before; NHS Accessible Information Standard.',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'given',
  least: count(inDays(7), 'minutes to read papers'),
  ...{ loosest: count(inDays(2), 'minutes to read papers'), tightest: count(inDays(28), 'minutes to read papers') },
  measure: (facts) => {
    const papers = papersOf(facts)
    if (papers.length === 0) return null
    return count(Math.min(facts.given.papers.ready, longestReady(papers, facts.at)), 'minutes to read papers')
  },
  refusal:
    (value, { hints }, least) =>
    (words) => {
      const missing = (hints?.missing ?? []) as PaperFormat[]
      const time = amountNeeded(least, words)
      if (value.num > 0 || missing.length === 0) {
        return words.refusals_papers_too_late({ least: time, had: amountNeeded(value, words) })
      }
      const formats = missing.map((format) => formatWords(format, words)).join(', ')
      return words.refusals_papers_not_ready({ least: time, formats })
    },
})

export const papersTogether = atMostRule<Opening, OpeningGiven>({
  ...common,
  id: 'session.open.papers-together',
  lpf: 'LPF-05',
  name: 'papers_together',
  source: 'Welsh Language Standards 3 and 4, by analogy: every form on the same day.',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'given',
  most: count(inDays(1), 'minutes between forms of a paper'),
  loosest: count(inDays(3), 'minutes between forms of a paper'),
  tightest: count(HOUR / MINUTE, 'minutes between forms of a paper'),
  measure: (facts) =>
    papersOf(facts).length === 0 ? null : count(facts.given.papers.apart, 'minutes between forms of a paper'),
  refusal: (value, _facts, most) => (words) =>
    words.refusals_papers_together({ most: amountNeeded(most, words), apart: amountNeeded(value, words) }),
})

export const notTooLong = atMostRule<Opening, OpeningGiven>({
  ...common,
  id: 'session.open.not-too-long',
  lpf: 'LPF-08',
  name: 'not_too_long',
  source: 'GIN public toolkit: shorter, more meetings.',
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  most: count(120, 'minutes of meeting'),
  ...{ loosest: count(180, 'minutes of meeting'), tightest: count(45, 'minutes of meeting') },
  measure: ({ state, subject }) => {
    const session = state.sessions.get(subject.session)
    // In their own time, people stop whenever they like.
    return session && session.kind !== 'async' ? count(session.minutes, 'minutes of meeting') : null
  },
  refusal: (value, _facts, most) => (words) =>
    words.refusals_not_too_long({ most: amountNeeded(most, words), long: amountNeeded(value, words) }),
})

/** What stands before a meeting, in the order in which people read it. */
export const sessionOpeningRules = [
  noLoneCitizenAtOpening,
  papersInTime,
  papersTogether,
  welshTogether,
  accessInPlace,
  interpreterBooked,
  notTooLong,
  breaksOftenAtOpening,
  wellbeingContactNamed,
  plainNamesInMeeting,
] as const
