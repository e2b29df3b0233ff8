import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { RecordPage } from './read-record.ts'

/** The steps of the meeting in the order in which they took place; what it did not get to comes last. */
export function StepTable({ steps }: Pick<RecordPage, 'steps'>) {
  return (
    <>
      <h2 id="steps">{m.minutes_steps()}</h2>
      {steps.length === 0 ? (
        <p>{m.minutes_steps_none()}</p>
      ) : (
        <Table caption={m.minutes_steps()}>
          <thead>
            <tr>
              <th scope="col">{m.minutes_step()}</th>
              <th scope="col">{m.minutes_began()}</th>
              <th scope="col">{m.minutes_took()}</th>
              <th scope="col">{m.minutes_planned()}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ key, kind, what, startedAt, took, planned }) => (
              <tr key={key}>
                <th scope="row">{what ? <OwnWords>{what}</OwnWords> : kind}</th>
                <td>{startedAt ? <Time at={startedAt} /> : '–'}</td>
                <td>{took}</td>
                <td>{planned}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}

/** How many people of each side were there, and how they took part. */
export function AttendanceTable({ attendance }: Pick<RecordPage, 'attendance'>) {
  return (
    <>
      <h2 id="there">{m.minutes_there()}</h2>
      {attendance.length === 0 ? (
        <p>{m.minutes_nobody_there()}</p>
      ) : (
        <Table caption={m.minutes_there()}>
          <thead>
            <tr>
              <th scope="col">{m.minutes_side()}</th>
              <th scope="col">{m.minutes_people()}</th>
              <th scope="col">{m.minutes_how()}</th>
            </tr>
          </thead>
          <tbody>
            {attendance.map(({ side, people, how }) => (
              <tr key={side}>
                <th scope="row">{side}</th>
                <td>{people}</td>
                <td>{how.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
