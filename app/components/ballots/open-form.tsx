import { useActionData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Checkbox, TextArea } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { openBallot } from '#app/forms/ballots.ts'
import type { OpenAnswer } from '#app/forms/open-vote.ts'
import { METHOD_IDS } from '#domain/ballots/methods.ts'
import type { VotePurpose } from '#domain/ballots/purposes.ts'
import type { AnyMethodId, BallotKind, BallotSubject } from '#domain/ballots/state.ts'
import * as m from '#words'
import { choicesAmong, EVERY_WAY } from './method-choices.ts'
import { choosesFor, OptionFields } from './option-fields.tsx'
import { PreviewCard } from './preview.tsx'
import { OTHER_WAYS } from './purposes.ts'
import { RuleFields } from './rule-fields.tsx'
import type { Suggestion } from './suggested-method.ts'

const { labels } = openBallot

type Props = {
  subject: BallotSubject
  /** What it is for; null where the guide did not say. */
  purpose: VotePurpose | null
  suggested: Suggestion
  /** When the vote would close, as it is suggested. */
  closesAt: string
  /** Are both sides large enough for saying how each of them voted? */
  mayCompare: boolean
  /** Lots that are ready, by who keeps them. */
  lots?: readonly { value: string; label: string }[]
}

/** What the guide fills in to open a vote. What is proposed satisfies the rules; everything can be changed. */
export function OpenForm({ subject, purpose, suggested, closesAt, mayCompare, lots = [] }: Props) {
  const answer = useActionData() as OpenAnswer | undefined
  const isText = subject.kind !== 'question'
  const ways = choicesAmong(purpose ? waysFor(purpose, isText) : EVERY_WAY, suggested.method)
  const kind = kindFor(purpose, isText)
  const hidden = {
    'subject.kind': subject.kind,
    'subject.section': subject.kind === 'section' ? subject.section : null,
    ...{ purpose, kind, proposed: purpose ? proposedAs(suggested.method, purpose) : null },
  }
  return (
    <>
      {answer?.preview ? <PreviewCard preview={answer.preview} /> : null}
      <CommandForm type={openBallot.type} of={subject.kind} hidden={hidden}>
        {isText ? null : <QuestionFields />}
        {kind ? null : <Radios name="kind" legend={labels.kind} choices={purpose ? [KINDS[0]!, KINDS[2]!] : KINDS} />}
        {choosesFor(purpose) ? <OptionFields purpose={purpose} lots={lots} /> : null}
        <Radios name="method" legend={labels.method} hint={suggested.why} choices={ways} value={suggested.method} />
        {purpose && ways.length > 1 ? (
          <TextArea name="methodReason" label={labels.methodReason} hint={m.ballots_purpose_reason_hint()} rows={2} />
        ) : null}
        {isText || choosesFor(purpose) || purpose === 'agree-a-text' ? null : (
          <OptionFields purpose={purpose} lots={lots} />
        )}
        <DateTime name="closesAt" legend={labels.closesAt} hint={m.ballots_open_closes_hint()} value={closesAt} />
        <Checkbox name="closesWhenAll" label={labels.closesWhenAll} hint={m.ballots_open_all_voted_hint()} />
        {isText && kind === 'deciding' ? (
          <Checkbox name="correction" label={labels.correction} hint={m.ballots_open_correction_hint()} />
        ) : null}
        {choosesFor(purpose) ? null : <RuleFields decides={kind !== 'sensing'} mayCompare={mayCompare} />}
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

/** A text has no choices of the guide's own. */
const waysFor = (purpose: VotePurpose, isText: boolean) =>
  OTHER_WAYS[purpose].filter((way) => !isText || METHOD_IDS.some((id) => id === way))

/** Feeling the room decides nothing, and agreeing a text always decides; of a question the guide says it. */
function kindFor(purpose: VotePurpose | null, isText: boolean): BallotKind | null {
  if (purpose === 'feel-the-room') return 'sensing'
  return isText ? 'deciding' : null
}

/** Ways that need no reason, as the form carries them along. */
const proposedAs = (method: AnyMethodId, purpose: VotePurpose): string =>
  purpose === 'agree-a-text' ? `${method} consent` : method

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
