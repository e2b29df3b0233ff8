import type { RoleWords } from '#app/components/plan/roles.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { describeRole } from '#app/forms/members.ts'
import * as m from '#words'

const PARTS = ['purpose', 'time', 'length', 'money'] as const

/** What somebody agreed to do, in the four parts that every role description has. */
export function RoleDescription({ words }: { words: RoleWords | null }) {
  if (!words) return <p>{m.people_role_removed()}</p>
  return (
    <Facts>
      {PARTS.map((part) => (
        <Fact key={part} name={describeRole.labels[`role.${part}`]}>
          <OwnWords>{words[part]}</OwnWords>
        </Fact>
      ))}
    </Facts>
  )
}

/** Proposes other words; the other side says yes to them. `memberId`: the guide, for somebody else. */
export function RoleForm({ words, memberId }: { words: RoleWords | null; memberId?: string }) {
  return (
    <CommandForm type={describeRole.type} of={memberId} hidden={{ memberId }}>
      {PARTS.map((part) => (
        <TextArea
          key={part}
          name={`role.${part}`}
          label={describeRole.labels[`role.${part}`]}
          value={words?.[part]}
          rows={part === 'purpose' ? 4 : 3}
        />
      ))}
      <Button look="second">{m.people_role_propose()}</Button>
    </CommandForm>
  )
}
