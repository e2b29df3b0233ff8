import { CopyLink } from '#app/components/people/copy-link.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { closeCall, drawCall, finishCall } from '#app/forms/recruitment.ts'
import * as m from '#words'
import type { CallPage } from './read-recruitment.ts'

/** The link for everybody who may know somebody. */
export const PassOn = ({ link }: { link: string }) => (
  <section aria-labelledby="apply">
    <h2 id="apply">{m.recruitment_apply()}</h2>
    <p>{m.recruitment_apply_lead()}</p>
    <p>
      <a href={link}>{link}</a>
    </p>
    <CopyLink link={link} />
  </section>
)

/** What the guide does next with a call: close it when its time is over, draw, and in the end delete the names. */
export function Steps({ call }: { call: CallPage }) {
  return (
    <>
      {call.count ? <p>{call.count}</p> : null}
      {call.step === 'wait' ? <p className="quiet">{m.recruitment_close_wait()}</p> : null}
      {call.step === 'close' ? (
        <section aria-labelledby="close">
          <h2 id="close">{m.recruitment_close_title()}</h2>
          <p>{m.recruitment_close_lead()}</p>
          <CommandForm type={closeCall.type}>
            <Button>{m.recruitment_close_title()}</Button>
          </CommandForm>
        </section>
      ) : null}
      {call.step === 'draw' ? (
        <section aria-labelledby="draw">
          <h2 id="draw">{m.recruitment_draw_title()}</h2>
          <p>{m.recruitment_draw_lead()}</p>
          <CommandForm type={drawCall.type}>
            <Field name="numbers" label={drawCall.labels.numbers} hint={m.recruitment_draw_hint()} autoComplete="off" />
            <Button>{m.recruitment_draw_send()}</Button>
          </CommandForm>
        </section>
      ) : null}
    </>
  )
}

export const Finish = () => (
  <FormDetails summary={m.recruitment_finish_open()} type={finishCall.type}>
    <p>{m.recruitment_finish_means()}</p>
    <CommandForm type={finishCall.type}>
      <Button look="careful">{m.recruitment_finish_send()}</Button>
    </CommandForm>
  </FormDetails>
)
