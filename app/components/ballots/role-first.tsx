import { MyRole } from '#app/components/people/welcome.tsx'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'
import { StepTitle } from './vote-title.tsx'

/** The first screen of voting, where it is missing (LPF-11): what one is asked to do, and yes to it in one press. */
export function RoleFirst({ page }: { page: BallotPage }) {
  return (
    <Page
      title={<StepTitle step={m.ballots_step_first()} title={m.ballots_role_title()} />}
      lead={m.ballots_role_words()}
      commandId={page.commandId}
      next={<p>{m.ballots_next_role()}</p>}
    >
      <MyRole role={page.role} guides={false} votes />
    </Page>
  )
}
