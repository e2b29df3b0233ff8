import type { ExplainEntries } from '../explain/entries.ts'
import type { ExportEntries } from '../exports/entries.ts'
import type { OverrideEntries } from '../overrides/entries.ts'
import type { SectionEntries } from '../sections/entries.ts'
import type { Sentences } from './sentences.ts'
import { FORMAT, ruleTitle, STEP, sectionTitle } from './sentences-words.ts'

export const textSentences: Sentences<SectionEntries & ExplainEntries & OverrideEntries & ExportEntries> = {
  'section.frozen': ({ body }, who) => `${who} paused writing in ${sectionTitle(body.section)}.`,
  'section.thawed': ({ body }, who) => `${who} opened ${sectionTitle(body.section)} for writing again.`,
  'readiness.asked': ({ body }, who) =>
    `${who} asked everybody, privately, whether they are ready to vote on ${sectionTitle(body.section)}.`,

  'explain.asked': ({ body }) =>
    `Somebody asked “please explain” in ${sectionTitle(body.section)}. Nobody sees who asked.`,
  'explain.answered': (_entry, who) => `${who} answered a “please explain”.`,
  'explain.settled': () => 'Whoever had asked “please explain” said that it is clear now.',

  'override.requested': ({ body }, who) =>
    body.type === 'acknowledge'
      ? `${who} went on with ${STEP[body.gate]} although the rule ${ruleTitle(body.rule)} warns, and said why.`
      : `${who} asked the citizens to sign that ${STEP[body.gate]} may go on although the rule ${ruleTitle(body.rule)} says no, and said why.`,
  'override.countersigned': (_entry, who) =>
    `${who} signed a request to go on, as the second person. They are not responsible for it.`,
  'override.refused': () => 'A citizen said no to a request to go on. Nobody sees who it was. The rule holds.',

  'export.made': ({ body }, who) =>
    `${who} made ${FORMAT[body.format]} of the plan, with the first ${body.size} entries of this log.`,
}
