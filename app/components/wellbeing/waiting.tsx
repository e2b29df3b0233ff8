import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { offerSupport } from '#app/forms/wellbeing.ts'
import * as m from '#words'
import type { SupportPage } from './read-support.ts'

/** For the contact alone: who would like a talk, or may. */
export function Waiting({ waiting }: Pick<SupportPage, 'waiting'>) {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{m.support_waiting()}</h2>
      <p>{waiting.length === 0 ? m.support_waiting_none() : m.support_waiting_lead()}</p>
      {waiting.length === 0 ? null : (
        <Rows>
          {waiting.map(({ id, name, asked, due }) => (
            <Row key={id}>
              <h3>
                <OwnWords>{name}</OwnWords>
              </h3>
              <p>
                {asked ? m.support_person_asked() : m.support_person_left()}{' '}
                <Rich text={m.support_person_due()} parts={{ time: () => <Time at={due} /> }} />
              </p>
              <CommandForm type={offerSupport.type} of={id} hidden={{ memberId: id }}>
                <Button look="second">{m.support_offer()}</Button>
              </CommandForm>
            </Row>
          ))}
        </Rows>
      )}
    </section>
  )
}
