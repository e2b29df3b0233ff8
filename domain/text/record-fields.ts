/**
 * What a need, asset, outcome, option, action, budget line or risk consists of: the single list that the editor's
 * forms, the rules, the exports and the schema read. Names and choices are kept in texts for ever: add, never rename.
 */
export type RecordField = {
  /** Stable identifier, lower case with hyphens. */
  name: string
  label: string
  /** One short question or example, shown beside the empty field. */
  hint: string
  /** Without it the plan cannot be agreed. */
  required: boolean
  /** Usual answers. The field stays free text, so an answer may be another or several. */
  choices?: readonly string[]
}
export type RecordKind = {
  title: string
  /** What its ids begin with: N1, N2 … */
  prefix: string
  fields: readonly RecordField[]
}

type Extra = { required?: true; choices?: readonly string[] }
const field = (name: string, label: string, hint: string, { required, choices }: Extra = {}): RecordField => ({
  name,
  label,
  hint,
  required: required ?? false,
  ...(choices && { choices }),
})
const must = { required: true } as const

const EFFECT = ['additive', 'substitutive', 'both'] as const
const EVIDENCE = ['story', 'local data', 'case study', 'evaluation', 'review'] as const
const FOUR_CO = ['commission', 'design', 'deliver', 'assess'] as const
const PURPOSES = ['self-management', 'peer', 'integration', 'outcome', 'prevention', 'navigation'] as const
const OUTCOME_TYPES = ['social', 'wellbeing', 'clinical'] as const
const OUTCOME_TAGS = [
  'better outcomes',
  'prevention',
  'more human resources',
  'self-help',
  'scarce resources',
  'social networks',
  'wellbeing',
] as const
const ASSET_KINDS = ['skill', 'time', 'place', 'thing', 'network', 'money'] as const

export const RECORDS = {
  need: {
    title: 'Need',
    prefix: 'N',
    fields: [
      field('who', 'Who needs it', 'People without a car, carers …', must),
      field('what', 'What is needed', 'A lift, or a class nearby', must),
      field('evidence', 'How we know', 'A story, our own numbers, a study …', { choices: EVIDENCE }),
      field('link', 'Where it is written down', 'The local needs report, page 12'),
      field('number', 'How many people', '61 of 140 last year'),
    ],
  },
  asset: {
    title: 'Asset',
    prefix: 'S', // a strength; A is for actions
    fields: [
      field('what', 'What we have', 'A hall with level access', must),
      field('owner', 'Whose it is', 'The welfare hall committee', must),
      field('kind', 'What kind', 'A skill, time, a place …', { choices: ASSET_KINDS }),
      field('where', 'Where', 'Quarry Lane'),
      field('when', 'When', 'Tuesday and Thursday mornings'),
      field('conditions', 'On what terms', 'Free before noon'),
    ],
  },
  outcome: {
    title: 'Outcome',
    prefix: 'O',
    fields: [
      field('statement', 'I can …', 'I can get to a class near me', must),
      field('who', 'For whom', 'People who have just been referred'),
      field('type', 'What kind of change', 'Social, wellbeing or clinical', { ...must, choices: OUTCOME_TYPES }),
      field('tag', 'What it adds to', 'Prevention, self-help …', { ...must, choices: OUTCOME_TAGS }),
      field('measure', 'What we count', 'Started, of those referred', must),
      field('baseline', 'Now', '56%'),
      field('target', 'Goal', '75%', must),
      field('when', 'By when', 'Month 12', must),
      field('barrier', 'What may get in the way', 'Staff sickness', must),
    ],
  },
  option: {
    title: 'Option',
    prefix: 'P', // a possibility; O is for outcomes
    fields: [
      field('what-changes', 'What changes', 'Half of the classes move to two halls', must),
      field('who-gains', 'Who gains', 'People without a car', must),
      field('who-may-lose', 'Who may lose', 'People who like the hospital pool', must),
      field('cost', 'What it costs', '£92,000 in year 1'),
      field('evidence-lived', 'What people have lived', 'Two buses with a tank'),
      field('evidence-other', 'Other evidence', 'A study, our own numbers …'),
      // LPF-31 asks for a choice that changes nothing: it is found by this word.
      field('kind', 'As well as, or instead of', 'Does it replace anything?', { choices: ['do nothing', ...EFFECT] }),
    ],
  },
  action: {
    title: 'Action',
    prefix: 'A',
    fields: [
      field('what', 'What happens', 'Two local classes a week', must),
      field('co', 'What we do together', 'Choose and fund it, plan it, do it, check it', { ...must, choices: FOUR_CO }),
      field('purpose', 'What it is for', 'Prevention, finding the way …', { ...must, choices: PURPOSES }),
      field('only-citizens-can', 'Only citizens can', 'Say “I have been there”'),
      field('only-services-can', 'Only services can', 'Train and supervise'),
      field('citizen-owner', 'Citizen in charge', 'Who of the citizens looks after it?', must),
      field('service-owner', 'Service in charge', 'Who of the services looks after it?', must),
      field('start', 'Starts', 'April'),
      field('first-step', 'First step', 'Book the hall'),
      field('kind', 'As well as, or instead of', 'Does it replace anything?', { ...must, choices: EFFECT }),
    ],
  },
  budget_line: {
    title: 'Budget line',
    prefix: 'B',
    fields: [
      field('what', 'For what', 'Halls', must),
      field('funder', 'Who pays', 'The council', must),
      field('amount', 'Amount (£)', 'Whole pounds: 6,000', must),
      field('year', 'Year', 'Year 1', must),
      field('pooled', 'Shared pot', 'Is it in a shared pot?', { choices: ['yes', 'no'] }),
    ],
  },
  risk: {
    title: 'Risk',
    prefix: 'R',
    fields: [
      field('what', 'What may go wrong', 'The van breaks down', must),
      field('how-likely', 'How likely', 'Not likely, may happen, likely', {
        choices: ['not likely', 'may happen', 'likely'],
      }),
      field('what-we-do', 'What we do about it', 'Book a taxi', must),
      field('owner', 'Who looks after it', 'A name or a group', must),
    ],
  },
} as const satisfies Record<string, RecordKind>

export type RecordType = keyof typeof RECORDS

export const RECORD_TYPES = Object.keys(RECORDS) as RecordType[]
export const isRecordType = (value: string): value is RecordType => Object.hasOwn(RECORDS, value)
export const fieldsOf = (type: RecordType): readonly RecordField[] => RECORDS[type].fields

const FIELD_NAMES = new Set(RECORD_TYPES.flatMap((type) => fieldsOf(type).map(({ name }) => name)))
export const isFieldName = (value: unknown): value is string => typeof value === 'string' && FIELD_NAMES.has(value)

/** What a field is called in its record. A field that was pasted into another kind of record keeps its name, in words. */
export function fieldLabel(type: RecordType, name: string): string {
  const known = fieldsOf(type).find((candidate) => candidate.name === name)
  return known?.label ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
}
