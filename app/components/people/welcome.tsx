import { Link } from '@remix-run/react'
import { roleWords } from '#app/components/plan/roles.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { describeRole, renameMember, signRole } from '#app/forms/members.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import type { MethodId } from '#domain/ballots/state.ts'
import { RoleDescription, RoleForm } from './role-description.tsx'

type Role = { signedBy: { member: boolean; facilitator: boolean }; text: unknown } | null

export function GroupAgreement({ method }: { method: MethodId }) {
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">How we work together</h2>
      <ul>
        <li>
          <strong>Every vote counts the same.</strong> Yours, a neighbour’s, a doctor’s. Nobody can vote for you, and
          you cannot vote for anybody else.
        </li>
        <li>
          <strong>We write one text together.</strong> Everybody’s words can be changed by everybody, until a vote.
        </li>
        <li>
          <strong>We treat each other with respect.</strong> What people have lived counts as much as what people have
          studied. No titles, no ranks.
        </li>
        <li>
          <strong>You can always say “please explain”.</strong> Nobody sees that it was you.
        </li>
        <li>
          <strong>We begin with {METHODS[method].title.toLowerCase()}.</strong> {METHODS[method].explanation}
        </li>
        <li>
          <strong>You can stop at any time.</strong> You need not say why.
        </li>
      </ul>
      <h3>What is recorded</h3>
      <p>
        Everybody in the plan can read the log: who joined, what was voted on, which rule said no, when somebody went on
        all the same and why. How you vote is never in it. Nobody sees whether you asked for help. If you leave, you can
        take your name with you.
      </p>
    </section>
  )
}

export function MyName({ name }: { name: string }) {
  return (
    <section aria-labelledby="name">
      <h2 id="name">Your name here</h2>
      <p>
        Others see you as <strong>{name}</strong>. You can use any name you like to be called by.
      </p>
      <CommandForm type={renameMember.type}>
        <Field name="name" label={renameMember.labels.name} value={name} autoComplete="nickname" />
        <Button look="second">Change my name</Button>
      </CommandForm>
    </section>
  )
}

/** `votes`: only those who vote must say yes first. */
export function MyRole({ role, guides, votes }: { role: Role; guides: boolean; votes: boolean }) {
  if (!role) {
    return guides ? (
      <section aria-labelledby="role">
        <h2 id="role">Your role</h2>
        <p>You guide this plan. You run meetings and votes, and you have no vote yourself.</p>
      </section>
    ) : null
  }
  const words = roleWords(role)
  const { member, facilitator } = role.signedBy
  return (
    <section aria-labelledby="role">
      <h2 id="role">What you are asked to do</h2>
      <RoleDescription words={words} />
      {member && facilitator ? (
        <Notice kind="good" title="Agreed">
          <p>You and the guide have both said yes to this.</p>
        </Notice>
      ) : null}
      {member && !facilitator ? (
        <Notice>
          <p>
            You proposed this. The guide reads it, and says yes or proposes something else.{' '}
            {votes ? 'You can vote after that.' : ''}
          </p>
        </Notice>
      ) : null}
      {member ? null : (
        <CommandForm type={signRole.type}>
          {votes ? (
            <p>You cannot vote before you have said yes to this, or asked for something else and the guide agreed.</p>
          ) : null}
          <Button>I agree to this</Button>
        </CommandForm>
      )}
      <FormDetails summary="I would like something else" type={describeRole.type}>
        <RoleForm words={words} />
      </FormDetails>
      <p>
        Do you want to stop altogether? <Link to="../leave">Leave the plan</Link>.
      </p>
    </section>
  )
}
