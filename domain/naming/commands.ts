import { z } from 'zod'

export const NamingChoose = z
  .strictObject({ type: z.literal('naming.choose'), list: z.boolean(), statements: z.boolean() })
  .describe(
    'Say where your name may stand in files for the public: in the list of people who took part, and above what you wrote when you disagreed. It holds from the next file on, until you say otherwise.',
  )

export const namingCommands = [NamingChoose] as const
