import { Empty } from '#app/components/ui/empty.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { CommitmentPage } from './read-commitment.ts'

/** What the sponsor promised, as everybody in the plan reads it. */
export function Promised({ signed }: Pick<CommitmentPage, 'signed'>) {
  if (!signed) {
    return (
      <Empty title={m.commitment_none()}>
        <p>{m.commitment_none_why()}</p>
      </Empty>
    )
  }
  const { text, signedBy, due } = signed
  return (
    <>
      <Facts>
        <Fact name={m.commitment_can()}>{text ? <Things things={text.canChange} /> : m.commitment_erased()}</Fact>
        <Fact name={m.commitment_cannot()}>
          {text?.cannotChange.length === 0 ? m.commitment_cannot_none() : null}
          {text ? <Things things={text.cannotChange} /> : m.commitment_erased()}
        </Fact>
        <Fact name={m.commitment_budget()}>{signed.budget}</Fact>
        <Fact name={m.commitment_reply()}>
          <p>{signed.reply}</p>
          {due ? (
            <p>
              <Rich text={m.commitment_reply_due()} parts={{ time: () => <Time at={due} /> }} />
            </p>
          ) : null}
        </Fact>
        <Fact name={m.commitment_signed()}>
          <p>{signedBy ? <OwnWords>{signedBy}</OwnWords> : m.commitment_erased()}</p>
          <p className="quiet">{signed.how}</p>
        </Fact>
        <Fact name={m.commitment_recorded()}>
          <Time at={signed.at} />
        </Fact>
      </Facts>
      {signed.version > 1 ? <p className="quiet">{m.commitment_changed({ n: signed.version })}</p> : null}
    </>
  )
}

const Things = ({ things }: { things: readonly string[] }) =>
  things.length === 0 ? null : (
    <ul>
      {things.map((thing) => (
        <li key={thing}>
          <OwnWords>{thing}</OwnWords>
        </li>
      ))}
    </ul>
  )
