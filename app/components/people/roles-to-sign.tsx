import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { describeRole, signRole } from '#app/forms/members.ts'
import * as m from '#words'
import type { Proposal } from './read-people.ts'
import { RoleDescription, RoleForm } from './role-description.tsx'

/** For guides: roles that members proposed and that wait for a yes, or for another proposal. */
export function RolesToSign({ proposed }: { proposed: readonly Proposal[] }) {
  if (proposed.length === 0) return null
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{m.people_roles()}</h2>
      {proposed.map(({ id, name, role }) => {
        const parts = { name: () => <OwnWords>{name}</OwnWords> }
        return (
          <Card key={id} warm>
            <h3>
              <Rich text={m.people_proposes()} parts={parts} />
            </h3>
            <RoleDescription words={role} />
            <CommandForm type={signRole.type} of={id} hidden={{ memberId: id }}>
              <Button>{m.people_agree_to_this()}</Button>
            </CommandForm>
            <FormDetails
              summary={
                <span>
                  <Rich text={m.people_propose_other()} parts={parts} />
                </span>
              }
              type={describeRole.type}
              of={id}
            >
              <RoleForm words={role} memberId={id} />
            </FormDetails>
          </Card>
        )
      })}
    </section>
  )
}
