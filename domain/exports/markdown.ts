import { isEmpty } from '../text/is-empty.ts'
import { toMarkdown } from '../text/markdown.ts'
import { groupsMarkdown } from './markdown-groups.ts'
import { peopleMarkdown } from './markdown-people.ts'
import { overridesMarkdown, statementsMarkdown, votesMarkdown } from './markdown-votes.ts'
import { anchor, line } from './markdown-words.ts'
import type { ExportModel, ExportSection } from './model.ts'
import { membersWords } from './words.ts'

/**
 * A plan as one CommonMark document (with GitHub's tables). Anchors are empty `<a id>` elements, so that links from
 * text to vote and back work wherever it is shown. Pictures are named by their fingerprint. The same model gives the
 * same bytes.
 */
export function exportMarkdown(model: ExportModel): string {
  const parts = [
    `# ${line(model.title)}`,
    `**${line(model.status)}**`,
    ...about(model),
    ...scope(model),
    `${anchor('part-text')}\n\n## The plan`,
    ...model.sections.filter(({ doc }) => !isEmpty(doc)).flatMap(section),
    ...withoutWords(model.sections.filter(({ doc }) => isEmpty(doc))),
    ...votesMarkdown(model),
    ...statementsMarkdown(model),
    ...overridesMarkdown(model),
    ...groupsMarkdown(model),
    ...peopleMarkdown(model),
    ...proof(model),
  ]
  return `${parts.join('\n\n')}\n`
}

function about({ place, question, members, at }: ExportModel): string[] {
  return [
    ...(place === '' ? [] : [`**Place:** ${line(place)}`]),
    ...(question === '' ? [] : [`**Question:** ${line(question)}`]),
    `**Written:** As it was on ${at}.`,
    `${anchor('part-participation')}**Who takes part:** ${membersWords(members)}`,
  ]
}

const list = (items: readonly string[]): string => items.map((item) => `- ${line(item)}`).join('\n')

function scope({ scope: stated }: ExportModel): string[] {
  const head = `${anchor('part-limits')}\n\n## What can and cannot change`
  if (!stated) return [head, 'Nobody has said yet what can change, what cannot, and who decides in the end.']
  const { canChange, cannotChange, limits, decisionHolder } = stated
  return [
    head,
    ...['### What can change', list(canChange)],
    ...(cannotChange.length > 0
      ? ['### What cannot change', list(cannotChange)]
      : ['Nothing was named that cannot change.']),
    ...['### Limits', line(limits ?? 'No other limits were named.')],
    ...['### Who decides in the end', line(decisionHolder ?? 'Nobody was named.')],
  ]
}

function section(part: ExportSection): string[] {
  const { key, title, doc, stateWords, vote, digest } = part
  const link = vote === null ? '' : ` [Vote ${vote}](#vote-${vote})`
  return [
    `${anchor(`section-${key}`)}\n\n### ${line(title)}`,
    `*${stateWords}*${link}`,
    toMarkdown(doc, { headingOffset: 3, imageUrl: (image) => image }),
    `Fingerprint of this text: \`${digest}\``,
  ]
}

/** Parts of the template without words, in one list: nobody should have to leaf through them. */
function withoutWords(parts: readonly ExportSection[]): string[] {
  if (parts.length === 0) return []
  const items = parts.map(({ key, title }) => `- ${anchor(`section-${key}`)}${line(title)}`)
  return ['### Parts without words', items.join('\n')]
}

function proof({ proof: { origin, size, root, key, digest } }: ExportModel): string[] {
  return [
    `${anchor('part-digest')}\n\n## How to check this`,
    `Every step of this plan stands in a log that nobody can change unseen. This document covers its first ${size} entries. Ask for the record (the file that ends in .json) of the same size, and check it with \`evenground verify\` or on the page “Verify”. The numbers below must be the same there.`,
    [
      `- Log: \`${origin}\``,
      `- Entries: ${size}`,
      `- Root of the log: \`${root}\``,
      `- Key of the log: \`${key}\``,
      `- Fingerprint of the plan’s text: \`${digest}\``,
    ].join('\n'),
  ]
}
