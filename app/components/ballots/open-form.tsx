import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Checkbox, TextArea } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { openBallot } from '#app/forms/ballots.ts'
import type { BallotSubject, MethodId } from '#domain/ballots/state.ts'
import { METHOD_CHOICES, TWO_THIRDS_CHOICE } from './method-choices.ts'

const { labels } = openBallot

type Props = {
  subject: BallotSubject
  method: MethodId
  /** When the vote would close, as it is suggested. */
  closesAt: string
}

export function OpenForm({ subject, method, closesAt }: Props) {
  const isText = subject.kind !== 'question'
  const hidden = {
    'subject.kind': subject.kind,
    'subject.section': subject.kind === 'section' ? subject.section : null,
  }
  return (
    <CommandForm type={openBallot.type} of={subject.kind} hidden={hidden}>
      {isText ? null : (
        <TextArea
          name="subject.text"
          label={labels['subject.text']}
          hint="As people will read it. One question, in plain words."
          rows={3}
        />
      )}
      <Radios
        name="kind"
        legend={labels.kind}
        choices={isText ? KINDS.slice(0, 2) : KINDS}
        value={isText ? 'deciding' : undefined}
      />
      <Radios name="method" legend={labels.method} choices={[...METHOD_CHOICES, TWO_THIRDS_CHOICE]} value={method} />
      <DateTime
        name="closesAt"
        legend={labels.closesAt}
        hint="People need 7 days, a correction 48 hours. If everybody who votes is in the meeting now, 15 minutes are enough."
        value={closesAt}
      />
      <Checkbox
        name="closesWhenAll"
        label="Close sooner when everybody has voted"
        hint="Then there are 10 more minutes to change one’s mind; in a meeting it closes at once."
      />
      {isText ? (
        <Checkbox
          name="correction"
          label="This is only a correction"
          hint="Other words with the same meaning, such as a typing mistake."
        />
      ) : null}
      <Button>Open the vote</Button>
    </CommandForm>
  )
}

const KINDS = [
  { value: 'deciding', label: 'It decides', hint: 'If it is adopted, it holds.' },
  { value: 'sensing', label: 'It feels the room', hint: 'To see where people stand. It decides nothing.' },
  {
    value: 'procedural',
    label: 'It is about how to go on',
    hint: 'For people in the meeting, such as: shall we take a break?',
  },
]
