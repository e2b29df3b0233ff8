import { Notice } from '#app/components/ui/notice.tsx'
import * as m from '#words'

/** Why somebody cannot change a form: the words of the editor. */
export const Stopped = ({ why }: { why: string }) => (
  <Notice title={m.records_stopped()}>
    <p>{why}</p>
  </Notice>
)
