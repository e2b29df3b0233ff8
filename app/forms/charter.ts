import * as m from '#words'
import type { CommandForm } from './form.ts'

/** What a form asks for, by what it is about: a rule's number, the way to decide, or promises. */
export const proposeChange: CommandForm = {
  type: 'charter.propose',
  labels: {
    'change.to': m.charter_ask_amount(),
    to: m.charter_ask_amount(),
    why: m.charter_ask_why(),
  },
  missing: { 'change.to': m.charter_ask_missing() },
  read: (fields) => ({ change: changeIn(fields), why: fields.optional('why') }),
}

function changeIn(fields: Parameters<CommandForm['read']>[0]): Record<string, unknown> {
  const kind = fields.text('kind')
  if (kind === 'principles') return { kind, to: fields.all('change.to') }
  const to = fields.text('change.to')
  if (kind === 'method') return { kind, to: fields.optional('change.to') }
  return { kind, rule: fields.text('rule'), setting: fields.text('setting'), to: fractionIn(to) }
}

/** "2/3" as two whole numbers; undefined where nothing was chosen. */
function fractionIn(text: string): { num: number; den: number } | undefined {
  const [num, den] = text.split('/').map(Number)
  return Number.isSafeInteger(num) && Number.isSafeInteger(den) ? { num: num!, den: den! } : undefined
}

export const signChange: CommandForm = {
  type: 'charter.sign',
  labels: {},
  read: (fields) => ({ amendmentId: fields.text('amendmentId') }),
}
