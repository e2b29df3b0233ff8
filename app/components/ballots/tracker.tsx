import { Fragment } from 'react'
import styles from './tracker.module.css'

/** The number of a paper, in groups that can be read out; heard or copied, it has no gaps. */
export const Tracker = ({ tracker }: { tracker: string }) => (
  <span className={styles.tracker} data-content>
    {(tracker.match(/.{1,5}/g) ?? []).map((group) => (
      <Fragment key={group}>
        <span>{group}</span>
        <wbr />
      </Fragment>
    ))}
  </span>
)
