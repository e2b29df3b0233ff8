import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { CallPage } from './read-recruitment.ts'

/** What was published: who can take part, how they are chosen, and the mix of people that is wanted. */
export function Call({ call }: { call: CallPage }) {
  return (
    <>
      <Facts>
        <Fact name={m.recruitment_how()}>{call.how}</Fact>
        <Fact name={m.recruitment_places()}>{call.places}</Fact>
        {call.criteria ? (
          <Fact name={m.recruitment_criteria()}>
            <OwnWords>{call.criteria}</OwnWords>
          </Fact>
        ) : null}
        <Fact name={m.recruitment_published()}>
          <Time at={call.publishedAt} />
        </Fact>
        {call.closesAt ? (
          <Fact name={m.recruitment_closes()}>
            <Time at={call.closesAt} />
          </Fact>
        ) : null}
        {call.isLottery && call.numbersFrom ? (
          <Fact name={m.recruitment_numbers_from()}>
            <OwnWords>{call.numbersFrom}</OwnWords>
          </Fact>
        ) : null}
      </Facts>
      {call.mix.length > 0 ? <Mix {...call} /> : null}
    </>
  )
}

function Mix({ mix, drawn, short }: Pick<CallPage, 'mix' | 'drawn' | 'short'>) {
  return (
    <section aria-labelledby="mix">
      <h2 id="mix">{m.recruitment_mix()}</h2>
      {mix.length > 1 ? <p className="quiet">{m.recruitment_mix_order()}</p> : null}
      {mix.map(({ name, values }, n) => (
        <div key={name}>
          <h3>
            <OwnWords>{name}</OwnWords>
          </h3>
          <Table caption={m.recruitment_mix_caption({ n: n + 1 })}>
            <thead>
              <tr>
                <th scope="col">{m.recruitment_mix_kind()}</th>
                <th scope="col">{m.recruitment_mix_wanted()}</th>
                {drawn ? <th scope="col">{m.recruitment_mix_drawn()}</th> : null}
              </tr>
            </thead>
            <tbody>
              {values.map((value) => (
                <tr key={value.name}>
                  <th scope="row">
                    <OwnWords>{value.name}</OwnWords>
                  </th>
                  <td>{value.wanted}</td>
                  {drawn ? <td>{value.drawn}</td> : null}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
      {short.map(({ wanted, got, value }) => (
        <p key={value}>
          <Rich text={m.recruitment_short({ wanted, got })} parts={{ value: () => <OwnWords>{value}</OwnWords> }} />
        </p>
      ))}
    </section>
  )
}
