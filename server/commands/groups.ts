import { listEntryTexts } from '#db/log.ts'
import { groupsSeed } from '#domain/groups/draw.ts'
import { nodeCrypto } from '../crypto.ts'
import type { Handlers } from './handlers.ts'

export const groupHandlers = {
  'groups.make': {
    given: async ({ trx, planId, head }) => {
      const [before = ''] = await listEntryTexts(trx, planId, head.size - 1, 1)
      return { seed: groupsSeed(nodeCrypto.sha256, before) }
    },
  },
} satisfies Handlers
