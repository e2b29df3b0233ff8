import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')
const blankIsUnset = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))

/** Every variable we read, and nothing else; docs/configuration.md is generated from these descriptions. */
export const Environment = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('The port to listen on. 0 takes any free one.'),
  HOST: z.string().optional().describe('The address to listen on. Unset means all addresses of this machine.'),
  DATA_DIR: z.string().default('./data').describe('The folder for the database file and the secret key.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe(
      'The address that people type, such as https://plans.example.org. Links and log names are made from it. Unset means http://localhost:PORT.',
    ),
  TRUST_PROXY: flag
    .default(false)
    .describe('Set to true behind a reverse proxy that sets X-Forwarded-For and X-Forwarded-Proto; never otherwise.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('A PostgreSQL database, postgres://…, instead of the file in DATA_DIR. Then SECRET_KEY must be set.'),
  SECRET_KEY: z
    .string()
    .min(32)
    .optional()
    .describe(
      'At least 32 characters that nobody can guess. Protects log keys and open votes. Unset means: made at the first start and kept in DATA_DIR/secret-key, readable by this user only. There is no default.',
    ),
  PLAN_CREATION: z
    .enum(['open', 'invited'])
    .default('open')
    .describe(
      'Who may start a plan: anybody (open), or only holders of a link made with `evenground invite` (invited).',
    ),
  BRAND_NAME: z.string().max(60).optional().describe('The name of your organisation, shown beside ours on every page.'),
  BRAND_LOGO: z
    .string()
    .optional()
    .describe(
      'An .svg, .png or .webp file with your logo, shown instead of our mark. It may not be changed by us in shape or colour.',
    ),
  BRAND_COLOUR: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0d5b50')
    .optional()
    .describe(
      'Your colour for links and buttons on light pages, such as #0d5b50. Refused where words in it could not be read (contrast 4.5).',
    ),
  BRAND_COLOUR_DARK: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #83d4c2')
    .optional()
    .describe('The same for dark pages. Must be set together with BRAND_COLOUR.'),
  DEMO: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'Whether visitors may look round in the demo plan (on) or not (off). It is made when the first one asks for it.',
    ),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'must begin with smtp:// or smtps://')
    .optional()
    .describe(
      'The mail server that sends our mail, such as smtps://user:password@mail.example.org. Unset means that no mail is sent, and pages say so. Its password is never written anywhere.',
    ),
  MAIL_FROM: z
    .email('must be one e-mail address, such as plans@example.org')
    .optional()
    .describe('The address that our mail comes from, such as plans@example.org. Must be set together with SMTP_URL.'),
  WITNESS_HOSTS: z
    .string()
    .regex(
      /^[^\s,:/@]+(:\d{1,5})?(,[^\s,:/@]+(:\d{1,5})?)*$/,
      'must be hosts such as localhost:8090, divided by commas without spaces',
    )
    .transform((text) => text.split(','))
    .optional()
    .describe(
      'Witnesses of logs that may be asked although they are not public computers or speak no HTTPS: hosts with their ports, such as localhost:8090, divided by commas. All others are asked over HTTPS and at public addresses only.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much the server writes about itself. Never holds names, texts, tokens or votes.'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production').describe('Set by `npm run dev`.'),
})

export type Config = Omit<z.output<typeof Environment>, 'PUBLIC_URL'> & { PUBLIC_URL: string | undefined }

export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration'
}

/** Reads and checks the environment once, at the start; throws BadConfiguration with one line per problem. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(blankIsUnset(environment))
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new BadConfiguration(`These settings cannot be right:\n${lines.join('\n')}`)
  }
  const config = parsed.data
  if (config.DATABASE_URL && !config.SECRET_KEY) {
    throw new BadConfiguration('SECRET_KEY: must be set together with DATABASE_URL, and be the same on every machine.')
  }
  if (Boolean(config.SMTP_URL) !== Boolean(config.MAIL_FROM)) {
    throw new BadConfiguration('SMTP_URL, MAIL_FROM: set both, or neither.')
  }
  return { ...config, PUBLIC_URL: config.PUBLIC_URL }
}
