import { roleWords } from '#app/components/plan/roles.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { describeRole, reissueMember, signRole } from '#app/forms/members.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import { RoleDescription, RoleForm } from './role-description.tsx'
import { personWords, SIDE_HEADINGS } from './words.ts'

type Member = PlanView['members'][number]
type Props = { members: Member[]; guides: boolean; me: string }

const GROUPS = ['citizen', 'professional', null] as const

/** Everybody by side, as numbers and names. */
export function MemberList({ members, guides, me }: Props) {
  return (
    <>
      {GROUPS.map((side) => {
        const group = members.filter((member) => member.side === side && member.status !== 'left')
        const here = group.filter((member) => member.status === 'joined').length
        const id = side ?? 'no-vote'
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>
              {side ? SIDE_HEADINGS[side] : 'Without a vote'}: {here}
            </h2>
            {group.length === 0 ? <p>Nobody yet.</p> : null}
            <ul className="people">
              {group.map((member) => (
                <Person key={member.id} member={member} guides={guides && member.id !== me} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Person({ member, guides }: { member: Member; guides: boolean }) {
  const { id, name, status, role } = member
  return (
    <li>
      <p>
        <span className="person">{name}</span>, {personWords(member)}{' '}
        {status === 'invited' ? <Tag tone="careful">Invited, not here yet</Tag> : null}
      </p>
      {guides ? (
        <details>
          <summary>
            More<span className="only-heard"> about {name}</span>
          </summary>
          {role ? <RoleDescription words={roleWords(role)} /> : null}
          {role ? <p className="quiet">{signedWords(role.signedBy, name)}</p> : null}
          <p>
            Have they lost their link or their device? A new link stops the old one. Everybody sees that you did it.
          </p>
          <CommandForm type={reissueMember.type} of={id} hidden={{ memberId: id }}>
            <Button look="second">Give {name} a new link</Button>
          </CommandForm>
        </details>
      ) : null}
    </li>
  )
}

function signedWords(signedBy: { member: boolean; facilitator: boolean }, name: string): string {
  if (signedBy.member && signedBy.facilitator) return `${name} and the guide have both said yes to this.`
  return signedBy.member
    ? `${name} proposed this. The guide has not said yes yet.`
    : `${name} has not said yes to this yet.`
}

/** Roles that members proposed and the guide has not answered. */
export function RolesToSign({ members }: { members: Member[] }) {
  const waiting = members.filter(
    ({ role, status }) => status === 'joined' && role?.signedBy.member && !role.signedBy.facilitator,
  )
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles that wait for your yes</h2>
      {waiting.map(({ id, name, role }) => (
        <div className="panel" key={id}>
          <h3>{name} proposes</h3>
          <RoleDescription words={roleWords(role)} />
          <CommandForm type={signRole.type} of={id} hidden={{ memberId: id }}>
            <Button>I agree to this</Button>
          </CommandForm>
          <FormDetails summary={`Propose something else to ${name}`} type={describeRole.type} of={id}>
            <RoleForm words={roleWords(role)} memberId={id} />
          </FormDetails>
        </div>
      ))}
    </section>
  )
}
