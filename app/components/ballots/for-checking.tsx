import { Link } from '@remix-run/react'
import { Digest } from '#app/components/ui/digest.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Table } from '#app/components/ui/table.tsx'
import * as m from '#words'
import styles from './ballot.module.css'
import type { BallotPage } from './read-ballot.ts'
import { Tracker } from './tracker.tsx'

/** For whoever wants to check: their own paper, the whole count, and the fingerprints of what was voted on. */
export function ForChecking({ page: { plan, ballot, texts, papers, files } }: { page: BallotPage }) {
  const to = (page: string) => (words: string) => <Link to={page}>{words}</Link>
  const here = `/plans/${plan.id}`
  return (
    <details>
      <summary>{m.ballots_checking_title()}</summary>
      <h3>{m.ballots_checking_paper()}</h3>
      <ol>
        <li>{m.ballots_checking_step_number()}</li>
        <li>{m.ballots_checking_step_find()}</li>
        <li>{m.ballots_checking_step_wrong()}</li>
      </ol>
      <Table caption={m.ballots_checking_papers()}>
        <thead>
          <tr>
            <th scope="col">{m.ballots_checking_number()}</th>
            <th scope="col">{m.ballots_checking_says()}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ tracker, says }) => (
            <tr key={tracker}>
              <td>
                <Tracker tracker={tracker} />
              </td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>
        <Rich
          text={m.ballots_checking_count()}
          parts={{ files: to(`${here}/export`), verify: to('/verify'), log: to(`${here}/log`) }}
        />
      </p>
      <h3>{m.ballots_checking_files()}</h3>
      <ul>
        {files.map((name) => (
          <li key={name}>
            <a href={`/api/v1${here}/ballots/${ballot.id}/files/${name}`} download={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.digests}>
        <Facts>
          <Fact name={m.ballots_checking_definition()}>
            <Digest digest={ballot.definitionDigest} whole />
          </Fact>
          {texts.map(({ key, title, digest }) => (
            <Fact key={key} name={m.ballots_checking_text({ title })}>
              <Digest digest={digest} whole />
            </Fact>
          ))}
        </Facts>
      </div>
    </details>
  )
}
