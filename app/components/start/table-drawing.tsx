import styles from './table-drawing.module.css'

/** Where people sit, and the colour of each. All heads are level with their row, and nobody sits at the head. */
const BEHIND: readonly Seat[] = [
  ...[
    { x: 72, tone: styles.brand },
    { x: 156, tone: styles.sun },
    { x: 240, tone: styles.note },
  ],
  ...[
    { x: 324, tone: styles.brand },
    { x: 408, tone: styles.good },
  ],
]
const BEFORE: readonly Seat[] = [
  ...[
    { x: 114, tone: styles.note },
    { x: 198, tone: styles.good },
  ],
  ...[
    { x: 282, tone: styles.sun },
    { x: 366, tone: styles.brand },
  ],
]
type Seat = { x: number; tone: string | undefined }

/** People of equal height round a level table. Decoration: nothing here is news to anybody who cannot see it. */
export const TableDrawing = ({ className }: { className?: string }) => (
  <svg className={className} viewBox="0 0 480 250" width="480" height="250" aria-hidden="true" focusable="false">
    <ellipse className={styles.shade} cx="240" cy="212" rx="228" ry="34" />
    {BEHIND.map((seat) => (
      <Person key={seat.x} {...seat} y={40} />
    ))}
    <ellipse className={styles.edge} cx="240" cy="150" rx="206" ry="48" />
    <ellipse className={styles.table} cx="240" cy="142" rx="206" ry="48" />
    <path className={styles.paper} d="M150 124l44-3 8 24-50 4zM262 118l46 2-4 26-48-3zM206 158l54-2 6 20-58 2z" />
    {BEFORE.map((seat) => (
      <Person key={seat.x} {...seat} y={148} />
    ))}
  </svg>
)

const Person = ({ x, y, tone }: Seat & { y: number }) => (
  <g className={`${styles.person} ${tone}`}>
    <path d={`M${x - 33} ${y + 84}v-24a33 33 0 0 1 66 0v24z`} />
    <circle cx={x} cy={y} r="21" />
  </g>
)
