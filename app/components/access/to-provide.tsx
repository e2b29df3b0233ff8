import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { arrange } from '#app/forms/access.ts'
import * as m from '#words'
import type { ProvidePage } from './read-access.ts'

type Meeting = ProvidePage['meetings'][number]
type Need = Meeting['needs'][number]

const SAYS: Record<NonNullable<Need['answer']>, () => string> = {
  right: m.access_provide_right,
  'not-right': m.access_provide_not_right,
  waived: m.access_provide_waived,
}

/** What is to be there at one meeting: for whom, how far, and what they say of it. */
export function ToProvide({ meeting: { id, title, startsAt, needs } }: { meeting: Meeting }) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <OwnWords>{title}</OwnWords>
      </h2>
      <p className="quiet">
        <Rich text={m.papers_starts()} parts={{ time: () => <Time at={startsAt} /> }} />
      </p>
      <Rows>
        {needs.map((need) => (
          <Row key={`${need.memberId} ${need.provision}`}>
            <OneNeed {...{ id, need }} />
          </Row>
        ))}
      </Rows>
    </section>
  )
}

/** What some need to read and to vote, arranged once for all votes. */
export function ToProvideForVotes({ needs }: { needs: Need[] }) {
  return (
    <section aria-labelledby="votes-title">
      <h2 id="votes-title">{m.access_votes_title()}</h2>
      <p className="quiet">{m.access_votes_provide()}</p>
      <Rows>
        {needs.map((need) => (
          <Row key={`${need.memberId} ${need.provision}`}>
            <OneNeed id="" need={need} />
          </Row>
        ))}
      </Rows>
    </section>
  )
}

/** Nothing is fine that its person says is not right. */
function toneOf({ state, answer }: Need): Tone {
  if (answer === 'waived') return ''
  if (answer === 'not-right') return 'careful'
  return state === 'arranged' || state === 'confirmed' ? 'good' : 'careful'
}

function OneNeed({ id, need }: { id: string; need: Need }) {
  const { memberId, name, provision, what, own, standing, answer, isInterpreter, people } = need
  const of = `${id || 'votes'} ${memberId} ${provision}`
  return (
    <>
      <h3>{what}</h3>
      <p>
        <Rich text={m.access_provide_for()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />{' '}
        <Tag tone={toneOf(need)}>{standing}</Tag>
      </p>
      {own ? (
        <p>
          <OwnWords>{own}</OwnWords>
        </p>
      ) : null}
      {answer ? <p>{SAYS[answer]()}</p> : null}
      <CommandForm type={arrange.type} of={of} hidden={{ sessionId: id, memberId, provision }}>
        {isInterpreter ? (
          <Field
            name="people"
            label={arrange.labels.people}
            {...(id ? { hint: m.access_provide_people_hint() } : {})}
            value={people}
            inputMode="numeric"
            maxLength={1}
          />
        ) : null}
        <ButtonRow>
          <ArrangeButton state="asked" says={m.access_provide_asked()} need={need} />
          <ArrangeButton state="arranged" says={m.access_provide_arranged()} need={need} />
          <ArrangeButton state="confirmed" says={m.access_provide_confirmed()} need={need} />
        </ButtonRow>
      </CommandForm>
    </>
  )
}

const ArrangeButton = ({ state, says, need: { what, name } }: { state: string; says: string; need: Need }) => (
  <Button look="second" name="state" value={state}>
    {says}
    <span className="only-heard">
      {' '}
      {what}, <span data-content>{name}</span>
    </span>
  </Button>
)
