import { attributes, escapeHtml } from '#domain/text/html-text.ts'
import type { Block, Letter, Line, Piece } from './letter.ts'

/** One column, the reader's own colours and letters where their program lets them, nothing from elsewhere. */
const STYLE =
  'body{margin:0 auto;padding:1rem;max-width:36rem;font:1rem/1.5 sans-serif}h1{font-size:1.25rem;line-height:1.3}h2{font-size:1.1rem}blockquote{margin:0;padding-left:1rem;border-left:3px solid;white-space:pre-line}footer{margin-top:2rem;border-top:1px solid;font-size:.9rem}'

/** A letter as a page of its own. */
export function letterHtml({ locale, subject, blocks, foot }: Letter): string {
  const lang = locale === 'cy' ? 'cy' : 'en-GB'
  const title = escapeHtml(subject)
  return [
    `<!doctype html><html${attributes({ lang, dir: 'ltr' })}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title><style>${STYLE}</style></head><body>`,
    `<main><h1 dir="auto">${title}</h1>${blocks.map(blockHtml).join('\n')}</main>`,
    `<footer>${foot.map((line) => `<p>${lineHtml(line)}</p>`).join('\n')}</footer></body></html>`,
  ].join('\n')
}

function blockHtml(block: Block): string {
  if (block.kind === 'heading') return `<h2>${escapeHtml(block.words)}</h2>`
  if (block.kind === 'list') return `<ul>${block.lines.map((line) => `<li>${lineHtml(line)}</li>`).join('\n')}</ul>`
  if (block.kind === 'quote')
    return `<p>${escapeHtml(block.title)}</p><blockquote dir="auto">${escapeHtml(block.own)}</blockquote>`
  return `<p>${lineHtml(block.line)}</p>`
}

const lineHtml = (line: Line): string => line.map(pieceHtml).join('')

function pieceHtml(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  if ('own' in piece) return `<bdi>${escapeHtml(piece.own)}</bdi>`
  return `<a${attributes({ href: piece.to })}>${escapeHtml(piece.link)}</a>`
}
