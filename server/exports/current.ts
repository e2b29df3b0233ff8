import { type ExportFile, findExportFile } from '#db/exports.ts'
import type { ExportFormat } from '#domain/exports/state.ts'
import type { PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import { renderExport } from './render.ts'

/**
 * The document as it is now. If it was made and nothing but documents was made since, that is the very file whose
 * digest stands in the log; else it is rendered afresh, and nothing is written.
 */
export async function currentExport(deps: Deps, planId: PlanId, format: ExportFormat): Promise<ExportFile> {
  const made = newestMade(await deps.states.read(deps.db, planId), format)
  return (made && (await findExportFile(deps.db, planId, made))) ?? renderExport(deps, deps.db, planId, format)
}

/** `size` of a document is the number of the entry that logs it, so those after it can be counted. */
function newestMade(state: PlanState, format: ExportFormat) {
  const made = state.exports.findLast((one) => one.format === format)
  if (!made) return undefined
  const since = state.exports.filter((one) => one.size >= made.size).length
  return state.size - made.size === since ? made.digest : undefined
}
