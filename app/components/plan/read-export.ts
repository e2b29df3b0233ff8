import type { AppLoadContext } from '@remix-run/node'
import type { ExportFormat } from '#domain/exports/state.ts'
import { may } from '#domain/permissions.ts'
import * as m from '#words'
import { planFor } from './load.ts'

/** What each kind of file is for: to read, to edit, to check. */
const KINDS: Record<ExportFormat, { label: () => string; whom: () => string; holds: () => string }> = {
  html: { label: m.plan_export_html, whom: m.plan_export_html_whom, holds: m.plan_export_html_holds },
  md: { label: m.plan_export_md, whom: m.plan_export_md_whom, holds: m.plan_export_md_holds },
  json: { label: m.plan_export_json, whom: m.plan_export_json_whom, holds: m.plan_export_json_holds },
}
const FORMATS = Object.keys(KINDS) as ExportFormat[]
const isFormat = (text: string | null): text is ExportFormat => FORMATS.some((format) => format === text)

/** The files of a plan. `made`: the kind that was made just now, if one was. */
export async function readExport(context: AppLoadContext, planId: string | undefined, made: string | null) {
  const { plan, me, sections, exports } = await planFor(context, planId)
  const files = exports.toReversed().map(({ format, digest, size, at, agreed }) => ({
    ...{ format, digest, size, at, agreed, label: KINDS[format].label() },
    // By its fingerprint: the very file whose making stands in the log.
    address: `/api/v1/plans/${plan.id}/exports/${format}?digest=${encodeURIComponent(digest)}`,
  }))
  const newestOf = (format: ExportFormat) => files.find((file) => file.format === format) ?? null
  return {
    agreed: plan.agreed !== null && sections.every(({ state }) => state === 'agreed'),
    ready: isFormat(made) ? newestOf(made) : null,
    kinds: FORMATS.map((format) => {
      const { label, whom, holds } = KINDS[format]
      return { format, label: label(), whom: whom(), holds: holds(), newest: newestOf(format) }
    }),
    files,
    mayMake: may(me.function, 'export.make'),
    naming: me.naming,
    commandId: context.newId(),
  }
}
export type ExportPage = Awaited<ReturnType<typeof readExport>>
export type Kind = ExportPage['kinds'][number]
export type FileMade = ExportPage['files'][number]
