import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { assistVote } from '#app/forms/helping.ts'
import * as m from '#words'
import type { AssistPage } from './read-assist.ts'

/** Whom somebody helps now; the first time also whether anybody pays them. */
export function Whom({ page }: { page: AssistPage }) {
  const { labels, type } = assistVote
  const { planId, whom, isOpen, mustSay, commandId } = page
  return (
    <Page
      title={m.helping_vote_title()}
      lead={m.helping_vote_lead()}
      commandId={commandId}
      next={<p>{m.helping_vote_next()}</p>}
    >
      {!isOpen ? (
        <p>{m.helping_vote_over()}</p>
      ) : whom.length === 0 ? (
        <Empty title={m.helping_vote_nobody()}>
          <p>{m.helping_vote_nobody_words()}</p>
        </Empty>
      ) : (
        <CommandForm type={type} hidden={{ mustSay: mustSay ? 'yes' : null }}>
          <Radios
            name="whom"
            legend={labels.whom}
            choices={whom.map(({ value, name, how }) => ({ value, label: <OwnWords>{name}</OwnWords>, hint: how }))}
          />
          {mustSay ? (
            <Radios
              name="paid"
              legend={labels.paid}
              hint={m.helping_vote_paid_hint()}
              choices={[
                { value: 'no', label: m.helping_vote_paid_no() },
                { value: 'yes', label: m.helping_vote_paid_yes() },
              ]}
            />
          ) : null}
          <Button name="step" value="whom">
            {m.helping_vote_begin()}
          </Button>
        </CommandForm>
      )}
      <p>
        <Link to={`/plans/${planId}/helping`}>{m.helping_title()}</Link>
      </p>
    </Page>
  )
}
