import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { COMMANDS } from '#domain/commands.ts'
import { MAY } from '#domain/permissions.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import type { Measure } from '#domain/rules/rule.ts'
import { Environment } from '#server/config.ts'
import { compileWords } from '#server/words/compile.ts'
import { describeEntries } from './describe-entries.ts'

// `npm run docs` writes the documents that are made from the code; with `--check` it only says whether they are current.

await compileWords()
const words = (await import('#server/words/words-in.ts')).wordsIn('en')
const NOTICE = '<!-- Made by `npm run docs` from the code. Change the code, not this file. -->\n'

function configuration(): string {
  const rows = Object.entries(Environment.shape).map(([name, type]) => {
    const parsed = (type as z.ZodType).safeParse(undefined)
    const fallback = parsed.success && parsed.data !== undefined ? `\`${String(parsed.data)}\`` : '—'
    return `| \`${name}\` | ${fallback} | ${(type as z.ZodType).description ?? ''} |`
  })
  return `# Configuration\n\n${NOTICE}
Everything is set by environment variables, checked when the server starts. Nothing must be set.

| Variable | If unset | Meaning |
| --- | --- | --- |
${rows.join('\n')}
`
}

const measure = ({ num, den, unit }: Measure) => `${den === 1 ? num : `${num}/${den}`} ${unit}`
const OVERRIDES = {
  none: 'nobody',
  twoKeys: 'a written reason and a citizen’s second signature',
  self: 'only the person concerned',
  acknowledge: 'the guide, with a written reason',
}

function rules(): string {
  const parts = ALL_RULES.map((rule) => {
    const settings = Object.entries(rule.settings).map(
      ([name, { default: value, tightens }]) =>
        `- Setting \`${name}\`: ${measure(value)}; stricter is ${tightens === 'up' ? 'more' : 'less'}.`,
    )
    return [
      `## ${rule.title(words)}`,
      '',
      `\`${rule.id}\`${rule.lpf ? ` · ${rule.lpf}` : ''} · version ${rule.version} · stands before \`${rule.gate}\` · ${rule.severity === 'block' ? 'stops the step' : 'warns'}`,
      '',
      `- Protects: ${rule.protects(words)}`,
      `- Source: ${rule.source}`,
      `- Who can go on in spite of it: ${OVERRIDES[rule.override]}.`,
      `- A verifier ${rule.inputs === 'log' ? 'can compute what was measured from the log alone' : 'finds what was measured recorded in the entry'}.`,
      ...settings,
      '',
    ].join('\n')
  })
  return `# Fairness rules\n\n${NOTICE}\n${parts.join('\n')}`
}

function commands(): string {
  const parts = COMMANDS.map((command) => {
    const { properties = {}, required = [] } = z.toJSONSchema(command, { io: 'input', unrepresentable: 'any' }) as {
      properties?: Record<string, unknown>
      required?: string[]
    }
    const { type, ...fields } = properties as Record<string, { const?: string }>
    const name = type?.const as keyof typeof MAY
    const who = (MAY[name] as readonly string[]).join(', ') || 'see the description'
    const names = Object.keys(fields).map((field) => `\`${field}\`${required.includes(field) ? '' : ' (optional)'}`)
    return `## \`${name}\`\n\n${command.description ?? ''}\n\n- Who: ${who}\n- Fields: ${names.join(', ') || 'none'}\n`
  })
  return `# Commands\n\n${NOTICE}\nSend them to \`POST /api/v1/plans/PLAN/commands\` or over the room, each with a \`commandId\` of your own; the same id again\ngives the first outcome and writes nothing. The exact shapes are in \`/api/v1/openapi.json\`.\n\n${parts.join('\n')}`
}

const entries = () => `# Entries of the log

${NOTICE}
Each line of a plan's log is one entry: \`{ v, seq, at, actor, kind, body, seals }\` as canonical JSON (RFC 8785; see
[log-format.md](log-format.md)). \`body\` holds public facts only; words that people wrote are in \`seals\`, as commitments whose
values are kept beside the log and can be erased. \`checks\` is what each fairness rule measured at that step, with the rule's
version; \`given\` is what they measured it from, where the log alone does not say it. By whom an entry is: its \`actor\`,
unless its text here says something else.

${describeEntries()}`

const documents = {
  'configuration.md': configuration(),
  'rules.md': rules(),
  'commands.md': commands(),
  'entries.md': entries(),
}
const stale = Object.entries(documents).filter(([name, text]) => {
  const file = new URL(name, import.meta.url)
  return !existsSync(file) || readFileSync(file, 'utf8') !== text
})
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`docs/${name} is out of date. Run \`npm run docs\`.`)
  process.exit(stale.length > 0 ? 1 : 0)
}
for (const [name, text] of stale) writeFileSync(new URL(name, import.meta.url), text)
console.log(
  stale.length > 0 ? `Wrote ${stale.map(([name]) => `docs/${name}`).join(', ')}.` : 'All documents are current.',
)
