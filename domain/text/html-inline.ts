import type { Mark, Node } from 'prosemirror-model'
import type { Digest } from '../crypto.ts'
import { type Talk, talkedAbout, withTalk } from './html-talk.ts'
import { cutAtTerms, type Terms, termsWithin, withMeaning } from './html-terms.ts'
import { attributes, escapeHtml } from './html-text.ts'
import { type Run, runsOf } from './runs.ts'
import { LINK_REL } from './schema-marks.ts'

/** Where a picture, named by its digest, is found from the page that shows it. */
export type ImageUrl = (digest: Digest) => string

type Inline = { imageUrl: ImageUrl; talk?: Talk | undefined; terms?: Terms | undefined }

/**
 * The words of a paragraph, heading or field with their marks; without comments, unless somebody reads who can go to
 * what people say about them, and with what terms mean, if that is asked for.
 */
export function inlineHtml(parent: Node, { imageUrl, talk, terms: all }: Inline): string {
  const terms = termsWithin(parent, all)
  if (!terms) return talkHtml(parent, imageUrl, talk)
  const isTaken = ({ type: { name }, attrs }: Mark) =>
    name === 'link' || name === 'code' || (name === 'comment' && talk?.open.has(attrs.id) === true)
  return cutAtTerms(parent, terms, isTaken)
    .map((piece) => {
      const html = talkHtml(piece, imageUrl, talk)
      return piece.term ? withMeaning(html, piece.term, terms) : html
    })
    .join('')
}

type Nodes = { readonly children: readonly Node[] }

const talkHtml = (parent: Nodes, imageUrl: ImageUrl, talk: Talk | undefined): string =>
  talk
    ? talkedAbout(parent, talk)
        .map(({ nodes, threads }) => withTalk(runsHtml(runsOf({ children: nodes }), imageUrl), threads, nodes, talk))
        .join('')
    : runsHtml(runsOf(parent), imageUrl)

function runsHtml(runs: readonly Run[], imageUrl: ImageUrl): string {
  let html = ''
  let open: readonly Mark[] = []
  // Marks that go on stay open, or a link with a bold word in it would be read out as three links.
  const change = (marks: readonly Mark[]) => {
    const same = sharedLength(open, marks)
    html += open.slice(same).reverse().map(endTag).join('') + marks.slice(same).map(startTag).join('')
    open = marks
  }
  runs.forEach((run, index) => {
    if ('text' in run) change(run.marks)
    else if (!isBreak(run)) change([])
    else if (!isBreak(runs[index - 1])) change(open.slice(0, sharedLength(open, marksBehind(runs, index))))
    html += 'text' in run ? escapeHtml(run.text) : leafHtml(run.leaf, imageUrl)
  })
  change([])
  return html
}

/** How many marks two places have in common, counted from the outermost. */
function sharedLength(one: readonly Mark[], other: readonly Mark[]): number {
  const differs = one.findIndex((mark, index) => !other[index]?.eq(mark))
  return differs === -1 ? one.length : differs
}

const isBreak = (run: Run | undefined): boolean =>
  run !== undefined && 'leaf' in run && run.leaf.type.name === 'hard_break'

/** Marks of the words behind a line break, or behind several; a break carries none itself. */
function marksBehind(runs: readonly Run[], index: number): readonly Mark[] {
  let next = index + 1
  while (isBreak(runs[next])) next++
  const run = runs[next]
  return run && 'text' in run ? run.marks : []
}

function leafHtml({ type, attrs }: Node, imageUrl: ImageUrl): string {
  if (type.name === 'hard_break') return '<br>'
  return `<img${attributes({ src: imageUrl(attrs.src), alt: attrs.alt, title: attrs.title })}>`
}

const tagOf = (mark: Mark): string => (mark.type.name === 'link' ? 'a' : mark.type.name)
const startTag = (mark: Mark): string =>
  `<${tagOf(mark)}${attributes(mark.type.name === 'link' ? { ...mark.attrs, rel: LINK_REL } : {})}>`
const endTag = (mark: Mark): string => `</${tagOf(mark)}>`
