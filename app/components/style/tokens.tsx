import { Sample } from './sample.tsx'
import styles from './tokens.module.css'

const COLOURS = ['ink', 'sheet', 'shade', 'brand', 'pale', 'good', 'careful', 'stop', 'note'] as const
const SIZES = ['h1', 'h2', 'h3', 'lead', 'small'] as const

/** What everything else is made of (app/styles/tokens.css). */
export const Tokens = () => (
  <section aria-labelledby="tokens" data-content>
    <h2 id="tokens">Tokens</h2>
    <Sample name="Colours">
      <ul className={styles.colours}>
        {COLOURS.map((colour) => (
          <li key={colour} className={styles[colour]}>
            {colour}
          </li>
        ))}
      </ul>
    </Sample>
    <Sample name="Type">
      <div className={styles.lines}>
        {SIZES.map((size) => (
          <p key={size} className={styles[size]}>
            {size}: Fernside tea club, £3,150, ŵ ŷ â ô, Il1 0O
          </p>
        ))}
      </div>
    </Sample>
  </section>
)
