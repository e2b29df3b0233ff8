import { Rich } from '#app/components/ui/rich.tsx'
import type { Matter } from '#domain/say/state.ts'
import * as m from '#words'
import { Listed, quote } from './happened.tsx'
import type { RecordPage } from './read-record.ts'

/** What the group was asked about how the meeting goes, what it said, and what the guide did about it. */
export const Asked = ({ asked }: Pick<RecordPage, 'asked'>) => (
  <Listed id="asked" title={m.say_record()} none={m.say_record_none()}>
    {asked.map(({ what, carried, totals, reason, how, settled }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a record doesn't change
      <li key={i}>
        <Rich text={ASKED[what]} parts={{ words: quote(reason) }} />{' '}
        {carried ? m.say_record_carried() : m.say_record_not_carried()} {totals ? m.say_record_totals(totals) : null}{' '}
        {what === 'appeal' && carried ? <Settled how={how} isSettled={settled !== null} /> : null}
      </li>
    ))}
  </Listed>
)

function Settled({ how, isSettled }: { how: string | null; isSettled: boolean }) {
  if (!isSettled) return <strong>{m.say_record_not_settled()}</strong>
  return how ? <Rich text={m.say_record_settled_how()} parts={{ words: quote(how) }} /> : m.say_record_settled()
}

const ASKED: Record<Matter, string> = {
  'move-on': m.say_record_move_on(),
  'slow-down': m.say_record_slow_down(),
  appeal: m.say_record_appeal(),
}
