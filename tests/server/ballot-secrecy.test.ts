import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Db, isPostgres } from '#db/client.ts'
import { parseBox, trackerOf } from '#domain/ballots/paper.ts'
import { fromBase64url } from '#domain/bytes.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { seeded } from '#tests/support/random.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

// Somebody copies all that is stored, the write-ahead log too, after votes have closed. We alone know who cast which
// paper, and when; they try each order and nearness that they could see in the copy.

const VOTERS = 26
const VOTES = 8
const SECRET_KEY = 'a secret key for tests, long enough'

type Voter = { id: MemberId; token: string }
/** A vote as it really went: who cast, first to last, and each one's paper. */
type Story = { ballotId: BallotId; castOrder: MemberId[]; paperOf: Map<MemberId, string>; box: string[] }

describe.each(DIALECTS)('what a copy of the database on %s tells after votes have closed', (dialect) => {
  let store: TestDatabase
  let server: TestServer
  let voters: Voter[]
  let planId: string
  const stories: Story[] = []
  /** Bytes that only an open vote may hold. */
  const secrets: { what: string; bytes: Buffer }[] = []
  const chance = seeded(11)

  beforeAll(async () => {
    store = await openTestDatabase(dialect)
    const environment: Record<string, string> = { SECRET_KEY }
    if ('url' in store.location) environment.DATABASE_URL = store.location.url
    else environment.DATA_DIR = dirname(store.location.file)
    server = await startTestServer({ environment })
    const plan = await server.api.start()
    planId = plan.planId
    voters = []
    for (let i = 0; i < VOTERS; i++) {
      const side = i % 3 === 2 ? 'professional' : 'citizen'
      const { id, token } = await server.api.join(planId, plan.member.token, side, `Person ${i}`)
      voters.push({ id: id as MemberId, token })
    }
    for (let vote = 0; vote < VOTES; vote++) stories.push(await holdVote(plan.member.token))
  }, 120_000)
  afterAll(async () => {
    await server.close()
    await store.remove()
  })

  async function holdVote(guide: string): Promise<Story> {
    const closesAt = toInstant(server.clock.now + 8 * DAY)
    const opened = await server.api.command(planId, guide, 'ballot.open', {
      ...{ subject: { kind: 'question', text: 'Shall we?' }, kind: 'sensing', method: 'gradients8', closesAt },
    })
    const { ballotId } = opened.body.result as { ballotId: BallotId }
    const order = shuffled(voters, chance)
    const trackers = new Map<MemberId, string>()
    for (const [i, { id, token }] of order.entries()) {
      server.wait(60_000)
      // Every fifth changes their mind: an earlier paper of theirs was stored too.
      for (let time = 0; time <= (i % 5 === 0 ? 1 : 0); time++) {
        const choice = String(1 + Math.floor(chance() * 7))
        const answer = await server.api.command(planId, token, 'ballot.cast', { ballotId, choice })
        trackers.set(id, answer.body.result.tracker)
      }
    }
    const { db } = server.deps
    const ids = await db.selectFrom('ballot_seat').where('ballot_id', '=', ballotId).selectAll().execute()
    expect(ids.length).toBe(VOTERS)
    for (const seat of ids) {
      secrets.push({ what: 'a seat', bytes: Buffer.from(seat.sealed).subarray(20, 52) })
      secrets.push({ what: 'the hash of a key', bytes: Buffer.from(seat.key_mac) })
    }
    const { key } = await db.selectFrom('ballot_key').selectAll().executeTakeFirstOrThrow()
    secrets.push({ what: 'the key of a vote', bytes: Buffer.from(key) })
    server.wait(9 * DAY)
    const closed = await server.api.command(planId, guide, 'ballot.close', { ballotId })
    expect(closed.status).toBe(200)
    const row = await db.selectFrom('ballot').where('ballot_id', '=', ballotId).select('box').executeTakeFirstOrThrow()
    const box = parseBox(row.box!).map((paper) => paper.key)
    const byTracker = new Map(box.map((paper) => [trackerOf(nodeCrypto.sha256, fromBase64url(paper)!), paper]))
    const paperOf = new Map([...trackers].map(([id, tracker]) => [id, byTracker.get(tracker)!]))
    return { ballotId, castOrder: order.map(({ id }) => id), paperOf, box }
  }

  /** The stored bytes: the file and its write-ahead log, or each table's file as PostgreSQL keeps it. */
  async function storedBytes(): Promise<Buffer> {
    const { db } = server.deps
    if ('file' in store.location) {
      const folder = dirname(store.location.file)
      const files = readdirSync(folder).filter((name) => !name.endsWith('secret-key'))
      return Buffer.concat(files.map((name) => readFileSync(join(folder, name))))
    }
    await sql`checkpoint`.execute(db)
    const { rows } = await sql<{ bytes: Buffer }>`
      select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
      where relkind in ('r', 'i', 't') and relnamespace in ('public'::regnamespace, 'pg_toast'::regnamespace)
    `.execute(db)
    return Buffer.concat(rows.map(({ bytes }) => bytes))
  }

  /** The rows as text, table by table, as a dump writes them. */
  async function dump(): Promise<string> {
    const tables = await rowsByTable(server.deps.db)
    return [...tables].flatMap(([name, rows]) => [name, ...rows.map((row) => Object.values(row).join('\t'))]).join('\n')
  }

  // PostgreSQL may leave a deleted seat where it lay: it can't be read without the key of its vote, and that is gone.
  test('what joined a seat to a paper is gone, to the byte', async () => {
    const bytes = await storedBytes()
    expect(bytes.length).toBeGreaterThan(10_000)
    // The search finds what is there, or it would prove nothing.
    expect(bytes.includes(voters[0]!.id)).toBe(true)
    expect(secrets.length).toBe(VOTES * (2 * VOTERS + 1))
    const left = new Set(secrets.filter((secret) => bytes.includes(secret.bytes)).map(({ what }) => what))
    expect(left).not.toContain('the key of a vote')
    if (dialect === 'sqlite') expect([...left]).toEqual([])
  })

  test('no order of rows, and no column, puts people in the order in which they voted', async () => {
    const orders = await ordersOfPeople(server.deps.db, new Set(voters.map(({ id }) => id)))
    expect(orders.size).toBeGreaterThan(3)
    for (const [where, order] of orders) {
      const likeness = stories.map((story) => Math.abs(rankCorrelation(order, story.castOrder)))
      expect.soft(mean(likeness), where).toBeLessThan(TELLING)
    }
    const first = stories[0]!.castOrder
    expect(rankCorrelation(first, first)).toBe(1)
  })

  test('no order of papers is the order in which they were cast, or that of the people who cast them', async () => {
    const orders = await ordersOfPeople(server.deps.db, new Set(voters.map(({ id }) => id)))
    const byPerson = [...orders].map(([where, order]) => ({ where, of: () => order }))
    const guesses = [...byPerson, { where: 'the order of casting', of: (story: Story) => story.castOrder }]
    const papersIn = await ordersOfPapers(server.deps.db, stories)
    for (const { where, of } of guesses) {
      for (const [name, papers] of papersIn) {
        let right = 0
        for (const story of stories) {
          const people = of(story)
          for (const [i, paper] of papers(story).entries()) if (story.paperOf.get(people[i]!) === paper) right++
        }
        // By chance one of each vote is right: mean and variance of fixed points are both 1.
        expect.soft(right, `${where}, and papers in ${name}`).toBeLessThan(VOTES + 5 * Math.sqrt(VOTES))
      }
    }
  })

  test('nothing stored near a paper says whose it is', async () => {
    const copies = [await dump(), ...(dialect === 'sqlite' ? [(await storedBytes()).toString('latin1')] : [])]
    for (const bytes of copies) expect(nearestAreRight(bytes)).toBeLessThan(VOTES + 5 * Math.sqrt(VOTES))
  })

  function nearestAreRight(bytes: string): number {
    const people = voters.flatMap(({ id }) => placesOf(bytes, id).map((at) => ({ id, at })))
    let right = 0
    for (const story of stories) {
      for (const [id, paper] of story.paperOf) {
        const [at] = placesOf(bytes, paper)
        const nearest = people.reduce((best, some) => (Math.abs(some.at - at!) < Math.abs(best.at - at!) ? some : best))
        if (nearest.id === id) right++
      }
    }
    return right
  }
})

/**
 * Eight independent orders of 26 people are alike by 0.16 on average with a spread of 0.04 (mean of |ρ|, ρ ~ 1/√25):
 * five spreads above is what chance does not do.
 */
const TELLING = 0.37

/** The order in which people stand in each table as it lies there, and by each column of it. */
async function ordersOfPeople(db: Db, people: ReadonlySet<MemberId>): Promise<Map<string, MemberId[]>> {
  const found = new Map<string, MemberId[]>()
  const note = (where: string, ids: MemberId[]) => {
    const once = [...new Set(ids)]
    if (once.length === people.size) found.set(where, once)
  }
  for (const [name, rows] of await rowsByTable(db)) {
    const peopleIn = (row: Record<string, unknown>) =>
      Object.values(row).flatMap((value) =>
        typeof value === 'string' ? [...value.matchAll(/m_[A-Za-z0-9_-]+/g)].map(([id]) => id as MemberId) : [],
      )
    const known = rows.map((row) => ({ row, ids: peopleIn(row).filter((id) => people.has(id)) }))
    note(
      `${name} as it lies`,
      known.flatMap(({ ids }) => ids),
    )
    note(
      `${name} from its end`,
      known.toReversed().flatMap(({ ids }) => ids),
    )
    for (const column of Object.keys(rows[0] ?? {})) {
      const sorted = known.toSorted((a, b) => compare(String(a.row[column]), String(b.row[column])))
      note(
        `${name} by ${column}`,
        sorted.flatMap(({ ids }) => ids),
      )
    }
  }
  return found
}

/** Every table's rows in the order in which they lie in it. */
async function rowsByTable(db: Db): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = new Map<string, Record<string, unknown>[]>()
  const order = isPostgres(db) ? sql`order by ctid` : sql``
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)} ${order}`.execute(db)
    tables.set(name, rows)
  }
  return tables
}

/** The orders in which papers, or what the log says of them, stand. */
async function ordersOfPapers(db: Db, stories: readonly Story[]) {
  const orders = new Map<string, (story: Story) => string[]>([['the box', ({ box }) => box]])
  orders.set('the box from its end', ({ box }) => box.toReversed())
  expect(stories.every(({ box }) => box.every((key, i) => i === 0 || box[i - 1]! < key))).toBe(true)
  expect(await db.selectFrom('ballot_seat').selectAll().execute()).toEqual([])
  return orders
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Spearman's ρ of two orders of the same people. */
function rankCorrelation(a: readonly MemberId[], b: readonly MemberId[]): number {
  const place = new Map(b.map((id, i) => [id, i]))
  const squares = a.reduce((sum, id, i) => sum + (i - place.get(id)!) ** 2, 0)
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1))
}

function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

function placesOf(bytes: string, what: string): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(what); at >= 0; at = bytes.indexOf(what, at + 1)) places.push(at)
  return places
}
