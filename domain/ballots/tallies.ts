import { countOptions, nothingChosen } from './counting/agreeing.ts'
import { checkOption } from './counting/checks.ts'
import { flag, fraction, oneOf, type Read, readFields, whole } from './counting/parameters.ts'
import { type Purpose, type Tally, type TallyId, tally } from './counting/tally.ts'
import type { Method } from './method.ts'
import { approval } from './methods/approval.ts'
import { borda } from './methods/borda.ts'
import { budgetEs } from './methods/budget-es.ts'
import { consent } from './methods/consent.ts'
import { dots } from './methods/dots.ts'
import { fist5 } from './methods/fist5.ts'
import { gradients8 } from './methods/gradients8.ts'
import { lot } from './methods/lot.ts'
import { majority } from './methods/majority.ts'
import { ranked } from './methods/ranked.ts'
import { rankedIrv } from './methods/ranked-irv.ts'
import { rankedPairs } from './methods/ranked-pairs.ts'
import { score } from './methods/score.ts'
import { time } from './methods/time.ts'
import type { BallotThreshold } from './threshold.ts'

type Agreeing = {
  purposes: readonly Purpose[]
  read: Tally['parameters']
}

/** The ways to agree on one thing, counted as a vote of the plan counts them; their parameters are the definition's threshold. */
const agreeing = (method: Method, { purposes, read }: Agreeing): Tally =>
  tally<BallotThreshold>({
    id: method.id,
    kind: 'binding',
    shape: 'option',
    purposes,
    options: method.options.map(({ id }) => id),
    parameters: read as (given: unknown) => Read<BallotThreshold>,
    check: checkOption,
    count: ({ options, parameters, groups, roll, openObjections }) => {
      const counts = countOptions(options, groups)
      const { outcome, path } = method.count(counts, parameters, { roll, openObjections })
      const said = method.yes.reduce((sum, option) => sum + (counts[option] ?? 0), 0)
      // Sides and quorum are the vote's own matter; a method alone never answers with these.
      return { ...nothingChosen(), outcome: outcome as 'adopted', counts, path, yes: said }
    },
  })

const YES_NO = {
  num: { read: whole(0), otherwise: 1 },
  den: { read: whole(1), otherwise: 2 },
  strict: { read: flag, otherwise: true },
  base: { read: oneOf('yes+no', 'roll'), otherwise: 'yes+no' as const },
}

/** Every way to count, as data. */
export const TALLIES: Record<TallyId, Tally> = {
  consent: agreeing(consent, {
    purposes: ['agree-a-text'],
    read: (given) => readFields(given, { openObjections: { read: whole(0, 0), otherwise: 0 } }),
  }),
  gradients8: agreeing(gradients8, {
    purposes: ['feel-the-room', 'agree-a-text'],
    read: (given) =>
      readFields(given, {
        support: { read: fraction, otherwise: { num: 7, den: 10 } },
        against: { read: fraction, otherwise: { num: 1, den: 10 } },
      }),
  }),
  fist5: agreeing(fist5, {
    purposes: ['feel-the-room'],
    read: (given) =>
      readFields(given, { rule: { read: oneOf('all-three', 'median-three'), otherwise: 'all-three' as const } }),
  }),
  majority: agreeing(majority, {
    purposes: ['agree-a-text'],
    read: (given) => readFields(given, YES_NO),
  }),
  approval,
  score,
  ranked,
  'ranked-irv': rankedIrv,
  'ranked-pairs': rankedPairs,
  dots,
  'budget-es': budgetEs,
  borda,
  time,
  lot,
}
export const TALLY_IDS = Object.keys(TALLIES) as TallyId[]
