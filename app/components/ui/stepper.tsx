import styles from './stepper.module.css'

export type Step = { id: string; name: string; state: 'done' | 'current' | 'ahead'; words: string }

/** Where something stands on its way. Each step says in words whether it is done, now, or still ahead. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ id, name, state, words }) => (
        <li
          key={id}
          className={`${styles.step} ${state === 'ahead' ? '' : styles[state]}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span>{name}</span>
          <span className={styles.state}>{words}</span>
        </li>
      ))}
    </ol>
  )
}
