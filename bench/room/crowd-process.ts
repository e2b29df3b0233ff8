import type { Copy } from '#app/realtime/fold.ts'
import type { Entry } from '#domain/log/entry.ts'
import { type Follower, follow } from '#tests/support/follow.ts'
import { connected, type Socket } from '#tests/support/socket.ts'
import type { Ask, Place, Report } from './messages.ts'

// A part of the crowd, in a process of its own: everybody keeps a copy of the plan and folds what comes, by the code
// that browsers run.
const AT_ONCE = 25
const sockets: Socket[] = []
const followers: Follower[] = []
let seen: { seq: number; at: number; clock: number }[] = []
let askedBefore = 0

async function sit({ url, tokens, planId }: Place): Promise<void> {
  let copy: Copy | undefined
  const sitDown = async (token: string): Promise<void> => {
    if (planId === null) return note(await connected(url))
    // The first reads the whole log; the others come with the state, as a page does.
    const follower = follow(url, planId, token, copy && structuredClone(copy))
    followers.push(follower)
    // Listens after the room does: by then the entry is folded.
    note(follower.socket)
    while (!follower.isLive()) await new Promise((resolve) => setTimeout(resolve, 5))
    const { state, words } = follower.room.snapshot()
    copy ??= structuredClone({ state, words })
  }
  const [first, ...rest] = tokens
  await sitDown(first!)
  while (rest.length > 0) await Promise.all(rest.splice(0, AT_ONCE).map(sitDown))
}

function note(socket: Socket): void {
  sockets.push(socket)
  socket.on('entries', (entries: Entry[], _opened: unknown, { now }: { now: string }) => {
    const [at, clock] = [performance.timeOrigin + performance.now(), Date.parse(now)]
    for (const { seq } of entries) seen.push({ seq, at, clock })
  })
}

const askedNow = () => followers.reduce((sum, follower) => sum + follower.asked(), 0)

function forget(): void {
  seen = []
  askedBefore = askedNow()
  for (const { told } of followers) told.length = 0
}

const report = (): Report => ({
  seqs: Float64Array.from(seen, ({ seq }) => seq),
  at: Float64Array.from(seen, ({ at }) => at),
  clocks: Float64Array.from(seen, ({ clock }) => clock),
  sizes: followers.map(({ size }) => size()),
  asked: askedNow() - askedBefore,
})

process.on('message', async (ask: Ask) => {
  if (ask.do === 'sit') await sit(ask.place)
  else if (ask.do === 'forget') forget()
  else if (ask.do === 'go') for (const socket of sockets) socket.disconnect()
  process.send?.(ask.do === 'report' ? report() : null)
})
process.on('disconnect', () => process.exit())
