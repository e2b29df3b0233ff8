import { useActionData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Checkbox, TextArea } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { openBallot } from '#app/forms/ballots.ts'
import type { OpenAnswer } from '#app/forms/open-vote.ts'
import type { BallotSubject } from '#domain/ballots/state.ts'
import * as m from '#words'
import { choosingChoices, voteChoices } from './method-choices.ts'
import { OptionFields } from './option-fields.tsx'
import { PreviewCard } from './preview.tsx'
import type { Suggestion } from './suggested-method.ts'

const { labels } = openBallot

type Props = {
  subject: BallotSubject
  suggested: Suggestion
  /** When the vote would close, as it is suggested. */
  closesAt: string
  /** Lots that are ready, by who keeps them. */
  lots?: readonly { value: string; label: string }[]
}

/** What the guide fills in to open a vote. What is proposed satisfies the rules; everything can be changed. */
export function OpenForm({ subject, suggested, closesAt, lots = [] }: Props) {
  const answer = useActionData() as OpenAnswer | undefined
  const isText = subject.kind !== 'question'
  const hidden = {
    'subject.kind': subject.kind,
    'subject.section': subject.kind === 'section' ? subject.section : null,
  }
  return (
    <>
      {answer?.preview ? <PreviewCard preview={answer.preview} /> : null}
      <CommandForm type={openBallot.type} of={subject.kind} hidden={hidden}>
        {isText ? null : <QuestionFields />}
        <Radios
          name="kind"
          legend={labels.kind}
          choices={isText ? KINDS.slice(0, 2) : KINDS}
          value={isText ? 'deciding' : undefined}
        />
        <Radios
          name="method"
          legend={labels.method}
          hint={suggested.why}
          choices={isText ? voteChoices(suggested.method) : [...voteChoices(suggested.method), ...choosingChoices()]}
          value={suggested.method}
        />
        {isText ? null : <OptionFields lots={lots} />}
        <DateTime name="closesAt" legend={labels.closesAt} hint={m.ballots_open_closes_hint()} value={closesAt} />
        <Checkbox name="closesWhenAll" label={labels.closesWhenAll} hint={m.ballots_open_all_voted_hint()} />
        {isText ? (
          <Checkbox name="correction" label={labels.correction} hint={m.ballots_open_correction_hint()} />
        ) : null}
        <Checkbox name="sidesCompared" label={labels.sidesCompared} hint={m.ballots_open_sides_hint()} />
        <ButtonRow>
          <Button>{m.ballots_open_go()}</Button>
          <Button look="second" name="step" value="preview">
            {m.ballots_open_preview()}
          </Button>
        </ButtonRow>
      </CommandForm>
    </>
  )
}

const QuestionFields = () => (
  <>
    <TextArea name="subject.text" label={labels['subject.text']} hint={m.ballots_open_text_hint()} rows={3} />
    <TextArea name="subject.cy" label={labels['subject.cy']} hint={m.ballots_open_text_cy_hint()} rows={3} />
  </>
)

const KINDS = [
  { value: 'deciding', label: m.ballots_kind_deciding(), hint: m.ballots_kind_deciding_hint() },
  { value: 'sensing', label: m.ballots_kind_sensing(), hint: m.ballots_kind_sensing_hint() },
  { value: 'procedural', label: m.ballots_kind_procedural(), hint: m.ballots_kind_procedural_hint() },
]
