import { renderExport } from '../exports/render.ts'
import type { Handlers } from './handlers.ts'

export const exportHandlers = {
  'export.make': {
    /** Rendered inside the command's transaction, so that it covers the log up to its own entry. */
    given: async ({ trx, deps, planId, state }, { format }) => {
      const { digest, size, missing } = await renderExport(deps, trx, planId, format, state)
      return { digest, size, missing }
    },
  },
} satisfies Handlers
