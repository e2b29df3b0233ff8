import { escapeHtml } from '../text/html-text.ts'
import { SECTIONS, type SectionKey } from '../text/sections.ts'
import { namedHtml } from './html-people.ts'
import type { ExportModel } from './model.ts'
import type { ExportVote, Statement } from './model-votes.ts'
import { aboutWords, ERASED, statementTitle } from './statement-words.ts'

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`

export function votesHtml({ votes }: ExportModel): string {
  const body = votes.length > 0 ? votes.map(voteHtml).join('\n') : paragraph('There was no vote yet.')
  return `<section id="part-votes">\n<h2>Votes</h2>\n${body}\n</section>`
}

function voteHtml(vote: ExportVote): string {
  const { number, subject, question, outcome, thresholds, participation, reason } = vote
  const welsh = question?.cy ? `\n<p lang="cy">${escapeHtml(question.cy)}</p>` : ''
  const why = reason === null ? '' : `\n${quote(reason)}`
  return `<section class="vote" id="vote-${number}">
<h3>Vote ${number}: ${escapeHtml(subject)}</h3>${welsh}
<p><strong>${escapeHtml(outcome)}</strong></p>${why}
<dl>
<dt>What it was about</dt><dd>${aboutHtml(vote)} ${escapeHtml(aboutWords(vote))}</dd>
<dt>Fingerprint of the words</dt><dd><code>${vote.text}</code></dd>
<dt>How people voted</dt><dd>${escapeHtml(vote.method)}</dd>
<dt>What was needed</dt><dd id="vote-${number}-needed">${escapeHtml(thresholds.join(' '))}</dd>
<dt>Who took part</dt><dd id="vote-${number}-took-part">${escapeHtml(participation.join(' '))}</dd>
<dt>When</dt><dd>${escapeHtml(vote.dates)}</dd>
</dl>
${countsHtml(vote)}${saidHtml(vote)}</section>`
}

function aboutHtml({ sections, isWholePlan }: ExportVote): string {
  if (isWholePlan) return '<a href="#part-text">The whole plan.</a>'
  return sections.length > 0 ? `${sections.map(sectionLink).join(', ')}.` : 'A question.'
}

const sectionLink = (key: SectionKey): string => {
  const title = SECTIONS.find((section) => section.key === key)?.title ?? key
  return `<a href="#section-${key}">${escapeHtml(title)}</a>`
}

function countsHtml({ number, counts, counted }: ExportVote): string {
  if (!counts) return ''
  const rows = counts.map(({ label, count }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${count}</td></tr>`)
  return `<table>
<caption>${counted} in vote ${number}</caption>
<thead><tr><th scope="col">Choice</th><th scope="col">${counted}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`
}

/** From a vote to what was said against it. */
function saidHtml({ number, objections, dissents }: ExportVote): string {
  if (objections.length + dissents.length === 0) return ''
  return `<p><a href="#vote-${number}-said">What people who disagree say about vote ${number}</a></p>\n`
}

export function statementsHtml({ votes }: ExportModel): string {
  const said = votes.filter(({ objections, dissents }) => objections.length + dissents.length > 0)
  const body = said.length > 0 ? said.map(saidOfVote).join('\n') : paragraph('Nobody wrote down a disagreement.')
  return `<section id="part-dissent">\n<h2>What people who disagree say</h2>\n${body}\n</section>`
}

function saidOfVote({ number, subject, objections, dissents }: ExportVote): string {
  const each = (kind: 'objection' | 'dissent') => (statement: Statement, index: number) =>
    `<div id="vote-${number}-${kind}-${index + 1}">\n<p>${statementTitle(kind, statement, (name) => namedHtml('statements', name))}</p>\n${quote(statement.words)}\n</div>`
  const all = [...objections.map(each('objection')), ...dissents.map(each('dissent'))]
  return `<section id="vote-${number}-said">
<h3>About <a href="#vote-${number}">vote ${number}: ${escapeHtml(subject)}</a></h3>
${all.join('\n')}
</section>`
}

/** In the author's words; each line stays one. */
function quote(words: string | null): string {
  if (words === null) return paragraph(ERASED)
  const parts = words.split(/\n{2,}/).map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
  return `<blockquote>${parts.join('')}</blockquote>`
}

export function overridesHtml({ overrides }: ExportModel): string {
  const each = overrides.map(
    ({ rule, step, reason, signed, at }, index) => `<div id="override-${index + 1}">
<h3>${escapeHtml(rule)}</h3>
${paragraph(`Set aside once, for ${step}. Asked on ${at}. ${signed} The reason given:`)}
${quote(reason)}
</div>`,
  )
  const body = each.length > 0 ? each.join('\n') : paragraph('No fairness rule was set aside.')
  return `<section id="part-overrides">\n<h2>Rules that were set aside</h2>\n${body}\n</section>`
}
