import type { Block, Letter, Line, Piece } from './letter.ts'

/** A letter as plain text: all there is to read, for whoever reads or hears mail so. */
export function letterText({ blocks, foot }: Letter): string {
  return [...blocks.map(blockText), '-- ', ...foot.map(lineText)].join('\n\n').replace('-- \n\n', '-- \n').concat('\n')
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return block.words.toUpperCase()
  if (block.kind === 'list') return block.lines.map((line) => `* ${lineText(line)}`).join('\n')
  if (block.kind === 'quote') return [block.title, ...block.own.split('\n').map((line) => `> ${line}`)].join('\n')
  return lineText(block.line)
}

const lineText = (line: Line): string => line.map(pieceText).join('')

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece
  return 'own' in piece ? piece.own : `${piece.link} (${piece.to})`
}
