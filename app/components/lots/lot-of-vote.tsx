import { Tracker } from '#app/components/ballots/tracker.tsx'
import { WithTime } from '#app/components/ballots/with-time.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm, Hidden } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { revealLot } from '#app/forms/lots.ts'
import type { LotView } from '#server/lots/view.ts'
import * as m from '#words'
import { useHalfHere } from './half-here.ts'
import { MyHalf } from './own-half.tsx'

/** Of a vote with a lot: who keeps it; after a tie, who has shown their half, and how it fell. */
export function LotOfVote({ lot }: { lot: LotView | null }) {
  if (!lot) return null
  const { citizen, professional, stands, due } = lot
  const names = { citizen: citizen.name, professional: professional.name }
  return (
    <section aria-labelledby="lot">
      <h2 id="lot">
        {stands === 'drawn' ? m.lots_drawn_title() : stands === 'due' ? m.lots_tie_title() : m.lots_choose()}
      </h2>
      {stands === 'due' ? (
        <p>
          <WithTime text={m.lots_tie_words(names)} at={due} />
        </p>
      ) : (
        <p>{m.lots_about(names)}</p>
      )}
      {stands === 'due' || stands === 'drawn' ? <Halves lot={lot} /> : null}
      {stands === 'due' && lot.mine && lot[lot.mine].stands === 'promised' ? <ShowHalf lot={lot} /> : null}
      {stands === 'in-use' && lot.own ? <MyHalf id={lot.id} own={lot.own} /> : null}
      {stands === 'drawn' ? <HowDrawn lot={lot} /> : null}
    </section>
  )
}

const STANDS: Record<LotView['citizen']['stands'], (of: { name: string }) => string> = {
  asked: m.lots_not_shown,
  promised: m.lots_not_shown,
  shown: m.lots_shown,
  forfeited: m.lots_forfeited,
}

const Halves = ({ lot: { citizen, professional } }: { lot: LotView }) => (
  <ul>
    {[citizen, professional].map(({ name, stands }) => (
      <li key={name}>{STANDS[stands]({ name })}</li>
    ))}
  </ul>
)

function ShowHalf({ lot: { id, ballot, own } }: { lot: LotView }) {
  const here = useHalfHere(id, own?.promise ?? null)
  const needsPaper = !own?.kept && !here
  return (
    <Card warm as="section" labelledBy="show-half">
      <h3 id="show-half">{m.lots_show_title()}</h3>
      <p>{m.lots_show_words()}</p>
      <CommandForm type={revealLot.type} hidden={{ ballotId: ballot }}>
        {here ? <Hidden name="here" value={here} /> : null}
        {needsPaper ? (
          <Field name="secret" label={revealLot.labels.secret} hint={m.lots_show_code_hint()} autoComplete="off" />
        ) : null}
        <Button>{m.lots_show()}</Button>
      </CommandForm>
    </Card>
  )
}

/** Everything that is needed to work it out again by hand. */
function HowDrawn({ lot: { citizen, professional, seed } }: { lot: LotView }) {
  return (
    <details>
      <summary>{m.lots_drawn_title()}</summary>
      <p>{m.lots_drawn_words()}</p>
      <dl>
        {[citizen, professional].map(({ name, secret }) => (
          <Long key={name} name={m.lots_half({ name })} value={secret ?? '0'.repeat(64)} />
        ))}
        {seed ? <Long name={m.lots_seed()} value={seed} /> : null}
      </dl>
    </details>
  )
}

const Long = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>
      <Tracker tracker={value} />
    </dd>
  </>
)
