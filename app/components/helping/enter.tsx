import { Link } from '@remix-run/react'
import { PaperFields } from '#app/components/ballots/paper/paper-fields.tsx'
import { Question, StepTitle } from '#app/components/ballots/vote-title.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { assistVote } from '#app/forms/helping.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import * as m from '#words'
import type { AssistPage } from './read-assist.ts'

export type ForWhom = { memberId: string; way: string; choice: Choice }
export const nameOf = ({ whom }: AssistPage, memberId: string): string =>
  whom.find(({ value }) => value.startsWith(memberId))?.name ?? ''

/** The question and the choices, to be read out; the helper marks what the voter says. */
export function Enter({ page, at: { memberId, way, choice } }: { page: AssistPage; at: ForWhom }) {
  const { labels, type } = assistVote
  const { planId, ballotId, choices, paper, now, commandId } = page
  const name = (
    <Rich text={m.helping_enter_title()} parts={{ name: () => <OwnWords>{nameOf(page, memberId)}</OwnWords> }} />
  )
  return (
    <Page
      title={<StepTitle step={m.helping_vote_step({ n: 1 })} title={name} />}
      lead={m.helping_enter_lead()}
      commandId={commandId}
      next={<p>{m.helping_enter_next()}</p>}
    >
      <h2 id="choices">{m.helping_enter_question()}</h2>
      <div id="paper">
        <p>
          <Question {...page} />
        </p>
        <p>
          <Link to={`/plans/${planId}/ballots/${ballotId}`}>{m.helping_enter_text()}</Link>
        </p>
        <CommandForm type={type} hidden={{ ballotId, whom: `${memberId} ${way}` }}>
          <PaperFields
            paper={paper}
            choices={choices}
            legend={labels.choice ?? ''}
            {...(typeof choice === 'string' ? { value: choice } : {})}
          />
          {way === 'phone' ? <DateTime name="givenAt" legend={labels.givenAt} value={now} /> : null}
          {way === 'paper' ? (
            <>
              <Field
                name="posted"
                type="date"
                label={labels.posted}
                hint={m.helping_enter_posted_hint()}
                autoComplete="off"
              />
              <Field name="arrived" type="date" label={labels.arrived} value={now.slice(0, 10)} autoComplete="off" />
            </>
          ) : null}
          <Button name="step" value="check">
            {m.helping_enter_read()}
          </Button>
        </CommandForm>
      </div>
      <Listen of="paper" what={m.helping_enter_question()} />
    </Page>
  )
}
