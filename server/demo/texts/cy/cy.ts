import type { DemoTexts } from '../texts.ts'
import { actions } from './actions.ts'
import { reasons } from './arguments.ts'
import { assets } from './assets.ts'
import { call } from './call.ts'
import { decided } from './decided.ts'
import { fairness } from './fairness.ts'
import { front } from './front.ts'
import { measures } from './measures.ts'
import { money } from './money.ts'
import { options } from './options.ts'
import { outcomes } from './outcomes.ts'
import { people } from './people.ts'
import { plan } from './plan.ts'
import { principles } from './principles.ts'
import { reply } from './reply.ts'
import { scope } from './scope.ts'
import { suggested } from './suggested.ts'
import { talks } from './talks.ts'
import { why } from './why.ts'

export const cy: DemoTexts = {
  ...{ plan, people, talks, suggested, call },
  ...{ front, why, scope, principles, outcomes, assets, options, actions, money, fairness, measures, decided },
  ...{ reasons, reply },
}
