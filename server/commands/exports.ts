import type { Writer } from '#db/client.ts'
import { insertExportFile } from '#db/exports.ts'
import { type RenderedExport, renderExport } from '../exports/render.ts'
import type { Handlers } from './handlers.ts'

/** From judging to writing, within one transaction. */
const rendered = new WeakMap<Writer, RenderedExport>()

export const exportHandlers = {
  'export.make': {
    /** Rendered inside the command's transaction, so that it covers the log up to its own entry. */
    given: async ({ trx, deps, planId, state }, { format }) => {
      const file = await renderExport(deps, trx, planId, format, state)
      rendered.set(trx, file)
      const { digest, size, missing, numbersToHide, namesToHide } = file
      return { digest, size, missing, numbersToHide, namesToHide }
    },
    /** Kept, so that whoever reads the digest in the log can have the very file. */
    effects: async ({ trx, planId }) => {
      const file = rendered.get(trx)
      if (!file) throw new Error('A document was logged that nobody rendered.')
      const { digest, filename, mime, bytes } = file
      await insertExportFile(trx, planId, { digest, filename, mime, bytes })
    },
  },
} satisfies Handlers
