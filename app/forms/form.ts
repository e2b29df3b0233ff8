import type { CommandType } from '#domain/permissions.ts'
import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'

/**
 * One form: which command it asks for, what its fields are called on the page, and how the command is read from it.
 * Pure and free of schemas, because pages import the labels: the action parses (see `act.ts`).
 */
export type CommandForm = {
  type: CommandType
  /** By the command's own paths, `role.time`; error summaries use them too. */
  labels: Record<string, string>
  read: (fields: Fields) => Record<string, unknown>
  /** What is missing, where the schema's own words would not help. */
  missing?: Record<string, string>
  /** Mistakes that only this form can see. */
  check?: (fields: Fields) => FieldError[]
}
