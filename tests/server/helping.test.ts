import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBallot } from '#db/ballots.ts'
import { listHelping } from '#db/helping.ts'
import { listEntryTexts } from '#db/log.ts'
import { parseBox } from '#domain/ballots/paper.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { seatsOf } from '#server/ballots/seats.ts'
import { closeDueBallots } from '#server/jobs/close-due-ballots.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, fivePeople, SECRET_KEY, type World } from '#tests/support/world.ts'

const run = promisify(execFile)

describe.each(DIALECTS)('help to vote on %s', (dialect) => {
  let world: World
  let group: Awaited<ReturnType<typeof fivePeople>>
  let ballotId: BallotId
  let ray: MemberId
  let jo: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    group = await fivePeople(world.deps)
    ;[ray, jo] = group.citizens as unknown as [MemberId, MemberId]
  })
  afterEach(() => world.close())

  const begin = async (ways: string[] = ['phone']) => {
    await group.done(ray, 'helper.agree', { helperId: jo, ways })
    await group.done(jo, 'helper.declare', { memberId: ray, paid: false })
    await group.done(group.guide, 'contact.reach', { memberId: ray })
    ballotId = await group.open()
  }
  const assist = (input: object = {}, id?: string) =>
    group.send(
      jo,
      'ballot.assist',
      { ...{ ballotId, memberId: ray, way: 'phone', choice: 'consent', confirmed: 'said' }, ...input },
      id,
    )
  const othersCast = async () => {
    for (const who of group.everybody.filter((one) => one !== ray)) {
      await group.done(who, 'ballot.cast', { ballotId, choice: 'consent' })
    }
  }
  const seat = async (who: MemberId) => (await seatsOf(world.db, ballotId))?.find(who)
  const boxAfter = async (milliseconds: number) => {
    world.wait(milliseconds)
    await closeDueBallots(world.deps)
    const row = await findBallot(world.db, group.planId, ballotId)
    return row?.box ? parseBox(row.box) : null
  }

  test('a helper’s entry is a paper on the voter’s own seat, with a receipt; a retry makes no second one', async () => {
    await begin()
    const first = await assist({}, 'by-phone-once')
    expect(first.ok && first.result).toMatchObject({ rev: 1, tracker: expect.stringMatching(/^[0-9a-z]{15}$/) })
    expect(await assist({}, 'by-phone-once')).toEqual(first)
    expect((await seat(ray))?.paper).toMatchObject({ choice: 'consent', rev: 1 })
    expect((await seat(ray))?.help).toMatchObject({ by: jo, way: 'phone', rev: 1, replaced: false })
    expect(await seat(jo)).toBeUndefined()
  })

  test('nothing but the voter’s seat knows of it, and that forgets it when the vote closes', async () => {
    await begin()
    const size = (await group.state()).size
    await assist({}, 'by-phone-once')
    expect((await group.state()).size).toBe(size)
    const commands = await world.db
      .selectFrom('command')
      .where('command_id', '=', 'by-phone-once')
      .selectAll()
      .execute()
    expect(commands).toEqual([])
    await othersCast()
    await boxAfter(7 * DAY)
    expect(await world.db.selectFrom('ballot_seat').selectAll().execute()).toEqual([])
    const log = (await listEntryTexts(world.db, group.planId, 0, 1000)).join('\n')
    expect(log).not.toMatch(/assist|helper|helping/)
  })

  test('another helper cannot fetch the receipt by sending the same command', async () => {
    await begin()
    await assist({}, 'by-phone-once')
    const outcome = await group.send(
      group.citizens[2],
      'ballot.assist',
      { ballotId, memberId: ray, way: 'phone', choice: 'consent', confirmed: 'said' },
      'by-phone-once',
    )
    expect(outcome.ok ? [] : outcome.refusals.map(({ ruleId }) => ruleId)).toEqual(['ballot.cast.helper-agreed'])
  })

  test('the voter changes it until the end, and what they send later counts', async () => {
    await begin()
    await assist()
    await group.done(ray, 'ballot.cast', { ballotId, choice: 'stand-aside' })
    await othersCast()
    const papers = await boxAfter(7 * DAY)
    expect(papers?.map(({ choice }) => choice).sort()).toEqual([
      ...['consent', 'consent', 'consent', 'consent', 'stand-aside'],
    ])
  })

  test('helper and voter at the same moment, from two processes, make one paper; every revision is told apart', async () => {
    await begin()
    const file = new URL('../support/appending-process.ts', import.meta.url).pathname
    const from = (memberId: MemberId, command: object) =>
      run(process.execPath, [
        file,
        JSON.stringify({
          ...{ location: world.location, planId: group.planId, memberId, command },
          ...{ secretKey: SECRET_KEY, times: 15, now: world.clock.now },
        }),
      ])
    const helped = {
      type: 'ballot.assist',
      ballotId,
      memberId: ray,
      way: 'phone',
      choice: 'consent',
      confirmed: 'said',
    }
    const both = await Promise.all([from(jo, helped), from(ray, { type: 'ballot.cast', ballotId, choice: 'concern' })])
    expect(both.map(({ stdout }) => Number(stdout))).toEqual([15, 15])
    const seats = await world.db.selectFrom('ballot_seat').selectAll().execute()
    expect(seats.map(({ member_id }) => member_id)).toEqual([ray])
    const last = await seat(ray)
    expect(last?.paper.rev).toBe(30)
    // Whoever came last is the one that counts, and the seat says which.
    expect(last?.paper.choice).toBe(last?.help?.rev === 30 ? 'consent' : 'concern')
  })

  test('what was posted in time is counted, although it came after voting ended; then the box is opened', async () => {
    await begin(['paper'])
    await othersCast()
    expect(await boxAfter(7 * DAY)).toBeNull()
    const givenAt = new Date(world.clock.now - DAY).toISOString()
    world.wait(2 * DAY)
    const outcome = await assist({ way: 'paper', givenAt, choice: 'stand-aside' })
    expect(outcome.ok).toBe(true)
    // Nobody is left to wait for.
    expect((await boxAfter(0))?.map(({ choice }) => choice).sort()).toEqual([
      ...['consent', 'consent', 'consent', 'consent', 'stand-aside'],
    ])
  })

  test('where no letter comes, the box is opened three days later', async () => {
    await begin(['paper'])
    await othersCast()
    expect(await boxAfter(10 * DAY - 1)).toBeNull()
    expect(await boxAfter(1)).toHaveLength(4)
  })

  test('who leaves takes all of it along', async () => {
    await begin()
    expect(await listHelping(world.db, group.planId)).toHaveLength(1)
    await group.done(jo, 'member.leave', {})
    expect(await listHelping(world.db, group.planId)).toEqual([])
  })
})
