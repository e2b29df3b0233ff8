import type { Digest } from '../crypto.ts'
import { toHtml } from '../text/html.ts'
import { escapeHtml } from '../text/html-text.ts'
import { isEmpty } from '../text/is-empty.ts'
import { groupsHtml } from './html-groups.ts'
import { peopleHtml } from './html-people.ts'
import { STYLE } from './html-style.ts'
import { overridesHtml, statementsHtml, votesHtml } from './html-votes.ts'
import type { ExportModel, ExportSection } from './model.ts'
import { GROUPS_TITLE } from './model-groups.ts'
import { membersWords } from './words.ts'

/** `data:` URLs of pictures by digest; one that is missing is told by its words alone. */
export type Pictures = ReadonlyMap<Digest, string>

/** No script and nothing from elsewhere: the file shows the same on any machine, for ever. */
const CSP = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/** A plan as one self-contained HTML document. The same model gives the same bytes. */
export function exportHtml(model: ExportModel, pictures: Pictures): string {
  const { title } = model
  const written = model.sections.filter(({ doc }) => !isEmpty(doc))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="status">${escapeHtml(model.status)}</p>
${aboutHtml(model)}
${contentsHtml(model, written)}
</header>
<main>
${scopeHtml(model)}
<section id="part-text">
<h2>The plan</h2>
${written.map((section) => sectionHtml(section, pictures)).join('\n')}
${emptyHtml(model.sections.filter(({ doc }) => isEmpty(doc)))}</section>
${votesHtml(model)}
${statementsHtml(model)}
${overridesHtml(model)}
${groupsHtml(model)}${peopleHtml(model)}
</main>
${proofHtml(model)}
</body>
</html>
`
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`

function aboutHtml({ place, question, members, at }: ExportModel): string {
  const facts = [
    ['Place', place],
    ['Question', question],
    ['Written', `As it was on ${at}.`],
  ].filter(([, value]) => value !== '')
  const list = facts.map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value!)}</dd>`).join('\n')
  return `<dl>\n${list}\n<dt>Who takes part</dt><dd id="part-participation">${escapeHtml(membersWords(members))}</dd>\n</dl>`
}

function contentsHtml({ votes, groups }: ExportModel, written: readonly ExportSection[]): string {
  const link = (id: string, words: string) => `<li><a href="#${id}">${escapeHtml(words)}</a></li>`
  return `<nav aria-label="Contents">
<h2>Contents</h2>
<ul>
${link('part-limits', 'What can and cannot change')}
${written.map(({ key, title }) => link(`section-${key}`, title)).join('\n')}
${link('part-votes', votes.length === 0 ? 'Votes' : `Votes (${votes.length})`)}
${link('part-dissent', 'What people who disagree say')}
${link('part-overrides', 'Rules that were set aside')}
${groups.length > 0 ? `${link('part-groups', GROUPS_TITLE)}\n` : ''}${link('part-people', 'People')}
${link('part-digest', 'How to check this')}
</ul>
</nav>`
}

const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`

function scopeHtml({ scope }: ExportModel): string {
  const parts = scope
    ? [
        `<h3>What can change</h3>\n${list(scope.canChange)}`,
        scope.cannotChange.length > 0
          ? `<h3>What cannot change</h3>\n${list(scope.cannotChange)}`
          : paragraph('Nothing was named that cannot change.'),
        `<h3>Limits</h3>\n${paragraph(scope.limits ?? 'No other limits were named.')}`,
        `<h3>Who decides in the end</h3>\n${paragraph(scope.decisionHolder ?? 'Nobody was named.')}`,
      ]
    : [paragraph('Nobody has said yet what can change, what cannot, and who decides in the end.')]
  return `<section id="part-limits">\n<h2>What can and cannot change</h2>\n${parts.join('\n')}\n</section>`
}

function sectionHtml(section: ExportSection, pictures: Pictures): string {
  const { key, title, doc, stateWords, vote, digest } = section
  const link = vote === null ? '' : ` <a href="#vote-${vote}">Vote ${vote}</a>`
  const imageUrl = (image: Digest) => pictures.get(image) ?? 'data:,'
  return `<section id="section-${key}">
<h3>${escapeHtml(title)}</h3>
<p>${escapeHtml(stateWords)}${link}</p>
${toHtml(doc, { headingOffset: 3, idPrefix: `${key}-`, imageUrl })}
<p><small>Fingerprint of this text: <code>${digest}</code></small></p>
</section>`
}

/** Parts of the template without words, in one list: nobody should have to leaf through them. */
function emptyHtml(sections: readonly ExportSection[]): string {
  if (sections.length === 0) return ''
  const items = sections.map(({ key, title }) => `<li id="section-${key}">${escapeHtml(title)}</li>`)
  return `<h3>Parts without words</h3>\n<ul>\n${items.join('\n')}\n</ul>\n`
}

function proofHtml({ proof }: ExportModel): string {
  const { origin, size, root, key, digest } = proof
  return `<footer id="part-digest">
<h2>How to check this</h2>
<p>Every step of this plan stands in a log that nobody can change unseen. This document covers its first ${size} entries. Ask for the record (the file that ends in .json) of the same size, and check it with <code>evenground verify</code> or on the page “Verify”. The numbers below must be the same there.</p>
<dl>
<dt>Log</dt><dd><code>${escapeHtml(origin)}</code></dd>
<dt>Entries</dt><dd>${size}</dd>
<dt>Root of the log</dt><dd><code>${escapeHtml(root)}</code></dd>
<dt>Key of the log</dt><dd><code>${escapeHtml(key)}</code></dd>
<dt>Fingerprint of the plan’s text</dt><dd><code>${digest}</code></dd>
</dl>
</footer>`
}
