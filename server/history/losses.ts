import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { findDocument } from '#db/documents.ts'
import { insertLoss } from '#db/lost-words.ts'
import { pagesOfUpdates } from '#db/past-documents.ts'
import { idOf, type MemberId, type PlanId } from '#domain/ids.ts'
import type { Lost } from '#domain/text/authorship/ledger.ts'
import { type IsDeleted, lostParts, MORE_THAN_A_SENTENCE } from '#domain/text/lost-words.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { MINUTE } from '#domain/time.ts'
import type { Deps } from '../deps.ts'

/** What a change took from a section, whose number was `before` until then. */
export type Taken = { planId: PlanId; section: SectionKey; before: number; lost: readonly Lost[] }

export type Losses = {
  /** Remembers it; costs next to nothing. What was taken for good is written down after a while. */
  note: (taken: Taken) => void
  /** Looks now at all that was noted, or only at what has been quiet for long enough. */
  settle: (which: 'all' | 'quiet') => Promise<void>
  /** Looks at what is left, then stops. */
  close: () => Promise<void>
}

/** Whoever cuts and pastes, or undoes, is done by then; and nobody hears of words while they are being moved about. */
const QUIET = MINUTE
/** Somebody who goes on and on is looked at in between. */
const LONGEST = 5 * MINUTE
const LOOK_EVERY = 15_000

/** Losses in one section, from the first until nothing more comes. */
type Burst = {
  planId: PlanId
  section: SectionKey
  before: number
  first: number
  last: number
  pairs: Map<string, Pair>
}
type Pair = { by: MemberId; author: MemberId; characters: number }

type LossesDeps = Pick<Deps, 'texts' | 'now' | 'newId' | 'log'> & { db: Db }

/**
 * Notices when somebody takes out more than a sentence of somebody else's. The documents only hand over what they know
 * anyhow; whether the words are really gone is found out once it is quiet, from the texts before and after.
 */
export function createLosses({ db, texts, now, newId, log }: LossesDeps): Losses {
  const bursts = new Map<string, Burst>()
  let settling: Promise<void> = Promise.resolve()

  function note({ planId, section, before, lost }: Taken): void {
    for (const { by, author, words } of lost) {
      if (by === author) continue
      const key = `${planId}/${section}`
      const burst = bursts.get(key) ?? { planId, section, before, first: now(), last: now(), pairs: new Map() }
      bursts.set(key, burst)
      burst.last = now()
      const pair = burst.pairs.get(`${by} ${author}`) ?? { by, author, characters: 0 }
      burst.pairs.set(`${by} ${author}`, pair)
      pair.characters += words.length
    }
  }

  async function settleAll(which: 'all' | 'quiet'): Promise<void> {
    for (const [key, burst] of bursts) {
      const isDone = now() - burst.last >= QUIET || now() - burst.first >= LONGEST
      if (which === 'quiet' && !isDone) continue
      bursts.delete(key)
      await settleOne(burst).catch((error) => log.error({ err: error }, 'lost words could not be written down'))
    }
  }

  async function settleOne({ planId, section, before, pairs }: Burst): Promise<void> {
    // Cheap, and enough for nearly every burst: eight words have at least so many letters.
    const enough = [...pairs.values()].filter(({ characters }) => characters >= 2 * MORE_THAN_A_SENTENCE.words)
    if (enough.length === 0) return
    const seq = (await findDocument(db, planId, section))?.seq ?? 0
    const read = await texts.past(db, planId, section, [before, seq])
    const [was, is] = [read.get(before), read.get(seq)]
    if (!was || !is) return
    const deletedBy = await deletions(db, planId, section, { after: before, last: seq })
    for (const [author, takers] of Map.groupBy(enough, (pair) => pair.author)) {
      const isDeleted: IsDeleted = (client, clock) => takers.some(({ by }) => deletedBy(by, client, clock))
      const parts = lostParts({ before: was.blocks, now: is.blocks }, author, isDeleted)
      if (parts.length === 0) continue
      const loss = { id: idOf('lost', newId()), section, memberId: author, before, parts, at: now() }
      await db.transaction().execute((trx) => insertLoss(trx, planId, loss))
    }
  }

  const settle = (which: 'all' | 'quiet') => {
    settling = settling.then(() => settleAll(which))
    return settling
  }
  const timer = setInterval(() => void settle('quiet'), LOOK_EVERY)
  timer.unref()
  return {
    note,
    settle,
    close: async () => {
      clearInterval(timer)
      await settle('all')
    },
  }
}

/** Who deleted which characters. */
async function deletions(db: Db, planId: PlanId, section: SectionKey, range: { after: number; last: number }) {
  const found = new Map<string, { clock: number; len: number }[]>()
  for await (const updates of pagesOfUpdates(db, planId, section, range)) {
    for (const { memberId, bytes } of updates) {
      for (const [client, items] of Y.decodeUpdate(bytes).ds.clients) {
        const key = `${memberId} ${client}`
        const known = found.get(key)
        if (known) known.push(...items)
        else found.set(key, [...items])
      }
    }
  }
  return (by: MemberId, client: number, clock: number): boolean =>
    (found.get(`${by} ${client}`) ?? []).some((item) => item.clock <= clock && clock < item.clock + item.len)
}
