import type { AppLoadContext } from '@remix-run/node'
import { readPart } from '#app/components/suggestions/read-part.ts'
import { USUAL_FORM } from '#app/editor/usual-form.ts'
import { fieldsOf, isRecordType, RECORD_TYPES, type RecordType } from '#domain/text/record-fields.ts'
import { fieldHint, fieldName, recordName } from '#domain/text/section-words.ts'
import type { PlacedAnswer, PlacedRecord } from '#domain/text/yjs-records.ts'
import * as m from '#words'

/** How much of a first answer tells one form from the others. */
const BEGINNING = 80

/** What each kind of form is added by. */
const ADD: Record<RecordType, string> = {
  need: m.records_add_need(),
  asset: m.records_add_asset(),
  outcome: m.records_add_outcome(),
  option: m.records_add_option(),
  action: m.records_add_action(),
  budget_line: m.records_add_budget_line(),
  risk: m.records_add_risk(),
}

type Part = { planId: string; key: Parameters<AppLoadContext['records']['list']>[1] }

/** For the part's own page: the forms that stand in it, and the one that it is mostly made of. */
export async function readRecordLinks(context: AppLoadContext, { planId, key }: Part, mayChange: boolean) {
  const records = await context.records.list(planId, key)
  const usual = USUAL_FORM[key]
  return {
    mayChange,
    lines: records.map((record) => ({ id: record.id, title: titleOf(record), beginning: beginningOf(record) })),
    usual: usual ? { kind: usual, label: ADD[usual] } : null,
  }
}
export type RecordLinks = Awaited<ReturnType<typeof readRecordLinks>>

/** The page on which a form is added: which kind, or its questions. */
export async function readNewRecord(
  context: AppLoadContext,
  { planId, key, request }: { planId: string | undefined; key: string | undefined; request: Request },
) {
  const part = await readPart(context, planId, key)
  const wanted = new URL(request.url).searchParams.get('kind') ?? ''
  const kind = isRecordType(wanted) ? wanted : null
  const usual = USUAL_FORM[part.section.key]
  const kinds = usual ? [usual, ...RECORD_TYPES.filter((type) => type !== usual)] : RECORD_TYPES
  return {
    ...frameOf(part, context),
    kind,
    title: kind ? ADD[kind] : m.records_choose(),
    kinds: kinds.map((type) => ({ kind: type, label: ADD[type] })),
    questions: kind
      ? questionsOf(
          kind,
          fieldsOf(kind).map(({ name }) => ({ key: name, name, words: '' })),
        )
      : [],
  }
}

/** The pages on which a form that stands in the text is changed, or taken out. */
export async function readRecord(
  context: AppLoadContext,
  { planId, key, recordId }: { planId: string | undefined; key: string | undefined; recordId: string | undefined },
) {
  const part = await readPart(context, planId, key)
  const records = await context.records.list(part.plan.id, part.section.key)
  const record = records.find(({ id }) => id === recordId)
  return {
    ...frameOf(part, context),
    title: record ? titleOf(record) : m.records_gone(),
    record: record && {
      ...{ id: record.id, asRead: record.asRead },
      questions: questionsOf(record.type, record.answers),
    },
  }
}

export type Question = ReturnType<typeof questionsOf>[number]

function questionsOf(kind: RecordType, answers: readonly PlacedAnswer[]) {
  return answers.map(({ key, name, words }) => {
    const field = fieldsOf(kind).find((known) => known.name === name)
    const example = fieldHint(kind, name, m)
    const hints = [
      ...(example === '' ? [] : [m.records_example({ example })]),
      ...(field?.choices ? [m.records_often({ answers: field.choices.join(', ') })] : []),
    ]
    const label = fieldName(kind, name, m)
    return { key, words, label: field?.required ? `${label} ${m.editor_form_needed()}` : label, plain: label, hints }
  })
}

function frameOf({ plan, me, section }: Awaited<ReturnType<typeof readPart>>, context: AppLoadContext) {
  const { title, key, state } = section
  const paused = state === 'drafting' ? null : STOPPED[state]
  return {
    ...{ planId: plan.id, key, partTitle: title, commandId: context.newId() },
    stopped: me.mayWrite ? paused : me.guides ? m.errors_read_only_guide() : m.errors_read_only_not_a_writer(),
  }
}

const STOPPED = {
  frozen: m.errors_read_only_frozen(),
  voting: m.errors_read_only_voting(),
  agreed: m.errors_read_only_agreed(),
}

const titleOf = ({ type, label }: PlacedRecord): string =>
  m.sections_record_with_id({ record: recordName(type, m), id: label })

function beginningOf({ answers }: PlacedRecord): string {
  const words = answers.find((answer) => answer.words !== '')?.words ?? ''
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING).toWellFormed().trimEnd()}…` : words
}
