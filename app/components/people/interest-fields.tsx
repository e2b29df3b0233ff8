import { Field, TextArea } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { declareInterest } from '#app/forms/interests.ts'
import * as m from '#words'

const { labels } = declareInterest

type Known = { organisation?: string | undefined; interests?: string | undefined }

/** What somebody could gain or lose by the plan. If there is nothing, one tap says so. */
export function InterestFields({ known = {}, chosen }: { known?: Known; chosen?: 'nothing' | 'some' | undefined }) {
  return (
    <>
      <Radios
        name="declares"
        legend={labels.declares}
        hint={m.people_interests_hint()}
        choices={[
          { value: 'nothing', label: m.people_interests_nothing() },
          { value: 'some', label: m.people_interests_some() },
        ]}
        {...(chosen ? { value: chosen } : {})}
      />
      <MoreFields summary={m.people_interests_more()} fields={['organisation', 'interests']}>
        <InterestWords known={known} />
      </MoreFields>
    </>
  )
}

/** Whom one works for, and what one could gain or lose. */
export function InterestWords({ known = {} }: { known?: Known }) {
  return (
    <>
      <Field
        name="organisation"
        label={labels.organisation}
        hint={m.people_interests_organisation_hint()}
        value={known.organisation ?? ''}
        autoComplete="organization"
      />
      <TextArea
        name="interests"
        label={labels.interests}
        hint={m.people_interests_what_hint()}
        value={known.interests ?? ''}
        rows={3}
      />
    </>
  )
}
