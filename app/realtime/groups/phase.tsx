import { PHASE_MINUTES } from '#domain/groups/state.ts'
import { timeLeft } from '../agenda.tsx'
import { useMinutes } from '../use-minutes.ts'
import styles from './groups.module.css'
import type { GroupsView } from './view.ts'
import { PHASE_DO, PHASE_WORDS } from './words.ts'

export type Clock = { now: string; ahead: number }

/** In 1-2-4-All: who talks with whom for how long. Nothing stops by itself. */
export function PhaseNow({ phase, now, ahead }: { phase: NonNullable<GroupsView['phase']> } & Clock) {
  const passed = useMinutes(phase.since, now, ahead)
  return (
    <div className={styles.phase}>
      <p>
        <strong>{PHASE_WORDS[phase.now]}</strong>
      </p>
      <p>{PHASE_DO[phase.now]}</p>
      <p className={styles.left}>{timeLeft(PHASE_MINUTES[phase.now] - passed)}</p>
    </div>
  )
}
