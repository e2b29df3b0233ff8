import styles from './tracker.module.css'

/** The number of a paper, in groups that can be read out; copied, it has no gaps. */
export const Tracker = ({ tracker }: { tracker: string }) => (
  <span className={styles.tracker} data-content>
    {(tracker.match(/.{1,5}/g) ?? []).map((group) => (
      <span key={group}>{group}</span>
    ))}
  </span>
)
