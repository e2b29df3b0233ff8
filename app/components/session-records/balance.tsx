import { MeasuredTable } from '#app/components/log/measured.tsx'
import { Bar, Table } from '#app/components/ui/table.tsx'
import * as m from '#words'
import type { RecordPage } from './read-record.ts'

const percent = (share: number) => m.minutes_percent({ n: Math.round(share * 100) })

/** How the talk was shared: in words, in one number, and by sides. Never by persons. */
export function Balance({ balance, rules, closedSeq }: Pick<RecordPage, 'balance' | 'rules' | 'closedSeq'>) {
  return (
    <section aria-labelledby="talk">
      <h2 id="talk">{m.minutes_talk()}</h2>
      {balance ? (
        <>
          <p>
            <strong>{balance.says}</strong> {m.minutes_number({ number: balance.number })}
          </p>
          <Table caption={m.minutes_talk_caption()}>
            <thead>
              <tr>
                <th scope="col">{m.minutes_side()}</th>
                <th scope="col">{m.minutes_share_people()}</th>
                <th scope="col">{m.minutes_share_talk()}</th>
              </tr>
            </thead>
            <tbody>
              {balance.sides.map(({ side, ofPeople, ofTalk }) => (
                <tr key={side}>
                  <th scope="row">{side}</th>
                  <td>
                    {percent(ofPeople)}
                    <Bar share={ofPeople} tone="other" />
                  </td>
                  <td>
                    {percent(ofTalk)}
                    <Bar share={ofTalk} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      ) : (
        <p>{m.minutes_talk_too_few()}</p>
      )}
      {rules.length > 0 ? (
        <details>
          <summary>{m.minutes_rules()}</summary>
          <MeasuredTable rows={rules} number={closedSeq} />
        </details>
      ) : null}
    </section>
  )
}

/** The reader's own part, which stands on nobody else's page. */
export function OwnPart({ mine }: Pick<RecordPage, 'mine'>) {
  if (!mine) return null
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{m.minutes_mine()}</h2>
      <p>
        {m.minutes_mine_turns({ n: mine.turns })} {m.minutes_mine_talk({ mine: mine.talk, equal: mine.equal })}
      </p>
      <p className="quiet">{m.minutes_mine_only()}</p>
    </section>
  )
}
