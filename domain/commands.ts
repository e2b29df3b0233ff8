import { z } from 'zod'
import { accessCommands } from './access/commands.ts'
import { afreshCommands } from './afresh/commands.ts'
import { agendaCommands } from './agenda/commands.ts'
import { AppError } from './app-error.ts'
import { availabilityCommands } from './availability/commands.ts'
import { ballotCommands } from './ballots/commands.ts'
import { cardCommands } from './cards/commands.ts'
import { charterCommands } from './charter/commands.ts'
import { commitmentCommands } from './commitment/commands.ts'
import { conductCommands } from './conduct/commands.ts'
import { contactCommands } from './contacts/commands.ts'
import { discussionCommands } from './discussions/commands.ts'
import { dissentCommands } from './dissent/commands.ts'
import { doorCommands } from './doors/commands.ts'
import { explainCommands } from './explain/commands.ts'
import { exportCommands } from './exports/commands.ts'
import { floorCommands } from './floor/commands.ts'
import { groupCommands } from './groups/commands.ts'
import { helpingCommands } from './helping/commands.ts'
import type { CommandId } from './ids.ts'
import { issueWords, say } from './input.ts'
import { interestCommands } from './interests/commands.ts'
import { loneCommands } from './lone/commands.ts'
import { lotCommands } from './lots/commands.ts'
import { mailCommands } from './mail/commands.ts'
import { memberCommands } from './members/commands.ts'
import { namingCommands } from './naming/commands.ts'
import { overrideCommands } from './overrides/commands.ts'
import { paperCommands } from './papers/commands.ts'
import type { CommandType } from './permissions.ts'
import { planCommands } from './plan/commands.ts'
import { pulseCommands } from './pulse/commands.ts'
import { questionCommands } from './questions/commands.ts'
import { recruitmentCommands } from './recruitment/commands.ts'
import { resourceCommands } from './resources/commands.ts'
import { roundCommands } from './rounds/commands.ts'
import { sayCommands } from './say/commands.ts'
import { scribingCommands } from './scribing/commands.ts'
import { sectionCommands } from './sections/commands.ts'
import { sessionRecordCommands } from './session-records/commands.ts'
import { sessionCommands } from './sessions/commands.ts'
import { sideMeetingCommands } from './side-meetings/commands.ts'
import { spotlightCommands } from './spotlight/commands.ts'
import { suggestionCommands } from './suggestions/commands.ts'
import { timelineCommands } from './timeline/commands.ts'
import { wellbeingCommands } from './wellbeing/commands.ts'
import { witnessCommands } from './witnesses/commands.ts'
import type { Sentence } from './words/words.ts'

/** Everything a person can ask for. The same shapes come from a form, a socket, the API or a timer. */
export const COMMANDS = [
  ...memberCommands,
  ...planCommands,
  ...commitmentCommands,
  ...timelineCommands,
  ...resourceCommands,
  ...recruitmentCommands,
  ...sectionCommands,
  ...sessionCommands,
  ...doorCommands,
  ...sessionRecordCommands,
  ...agendaCommands,
  ...groupCommands,
  ...floorCommands,
  ...cardCommands,
  ...conductCommands,
  ...sayCommands,
  ...spotlightCommands,
  ...questionCommands,
  ...availabilityCommands,
  ...paperCommands,
  ...sideMeetingCommands,
  ...accessCommands,
  ...wellbeingCommands,
  ...witnessCommands,
  ...explainCommands,
  ...suggestionCommands,
  ...scribingCommands,
  ...ballotCommands,
  ...afreshCommands,
  ...helpingCommands,
  ...contactCommands,
  ...overrideCommands,
  ...interestCommands,
  ...namingCommands,
  ...pulseCommands,
  ...loneCommands,
  ...charterCommands,
  ...discussionCommands,
  ...lotCommands,
  ...roundCommands,
  ...dissentCommands,
  ...exportCommands,
  ...mailCommands,
] as const
export const Command = z.discriminatedUnion('type', COMMANDS)
export type Command = z.output<typeof Command>
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** Made by the client: 8–64 letters, digits, `-` or `_`. */
const NO_ID = say('errors_input_no_command_id')
export const CommandIdSchema = z.string(NO_ID).regex(/^[A-Za-z0-9_-]{8,64}$/, NO_ID) as unknown as z.ZodType<CommandId>

export type Request = { commandId: CommandId; command: Command }

/** The command that `input` asks for, or an AppError that says in plain words what is wrong with it. */
export function parseCommand(input: unknown): Request {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new AppError('invalid-input', (words) => words.errors_not_a_command())
  }
  const { commandId, ...rest } = input as Record<string, unknown>
  const id = CommandIdSchema.safeParse(commandId)
  const command = Command.safeParse(rest)
  if (id.success && command.success) return { commandId: id.data, command: command.data }
  const problems = [id.error, command.error].filter((error) => error !== undefined)
  throw new AppError('invalid-input', inWords(problems), {
    message: problems.map((p) => z.prettifyError(p)).join('\n'),
  })
}

/** One sentence per problem; what was typed is never repeated, so that nothing private comes back or is logged. */
export const inWords =
  (errors: readonly z.ZodError[]): Sentence =>
  (words) => {
    const sentences = errors.flatMap(({ issues }) =>
      issues.map((issue) =>
        [...(issue.path.length > 0 ? [issue.path.join('.')] : []), issueWords(issue)(words)].join(': '),
      ),
    )
    return words.errors_not_understood({ problems: [...new Set(sentences)].slice(0, 5).join(' ') })
  }
