import { Migrator } from 'kysely/migration'
import { type Db, isPostgres } from './client.ts'
import * as spine from './migrations/0001-spine.ts'
import * as authorship from './migrations/0002-authorship.ts'
import * as comments from './migrations/0004-comments.ts'
import * as history from './migrations/0005-history.ts'
import * as recordings from './migrations/0006-recordings.ts'
import * as availability from './migrations/0007-availability.ts'
import * as papers from './migrations/0008-papers.ts'
import * as access from './migrations/0009-access.ts'
import * as mail from './migrations/0010-mail.ts'
import * as wellbeing from './migrations/0011-wellbeing.ts'
import * as candidates from './migrations/0012-candidates.ts'
import * as helping from './migrations/0015-helping.ts'
import * as floorClock from './migrations/0016-floor-clock.ts'
import * as doors from './migrations/0017-doors.ts'
import * as rounds from './migrations/0018-rounds.ts'
import * as cards from './migrations/0019-cards.ts'
import * as contacts from './migrations/0020-contacts.ts'
import * as say from './migrations/0021-say.ts'
import * as pulse from './migrations/0023-pulse.ts'
import * as conduct from './migrations/0024-conduct.ts'
import * as hands from './migrations/0025-hands.ts'
import * as afresh from './migrations/0026-afresh.ts'
import * as witnesses from './migrations/0027-witnesses.ts'
import * as lots from './migrations/0029-lots.ts'

/** Forward only, in this order; each is frozen once released. */
const MIGRATIONS = {
  '0001-spine': spine,
  '0002-authorship': authorship,
  '0004-comments': comments,
  '0005-history': history,
  '0006-recordings': recordings,
  '0007-availability': availability,
  '0008-papers': papers,
  '0009-access': access,
  '0010-mail': mail,
  '0011-wellbeing': wellbeing,
  '0012-candidates': candidates,
  '0015-helping': helping,
  '0016-floor-clock': floorClock,
  '0017-doors': doors,
  '0018-rounds': rounds,
  '0019-cards': cards,
  '0020-contacts': contacts,
  '0023-pulse': pulse,
  '0021-say': say,
  '0024-conduct': conduct,
  '0025-hands': hands,
  '0026-afresh': afresh,
  '0027-witnesses': witnesses,
  '0029-lots': lots,
}

/** Brings the schema up to date. Returns the names of the migrations that ran; throws if one failed (it is rolled back). */
export async function migrate(db: Db): Promise<string[]> {
  const isSqlite = !isPostgres(db)
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(MIGRATIONS).map(([name, migration]) => [
            name,
            { up: (target: Parameters<typeof migration.up>[0]) => migration.up(target, isSqlite) },
          ]),
        ),
    },
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName)
}
