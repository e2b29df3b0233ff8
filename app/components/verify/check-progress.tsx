import { ButtonRow, buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import type { Progress } from './run.ts'
import styles from './verify.module.css'

/** How far the check has come, and a way to stop it. Said once out loud; the rest is there to be looked at. */
export function CheckProgress({ progress, cancel }: { progress: Progress | null; cancel: () => void }) {
  return (
    <div className={styles.progress}>
      <p role="status" id="verify-progress">
        {m.verify_page_checking()}
      </p>
      {/* Without a value it shows that something goes on, not how far it is. */}
      <progress aria-labelledby="verify-progress" {...(progress ? { value: progress.read, max: progress.of } : {})} />
      <p className="quiet">
        {progress ? m.verify_page_read({ read: shown(progress.read), of: shown(progress.of) }) : ' '}
      </p>
      <ButtonRow>
        <button type="button" className={buttonClass('second')} onClick={cancel}>
          {m.verify_page_stop()}
        </button>
      </ButtonRow>
    </div>
  )
}

const shown = (number: number): string => number.toLocaleString('en-GB')
