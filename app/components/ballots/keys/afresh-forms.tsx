import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Checkbox, Select } from '#app/components/ui/field.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { askAfresh, confirmAfresh } from '#app/forms/afresh.ts'
import * as m from '#words'
import type { BallotPage } from '../read-ballot.ts'

/** The second channel: one other person who has seen or heard whoever asks. */
export function AskAfresh({ page: { ballot, keys } }: { page: BallotPage }) {
  const options = keys.people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <p>{m.keys_ask_words()}</p>
      <CommandForm type={askAfresh.type} hidden={{ ballotId: ballot.id }}>
        <Select
          name="confirmerId"
          label={askAfresh.labels.confirmerId}
          hint={m.keys_ask_hint()}
          empty={m.keys_ask_choose()}
          groups={[{ label: m.keys_ask_people(), isContent: true, options }]}
        />
        <Button look="second">{m.keys_ask_button()}</Button>
      </CommandForm>
    </>
  )
}

/** For whoever was asked. */
export function ConfirmAfresh({ page: { ballot, keys } }: { page: BallotPage }) {
  return keys.askedBy.map(({ id, name }) => {
    const called = { name: () => <OwnWords>{name}</OwnWords> }
    return (
      <Notice key={id} kind="careful" title={<Rich text={m.keys_confirm_title()} parts={called} />}>
        <p>
          <Rich text={m.keys_confirm_words()} parts={called} />
        </p>
        <CommandForm type={confirmAfresh.type} of={id} hidden={{ ballotId: ballot.id, memberId: id }}>
          <Checkbox name="met" label={confirmAfresh.labels.met} />
          <Button>{m.keys_confirm_button()}</Button>
        </CommandForm>
      </Notice>
    )
  })
}

/** For whoever lost a key: it is done, and they vote again. */
export function StartedAfresh({ page: { keys } }: { page: BallotPage }) {
  if (!keys.afresh?.isDone) return null
  return (
    <Notice kind="careful" title={m.keys_afresh_title()}>
      <p>{m.keys_afresh_words()}</p>
    </Notice>
  )
}
