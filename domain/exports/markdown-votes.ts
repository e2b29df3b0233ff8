import { escapeText } from '../text/markdown-escape.ts'
import { SECTIONS, type SectionKey } from '../text/sections.ts'
import { namedMarkdown } from './markdown-people.ts'
import { anchor, line, quote } from './markdown-words.ts'
import type { ExportModel } from './model.ts'
import type { ExportVote, Statement } from './model-votes.ts'
import { aboutWords, ERASED, statementTitle } from './statement-words.ts'

export function votesMarkdown({ votes }: ExportModel): string[] {
  const head = `${anchor('part-votes')}\n\n## Votes`
  return votes.length > 0 ? [head, ...votes.flatMap(voteMarkdown)] : [head, 'There was no vote yet.']
}

function voteMarkdown(vote: ExportVote): string[] {
  const { number, subject, question, outcome, thresholds, participation, reason, counts, counted } = vote
  const said = vote.objections.length + vote.dissents.length > 0
  return [
    `${anchor(`vote-${number}`)}\n\n### Vote ${number}: ${line(subject)}`,
    ...(question?.cy ? [line(question.cy)] : []),
    `**${line(outcome)}**`,
    ...(reason === null ? [] : [quote(reason)]),
    [
      `- What it was about: ${aboutMarkdown(vote)} ${aboutWords(vote)}`,
      `- Fingerprint of the words: \`${vote.text}\``,
      `- How people voted: ${line(vote.method)}`,
      `- ${anchor(`vote-${number}-needed`)}What was needed: ${line(thresholds.join(' '))}`,
      `- ${anchor(`vote-${number}-took-part`)}Who took part: ${line(participation.join(' '))}`,
      `- When: ${vote.dates}`,
    ].join('\n'),
    ...(counts ? [countsMarkdown(counts, counted)] : []),
    ...(said ? [`[What people who disagree say about vote ${number}](#vote-${number}-said)`] : []),
  ]
}

function aboutMarkdown({ sections, isWholePlan }: ExportVote): string {
  if (isWholePlan) return '[The whole plan.](#part-text)'
  return sections.length > 0 ? `${sections.map(sectionLink).join(', ')}.` : 'A question.'
}

const sectionLink = (key: SectionKey): string => {
  const title = SECTIONS.find((section) => section.key === key)?.title ?? key
  return `[${escapeText(title)}](#section-${key})`
}

function countsMarkdown(counts: NonNullable<ExportVote['counts']>, counted: string): string {
  const rows = counts.map(({ label, count }) => `| ${escapeText(label)} | ${count} |`)
  return [`| Choice | ${counted} |`, '| --- | --- |', ...rows].join('\n')
}

export function statementsMarkdown({ votes }: ExportModel): string[] {
  const head = `${anchor('part-dissent')}\n\n## What people who disagree say`
  const said = votes.filter(({ objections, dissents }) => objections.length + dissents.length > 0)
  return said.length > 0 ? [head, ...said.flatMap(saidOfVote)] : [head, 'Nobody wrote down a disagreement.']
}

function saidOfVote({ number, subject, objections, dissents }: ExportVote): string[] {
  const each = (kind: 'objection' | 'dissent') => (statement: Statement, index: number) => [
    `${anchor(`vote-${number}-${kind}-${index + 1}`)}${statementTitle(kind, statement, (name) => namedMarkdown('statements', name))}`,
    statement.words === null ? ERASED : quote(statement.words),
  ]
  return [
    `${anchor(`vote-${number}-said`)}\n\n### About [vote ${number}: ${escapeText(subject)}](#vote-${number})`,
    ...objections.flatMap(each('objection')),
    ...dissents.flatMap(each('dissent')),
  ]
}

export function overridesMarkdown({ overrides }: ExportModel): string[] {
  const head = `${anchor('part-overrides')}\n\n## Rules that were set aside`
  if (overrides.length === 0) return [head, 'No fairness rule was set aside.']
  return [
    head,
    ...overrides.flatMap(({ rule, step, reason, signed, at }, index) => [
      `${anchor(`override-${index + 1}`)}\n\n### ${line(rule)}`,
      `Set aside once, for ${step}. Asked on ${at}. ${signed} The reason given:`,
      reason === null ? ERASED : quote(reason),
    ]),
  ]
}
