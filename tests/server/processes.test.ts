import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { findHead, listEntryTexts } from '#db/log.ts'
import { utf8 } from '#domain/bytes.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { leafHash, rootOfLeaves } from '#domain/log/tree.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, SECRET_KEY } from '#tests/support/world.ts'

const { sha256 } = nodeCrypto
const run = promisify(execFile)

describe.each(DIALECTS)('several processes on %s', (dialect) => {
  test('append to one log at the same time without losing, doubling or forking it', async () => {
    const world = await createWorld(dialect)
    const plan = await world.start()
    const before = (await plan.state()).size
    const file = new URL('../support/appending-process.ts', import.meta.url).pathname
    const input = {
      location: world.location,
      planId: plan.planId,
      memberId: plan.guide,
      secretKey: SECRET_KEY,
      times: 25,
    }
    const processes = Array.from({ length: 3 }, () => run(process.execPath, [file, JSON.stringify(input)]))
    const done = (await Promise.all(processes)).map(({ stdout }) => Number(stdout))
    expect(done).toEqual([25, 25, 25])
    const lines = await listEntryTexts(world.db, plan.planId, 0, 1000)
    expect(lines.map((line) => decodeEntry(line).seq)).toEqual(Array.from({ length: before + 75 }, (_, i) => i))
    const root = rootOfLeaves(
      sha256,
      lines.map((line) => leafHash(sha256, utf8(line))),
    )
    expect((await findHead(world.db, plan.planId))!.root).toEqual(root)
    await world.close()
  })
})
