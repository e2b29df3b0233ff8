import { type Db, isUniqueViolation, openDatabase } from '#db/client.ts'
import { copyPlan } from '#db/copy-plan.ts'
import { findCurrentDemo, insertDemo } from '#db/demo.ts'
import { migrate } from '#db/migrate.ts'
import type { PlanId } from '#domain/ids.ts'
import { nodeCrypto } from '../crypto.ts'
import type { Deps } from '../deps.ts'
import { createTexts } from '../documents/texts.ts'
import { createStates } from '../states.ts'
import { wordsIn } from '../words/words-in.ts'
import { openStage } from './stage.ts'
import { choose } from './story/choosing.ts'
import { decide } from './story/deciding.ts'
import { layTheGround } from './story/groundwork.ts'
import { comeIn } from './story/joining.ts'
import { listen } from './story/listening.ts'
import { meetingsOn } from './story/meetings.ts'
import { promise } from './story/promise.ts'
import { rayRingsIn } from './story/ray.ts'
import { type DemoLocale, TEXTS } from './texts/texts.ts'

type Making = {
  locale?: DemoLocale
  /** 1 for the first of its language; else the one after the last. Of those who make the same number, one can. */
  number?: number
}

/**
 * Adds “Breathing Well in Aldersyke”, and makes it the demo that visitors get. Returns its id, or that of the one that
 * another process made meanwhile.
 *
 * Its story is played in a database of its own, in memory, and moved over when it is done: nobody meets it half-way, its
 * votes are not closed by today’s clock, and a server’s disk isn’t asked to wait six hundred times.
 */
export async function makeDemo(deps: Deps, { locale = 'en', number }: Making = {}): Promise<PlanId> {
  const next = number ?? ((await findCurrentDemo(deps.db, locale))?.number ?? 0) + 1
  const rehearsal = openDatabase({ file: ':memory:' })
  try {
    await migrate(rehearsal)
    const planId = await play(deps, rehearsal, locale)
    await deps.db.transaction().execute(async (trx) => {
      await insertDemo(trx, { planId, locale, number: next, createdAt: deps.now() })
      await copyPlan(rehearsal, trx, planId)
    })
    return planId
  } catch (error) {
    const other = isUniqueViolation(error) ? await findCurrentDemo(deps.db, locale) : undefined
    if (!other) throw error
    return other.planId
  } finally {
    await rehearsal.destroy()
  }
}

/** Every step goes through the one door; the rules held for each of them. */
async function play(deps: Deps, db: Db, locale: DemoLocale): Promise<PlanId> {
  const quiet = {
    publish: () => {},
    wake: () => {},
    wrote: () => {},
    remind: () => {},
    showCards: () => {},
    showHands: () => {},
    showConduct: () => {},
    lost: () => {},
    revoked: () => {},
  } as const
  const own = { db, states: createStates(), texts: createTexts({ sha256: nodeCrypto.sha256 }) }
  const stage = await openStage(
    { ...deps, ...own, ...quiet, planCreation: 'open', mailer: null },
    TEXTS[locale],
    wordsIn(locale),
  )
  const meetings = meetingsOn(stage)
  await promise(stage)
  await layTheGround(stage)
  await comeIn(stage)
  await listen(stage, meetings)
  await choose(stage, meetings)
  await rayRingsIn(stage, meetings)
  await decide(stage, meetings)
  return stage.planId
}
