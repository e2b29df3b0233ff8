import pino from 'pino'
import { type Location, openDatabase } from '#db/client.ts'
import { parseCommand } from '#domain/commands.ts'
import { toInstant } from '#domain/time.ts'
import { nodeCrypto, randomId } from '#server/crypto.ts'
import type { Deps } from '#server/deps.ts'
import { createTexts } from '#server/documents/texts.ts'
import { execute } from '#server/execute.ts'
import type { Caller } from '#server/identity/caller.ts'
import { secretsFrom } from '#server/secrets.ts'
import { createStates } from '#server/states.ts'

const ANOTHER_SESSION = {
  ...{ type: 'session.schedule', kind: 'async', title: 'T', minutes: 60 },
  startsAt: toInstant(Date.now()),
}

// Another process of the same program: sends commands of one plan through the door, and says how many were done.
const {
  location,
  planId,
  memberId,
  secretKey,
  times,
  now,
  system = false,
  command = ANOTHER_SESSION,
} = JSON.parse(process.argv[2]!) as {
  location: Location
  planId: never
  memberId: never
  secretKey: string
  times: number
  /** When it is; left out: now. */
  now?: number
  /** What it asks for each time; left out: another session. */
  command?: object
  /** The server’s own command, as its clock sends it. */
  system?: boolean
}
const deps: Deps = {
  ...{
    db: openDatabase(location),
    secrets: secretsFrom(secretKey),
    now: () => now ?? Date.now(),
    newId: randomId,
    log: pino({ level: 'silent' }),
  },
  ...{
    publicUrl: 'http://plans.example',
    planCreation: 'open',
    mailer: null,
    demo: 'on',
    witnessHosts: [],
    states: createStates(),
    texts: createTexts({ sha256: nodeCrypto.sha256 }),
    lost: () => {},
  },
  ...{ publish: () => {}, wake: () => {}, wrote: () => {}, remind: () => {} },
  ...{ showCards: () => {}, showHands: () => {}, showConduct: () => {} },
  ...{ revoked: () => {}, away: () => {} },
}
const caller: Caller = system ? { planId, by: 'system' } : { planId, memberId, by: 'credential' }
let done = 0
for (let i = 0; i < times; i++) {
  const outcome = await execute(deps, caller, parseCommand({ commandId: randomId(), ...command }))
  if (outcome.ok) done++
}
await deps.db.destroy()
process.stdout.write(String(done))
