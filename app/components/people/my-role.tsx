import { Link } from '@remix-run/react'
import { roleWords } from '#app/components/plan/roles.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { describeRole, signRole } from '#app/forms/members.ts'
import * as m from '#words'
import { RoleDescription, RoleForm } from './role-description.tsx'

type Role = { signedBy: { member: boolean; facilitator: boolean }; text: unknown } | null

/** What its reader is asked to do, and their yes to it. `votes`: only those who vote must say yes first. */
export function MyRole({ role, guides, votes }: { role: Role; guides: boolean; votes: boolean }) {
  if (!role) {
    return guides ? (
      <section aria-labelledby="role">
        <h2 id="role">{m.people_my_role_guide()}</h2>
        <p>{m.people_guide_words()}</p>
      </section>
    ) : null
  }
  const words = roleWords(role)
  const { member, facilitator } = role.signedBy
  return (
    <section aria-labelledby="role">
      <h2 id="role">{m.people_my_role()}</h2>
      <RoleDescription words={words} />
      {member && facilitator ? (
        <Notice kind="good" title={m.people_role_agreed()}>
          <p>{m.people_role_agreed_words()}</p>
        </Notice>
      ) : null}
      {member && !facilitator ? (
        <Notice>
          <p>
            {m.people_role_proposed_words()} {votes ? m.people_role_then_vote() : ''}
          </p>
        </Notice>
      ) : null}
      {member ? null : (
        <CommandForm type={signRole.type}>
          {votes ? <p>{m.people_role_before_vote()}</p> : null}
          <Button>{m.people_agree_to_this()}</Button>
        </CommandForm>
      )}
      <FormDetails summary={m.people_role_other()} type={describeRole.type}>
        <RoleForm words={words} />
      </FormDetails>
      <p>
        <Rich text={m.people_leave_link()} parts={{ leave: (inner) => <Link to="../leave">{inner}</Link> }} />
      </p>
    </section>
  )
}
