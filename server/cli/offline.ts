import pino from 'pino'
import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { type Config, readConfig } from '../config.ts'
import { nodeCrypto, randomId } from '../crypto.ts'
import type { Deps } from '../deps.ts'
import { createTexts } from '../documents/texts.ts'
import { loadSecrets } from '../secrets.ts'
import { databaseFile } from '../server.ts'
import { createStates } from '../states.ts'

/** Deps without a server: for commands that read or write the database and end. Nobody listens, so nobody is told. */
export async function openOffline(
  environment: NodeJS.ProcessEnv,
): Promise<{ deps: Deps; config: Config; close: () => Promise<void> }> {
  const config = readConfig(environment)
  const db = openDatabase(config.DATABASE_URL ? { url: config.DATABASE_URL } : { file: databaseFile(config) })
  await migrate(db)
  const deps: Deps = {
    db,
    secrets: loadSecrets(config),
    now: Date.now,
    newId: randomId,
    log: pino({ level: 'silent' }),
    publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    planCreation: 'open',
    mailer: null,
    demo: 'on',
    witnessHosts: [],
    states: createStates(),
    texts: createTexts({ sha256: nodeCrypto.sha256 }),
    publish: () => {},
    wake: () => {},
    wrote: () => {},
    lost: () => {},
    remind: () => {},
    showCards: () => {},
    showHands: () => {},
    showConduct: () => {},
    revoked: () => {},
    away: () => {},
  }
  return { deps, config, close: () => db.destroy() }
}
