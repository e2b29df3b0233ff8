import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { nameWitness, removeWitness } from '#app/forms/witnesses.ts'
import type { WitnessLine } from '#server/witnesses/view.ts'
import * as m from '#words'
import type { WitnessesPage } from './read-witnesses.ts'
import styles from './witnesses.module.css'
import { isLoud, SIDE_WORDS, TROUBLE_WORDS } from './words.ts'

/** Who signs the head from outside, how far they are, and how each side names and removes its own. */
export function Witnesses({ witnesses, mayName, logKey }: Pick<WitnessesPage, 'witnesses' | 'mayName' | 'logKey'>) {
  return (
    <section className="no-print" aria-labelledby="witnesses">
      <h2 id="witnesses">{m.witnesses_title()}</h2>
      <p>{m.witnesses_what()}</p>
      {witnesses.length > 0 ? (
        <Rows>
          {witnesses.map((witness, index) => (
            <Row key={witness.vkey}>
              <Line witness={witness} of={String(index)} />
            </Row>
          ))}
        </Rows>
      ) : null}
      {mayName.length > 0 ? <NameForm {...{ mayName, logKey }} /> : null}
    </section>
  )
}

/** Said where nobody can miss it. */
export function ForkAlarm({ witnesses }: Pick<WitnessesPage, 'witnesses'>) {
  const loud = witnesses.filter(({ trouble }) => isLoud(trouble))
  if (loud.length === 0) return null
  return (
    <Notice kind="stop" title={m.witnesses_alarm()}>
      {loud.map(({ vkey, name, trouble }) => (
        <p key={vkey}>
          <strong>
            <OwnWords>{name}</OwnWords>
          </strong>
          : {TROUBLE_WORDS[trouble!]()}
        </p>
      ))}
      <p>{m.witnesses_alarm_next()}</p>
    </Notice>
  )
}

function Line({ witness, of }: { witness: WitnessLine; of: string }) {
  const { vkey, name, side, host, size, trouble, mayRemove } = witness
  return (
    <>
      <h3>
        <OwnWords>{name}</OwnWords>
      </h3>
      <p>
        {SIDE_WORDS[side]()}
        {' · '}
        <span data-content>{host}</span>
      </p>
      <p>{size > 0 ? m.witnesses_signed_entries({ n: size }) : m.witnesses_signed_nothing()}</p>
      {trouble ? <p>{TROUBLE_WORDS[trouble]()}</p> : null}
      <Key title={m.witnesses_its_key()} vkey={vkey} />
      {mayRemove ? (
        <FormDetails summary={m.witnesses_remove()} type={removeWitness.type} of={of}>
          <CommandForm type={removeWitness.type} of={of} hidden={{ vkey }}>
            <TextArea
              name="reason"
              label={removeWitness.labels.reason}
              hint={m.witnesses_field_reason_hint()}
              rows={2}
            />
            <Button look="second">{m.witnesses_remove_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </>
  )
}

const Key = ({ title, vkey }: { title: string; vkey: string }) => (
  <details>
    <summary>{title}</summary>
    <p className={styles.key} dir="ltr" translate="no" data-content>
      {vkey}
    </p>
  </details>
)

function NameForm({ mayName, logKey }: Pick<WitnessesPage, 'mayName' | 'logKey'>) {
  const { labels, type } = nameWitness
  return (
    <FormDetails summary={m.witnesses_name()} type={type}>
      <p>{m.witnesses_name_first()}</p>
      <p className={styles.key} dir="ltr" translate="no" data-content>
        {logKey}
      </p>
      <p>{m.witnesses_name_then()}</p>
      <CommandForm type={type}>
        <Field name="name" label={labels.name} />
        <Field name="vkey" label={labels.vkey} hint={m.witnesses_field_key_hint()} />
        <Field name="url" label={labels.url} hint={m.witnesses_field_address_hint()} type="url" inputMode="url" />
        <Radios
          name="side"
          legend={labels.side}
          hint={m.witnesses_field_side_hint()}
          choices={mayName.map((side) => ({ value: side, label: SIDE_WORDS[side]() }))}
        />
        <Button>{m.witnesses_name_send()}</Button>
      </CommandForm>
    </FormDetails>
  )
}
