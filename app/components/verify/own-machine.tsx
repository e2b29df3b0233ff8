import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import styles from './verify.module.css'

/** For whoever trusts neither us nor this page: the same check, on a machine of their own. */
export const OwnMachine = () => (
  <>
    <h2>{m.verify_page_own_machine()}</h2>
    <p>{m.verify_page_own_machine_words()}</p>
    <pre className={styles.command} lang="en" dir="ltr" translate="no" data-content>
      <code>evenground verify FILE</code>
    </pre>
    <p>
      <Rich text={m.verify_page_own_machine_key()} parts={{ option: () => <code lang="en">--key</code> }} />
    </p>
  </>
)
