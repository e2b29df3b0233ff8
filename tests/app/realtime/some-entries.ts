import { listEntryTexts } from '#db/log.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import { createWorld, fivePeople } from '#tests/support/world.ts'

/** The first entries of a plan with five people, as the server wrote them. */
export async function worldEntries(): Promise<Entry[]> {
  const world = await createWorld()
  try {
    const { planId } = await fivePeople(world.deps)
    return (await listEntryTexts(world.db, planId, 0, 1000)).map(decodeEntry)
  } finally {
    await world.close()
  }
}
