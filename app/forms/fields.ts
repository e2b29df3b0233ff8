import * as m from '#words'
import type { Values } from './answer.ts'
import { fromWall } from './wall-time.ts'

/** What a form carries, as its reader asks for it. */
export type Fields = ReturnType<typeof fieldsOf>

export function fieldsOf(form: URLSearchParams) {
  const text = (name: string) => form.get(name) ?? ''
  return {
    text,
    /** Undefined where nothing was written or chosen. */
    optional: (name: string) => (text(name).trim() === '' ? undefined : text(name)),
    /** All that was chosen under one name. */
    all: (name: string) => form.getAll(name),
    flag: (name: string) => form.has(name),
    /** One item a line; empty lines are left out. */
    lines: (name: string) =>
      text(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    /** A whole number; -1, which nothing asks for, where it is none. Undefined where nothing was written. */
    whole: (name: string) => (text(name).trim() === '' ? undefined : wholeIn(text(name))),
    /** An amount in pounds, as pence; the same. */
    pence: (name: string) => (text(name).trim() === '' ? undefined : penceIn(text(name))),
    /** A day and a time of day, in the zone that the browser said or else in UTC; '' where they are no moment. */
    instant: (name: string) =>
      fromWall({ date: text(`${name}.date`), time: text(`${name}.time`) }, text(`${name}.zone`) || 'UTC'),
    values: (): Values => Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)])),
  }
}

const wholeIn = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : -1)

/** "1200", "£1,200" and "1200.50" alike. Never through a fraction: 0.29 pounds are not 28 pence. */
export function penceIn(text: string): number {
  const [, pounds, pence = ''] = /^£?(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[\s,]/g, '')) ?? []
  return pounds === undefined ? -1 : Number(pounds) * 100 + Number(pence.padEnd(2, '0'))
}

/** The longest form a page may send: every field at its longest fits. */
const MOST_BYTES = 256 * 1024

/** Reads a form without ever holding more of it than allowed. Only forms without files are understood. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new Response(m.start_form_unknown(), { status: 400 })
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > MOST_BYTES) throw new Response(m.start_form_large(), { status: 413 })
    chunks.push(read.value)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

/** Without what was left empty: a sealed value cannot say `undefined`. */
export const asSent = (input: Record<string, unknown>): unknown => JSON.parse(JSON.stringify(input))
