import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import styles from './history.module.css'
import type { Piece, RowLine } from './rows.ts'

/** Words with what came in and went out: by lines and weight for the eye, by words for the ear, never by colour alone. */
export const Pieces = ({ pieces, line }: { pieces: readonly Piece[]; line: RowLine }) => (
  <p className={`${styles.words} ${line.isHeading ? styles.heading : ''}`} dir="auto">
    {pieces.map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name than their place
      <OnePiece key={index} {...piece} />
    ))}
  </p>
)

function OnePiece({ kind, text, by }: Piece) {
  const words = <span data-content>{text}</span>
  if (kind === 'same') return words
  const Element = kind === 'out' ? 'del' : 'ins'
  return (
    <>
      <Element className={kind === 'out' ? styles.out : styles.in}>
        <Rich
          text={kind === 'out' ? m.history_mark_out() : m.history_mark_in()}
          parts={{ words: () => words, heard: (said) => <span className="only-heard">{said}</span> }}
        />
      </Element>
      {by ? (
        <span className={styles.by}>
          {' ('}
          <Rich text={m.history_written_by()} parts={{ name: () => <OwnWords>{by}</OwnWords> }} />
          {') '}
        </span>
      ) : null}
    </>
  )
}
