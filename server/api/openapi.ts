import { z } from 'zod'
import { COMMANDS, CommandIdSchema } from '#domain/commands.ts'
import { COMMENT_REQUESTS } from '#domain/comments/commands.ts'
import { EXPORT_FORMATS } from '#domain/exports/state.ts'
import { HISTORY_REQUESTS } from '#domain/history/commands.ts'
import { PlanStart } from '#domain/plan/commands.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'

const schema = (type: z.ZodType) =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' })
const json = (type: unknown, description: string) => ({
  description,
  content: { 'application/json': { schema: type } },
})
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const PROBLEMS = {
  400: problem('Not understood. Nothing was changed.'),
  401: problem('Nobody we know.'),
  403: problem('Not yours to do or see.'),
  404: problem('No such plan or thing.'),
  429: problem('Too many at once.'),
}
const planId = { name: 'planId', in: 'path', required: true, schema: { type: 'string' } }
const query = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'integer', minimum: 0 },
})

/** OpenAPI 3.1 of `/api/v1`, generated from the schemas that parse the requests. */
export function openApi(publicUrl: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Evenground',
      version: '1',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ token: [] }, { session: [] }],
    paths: paths(),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Given by Join (or to whoever starts a plan). Names one member of one plan.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'evenground',
          description: 'Set when a personal link is opened in a browser.',
        },
      },
      schemas: {
        Command: { oneOf: COMMANDS.map((command) => withId(command)), discriminator: { propertyName: 'type' } },
        CommentRequest: {
          oneOf: COMMENT_REQUESTS.map((request) => withId(request)),
          discriminator: { propertyName: 'type' },
        },
        HistoryRequest: {
          oneOf: HISTORY_REQUESTS.map((request) => withId(request)),
          discriminator: { propertyName: 'type' },
        },
        ...COMPONENTS,
      },
    },
  }
}

function withId(command: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...object } = schema(command) as { $schema?: string; properties?: object; required?: string[] }
  return {
    ...object,
    properties: { commandId: schema(CommandIdSchema), ...object.properties },
    required: ['commandId', ...(object.required ?? [])],
  }
}

const get = (summary: string, responses: object, parameters: object[] = []) => ({
  get: { summary, parameters: [planId, ...parameters], responses: { ...responses, ...PROBLEMS } },
})
const sectionKey = { name: 'key', in: 'path', required: true, schema: { enum: SECTION_KEYS } }

function paths(): Record<string, unknown> {
  return {
    '/plans': {
      post: {
        summary: 'Start a plan; the caller becomes its guide',
        requestBody: { required: true, content: { 'application/json': { schema: schema(PlanStart) } } },
        responses: {
          201: json({ $ref: '#/components/schemas/Started' }, 'The plan, the guide and their token.'),
          ...PROBLEMS,
        },
      },
    },
    '/plans/{planId}': get('The plan as the caller may see it', { 200: json({ type: 'object' }, 'The plan.') }),
    '/plans/{planId}/commands': {
      post: {
        summary: 'Ask for something. The same commandId again gives the first outcome and writes nothing',
        parameters: [planId],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Command' } } },
        },
        responses: {
          200: json({ $ref: '#/components/schemas/Done' }, 'Done; these entries were written.'),
          409: json(
            { $ref: '#/components/schemas/Refused' },
            'Fairness rules stand in the way; all of them are listed.',
          ),
          413: problem('More than 256 kB.'),
          ...PROBLEMS,
        },
      },
    },
    '/plans/{planId}/log': get(
      'The log as JSON Lines: exactly the bytes that are hashed',
      { 200: { description: 'Entries, one a line.', content: { 'application/jsonl': {} } } },
      [query('after', 'How many entries the caller has.'), query('limit', 'At most this many.')],
    ),
    '/plans/{planId}/checkpoint': get('The signed head of the log', {
      200: { description: 'A signed note.', content: { 'text/plain': {} } },
    }),
    '/plans/{planId}/sections/{key}': get(
      'The current text of a section and its digest',
      {
        200: {
          description: 'JSON, HTML or Markdown, by Accept.',
          content: { 'application/json': {}, 'text/html': {}, 'text/markdown': {} },
        },
      },
      [sectionKey],
    ),
    '/plans/{planId}/sections/{key}/comments': get(
      'What is said beside a section, in the order of its text, and what can be commented on',
      { 200: json({ type: 'object' }, 'Threads and paragraphs.') },
      [sectionKey],
    ),
    '/plans/{planId}/comments': {
      post: {
        summary: 'Say something beside the text. The same commandId again gives the first outcome and writes nothing',
        parameters: [planId],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/CommentRequest' } } },
        },
        responses: { 200: json({ type: 'object' }, 'Done; the thread, and the comment if there is one.'), ...PROBLEMS },
      },
    },
    ...historyPaths(),
    '/plans/{planId}/recordings/{recordingId}': get(
      'What a member said, until it is typed and agreed; in parts if asked for',
      { 200: { description: 'The recording.' }, 206: { description: 'A part of it.' } },
      [{ name: 'recordingId', in: 'path', required: true, schema: { type: 'string' } }],
    ),
    '/plans/{planId}/exports/{format}': get(
      'The plan to hand out, or the bundle that proves it (json)',
      { 200: { description: 'The document.' } },
      [{ name: 'format', in: 'path', required: true, schema: { enum: EXPORT_FORMATS } }],
    ),
    '/plans/{planId}/ballots/{ballotId}/files/{name}': get(
      'A closed vote for other counting programs: definition.json, papers.jsonl, result.json, transcript.json, papers.csv, and what fits of papers.blt, .soi, .soc, .toi, .toc, .txt (Debian), .pb',
      { 200: { description: 'The file.' }, 404: problem('The vote has not closed, or no such file.') },
      [
        { name: 'ballotId', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
      ],
    ),
    '/plans/{planId}/meetings/{sessionId}.ics': get(
      'One meeting for a calendar (RFC 5545)',
      { 200: { description: 'The file.', content: { 'text/calendar': { schema: { type: 'string' } } } } },
      [{ name: 'sessionId', in: 'path', required: true, schema: { type: 'string' } }],
    ),
  }
}

/** The past of a section. */
function historyPaths(): Record<string, unknown> {
  const at = '/plans/{planId}/sections/{key}'
  const view = (description: string) => ({ 200: json({ type: 'object' }, description) })
  return {
    [`${at}/versions`]: {
      ...get('The moments of a section, the newest first, and what happened between them', view('Moments.'), [
        sectionKey,
        query('before', 'Only moments before this number.'),
      ]),
      post: {
        summary: 'Name a moment, bring a text or a paragraph back, or answer what became of one’s own words',
        parameters: [planId, sectionKey],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/HistoryRequest' } } },
        },
        responses: { ...view('Done.'), ...PROBLEMS },
      },
    },
    [`${at}/versions/compare`]: get('How one text of a section became another', view('Rows and changes.'), [
      sectionKey,
      query('old', 'The number of the older text.'),
      query('new', 'The number of the newer text; the text as it is now without it.'),
    ]),
    [`${at}/lost`]: get('The caller’s own words that others took out of a section', view('What waits.'), [sectionKey]),
  }
}

const MEASURE = {
  type: 'object',
  properties: { num: { type: 'integer' }, den: { type: 'integer' }, unit: { type: 'string' } },
}
const COMPONENTS = {
  Problem: {
    type: 'object',
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string' },
      detail: { type: 'string' },
    },
    required: ['title', 'status', 'detail'],
  },
  Started: {
    type: 'object',
    properties: {
      planId: { type: 'string' },
      member: { type: 'object', properties: { id: { type: 'string' }, token: { type: 'string' } } },
      link: { type: 'string', format: 'uri' },
    },
  },
  Done: {
    type: 'object',
    properties: {
      ok: { const: true },
      entries: { type: 'array', items: { type: 'object' } },
      result: { type: 'object' },
    },
    required: ['ok', 'entries'],
  },
  Refused: {
    type: 'object',
    properties: { ok: { const: false }, refusals: { type: 'array', items: { $ref: '#/components/schemas/Refusal' } } },
    required: ['ok', 'refusals'],
  },
  Refusal: {
    type: 'object',
    properties: {
      ruleId: { type: 'string' },
      lpf: { type: 'string' },
      gate: { type: 'string' },
      message: { type: 'string' },
      measured: MEASURE,
      threshold: MEASURE,
      override: { enum: ['none', 'twoKeys', 'self', 'acknowledge'] },
    },
  },
}
