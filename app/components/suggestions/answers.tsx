import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import {
  acceptSuggestion,
  placeSuggestion,
  putSuggestion,
  refuseSuggestion,
  withdrawSuggestion,
} from '#app/forms/suggestions.ts'
import * as m from '#words'
import type { SuggestionLine } from './read-suggestions.ts'

/** What its reader can do: say yes, take it back, put in what the group adopted, ask the group, say no with a reason. */
export function Answers({ line }: { line: SuggestionLine }) {
  const { id, mine, state, yesWords, mayRefuse, mayPut } = line
  const hidden = { suggestionId: id }
  const takesBack = mine && state === 'open'
  return (
    <>
      <Place line={line} />
      {yesWords || takesBack ? (
        <ButtonRow>
          {yesWords ? (
            <CommandForm type={acceptSuggestion.type} of={id} hidden={hidden}>
              <Button>{yesWords}</Button>
            </CommandForm>
          ) : null}
          {takesBack ? (
            <CommandForm type={withdrawSuggestion.type} of={id} hidden={hidden}>
              <Button look="second">{m.suggest_back()}</Button>
            </CommandForm>
          ) : null}
        </ButtonRow>
      ) : null}
      {mayPut ? (
        <FormDetails summary={m.suggest_group()} type={putSuggestion.type} of={id}>
          <CommandForm type={putSuggestion.type} of={id} hidden={hidden}>
            <p>{m.suggest_group_words()}</p>
            <Button look="second">{m.suggest_group_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
      {mayRefuse ? (
        <FormDetails summary={m.suggest_no()} type={refuseSuggestion.type} of={id}>
          <CommandForm type={refuseSuggestion.type} of={id} hidden={hidden}>
            <TextArea name="reason" label={refuseSuggestion.labels.reason} hint={m.suggest_reason_hint()} rows={3} />
            <Button look="second">{m.suggest_no_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </>
  )
}

/** The group said yes, and the words could not go in by themselves. */
function Place({ line: { id, mayPlace, place } }: { line: SuggestionLine }) {
  if (!mayPlace || place === 'paused') return null
  const byHand = place !== 'fits'
  return (
    <ButtonRow>
      <CommandForm type={placeSuggestion.type} of={id} hidden={{ suggestionId: id, byHand: byHand ? 'yes' : 'no' }}>
        <Button>{byHand ? m.suggest_placed_by_hand() : m.suggest_place_now()}</Button>
      </CommandForm>
    </ButtonRow>
  )
}
