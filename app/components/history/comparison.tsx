import type { ReactNode } from 'react'
import { Tag } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import styles from './history.module.css'
import { Pieces } from './pieces.tsx'
import type { Line, RowLine } from './rows.ts'

type Props = {
  lines: readonly Line[]
  /** Old and new beside each other, where there is room. */
  isSide: boolean
  /** What can be done with a block of the old text. */
  offer?: (line: RowLine) => ReactNode
}

/** Two texts, block by block. */
export const Comparison = ({ lines, isSide, offer }: Props) => (
  <ol className={styles.rows}>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block may stand in a text twice
      <li key={index} className={styles.row}>
        {line.kind === 'fold' ? (
          <details>
            <summary>{line.summary}</summary>
            {line.rows.map((row, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <OneRow key={nth} line={row} isSide={false} />
            ))}
          </details>
        ) : (
          <OneRow line={line} isSide={isSide} />
        )}
        {line.kind === 'changed' || line.kind === 'out' ? offer?.(line) : null}
      </li>
    ))}
  </ol>
)

function OneRow({ line, isSide }: { line: RowLine; isSide: boolean }) {
  return (
    <>
      {line.tag || line.field ? (
        <p>
          {line.tag ? <Tag tone={TONES[line.kind]}>{line.tag}</Tag> : null}{' '}
          {line.field ? <span className="quiet">{line.field}</span> : null}
        </p>
      ) : null}
      {isSide && line.kind !== 'same' ? <Pair line={line} /> : <Pieces pieces={line.pieces} line={line} />}
    </>
  )
}

const TONES: Record<RowLine['kind'], 'good' | 'stop' | 'note' | ''> = {
  in: 'good',
  out: 'stop',
  changed: 'note',
  same: '',
}

const Pair = ({ line }: { line: RowLine }) => (
  <div className={styles.pair}>
    <Half title={m.history_col_old()} none={m.history_nothing_here()} line={line} without="in" />
    <Half title={m.history_col_new()} none={m.history_not_any_more()} line={line} without="out" />
  </div>
)

function Half({ title, none, line, without }: { title: string; none: string; line: RowLine; without: 'in' | 'out' }) {
  const pieces = line.pieces.filter(({ kind }) => kind !== without)
  return (
    <div className={styles.half}>
      <p className="quiet">{title}</p>
      {pieces.length > 0 ? <Pieces pieces={pieces} line={line} /> : <p className="quiet">{none}</p>}
    </div>
  )
}
