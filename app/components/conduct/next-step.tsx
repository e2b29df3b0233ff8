import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select, TextArea } from '#app/components/ui/field.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as forms from '#app/forms/conduct.ts'
import { OUTCOMES } from '#domain/conduct/state.ts'
import * as m from '#words'
import type { ConductPage } from './read-conduct.ts'
import { ToldSteps } from './told-steps.tsx'
import { OUTCOME_WORDS, SCRIPTS, STEP_WORDS } from './words.ts'

type About = NonNullable<ConductPage['about']>

/** For whoever guides: what was done about one person's conduct, and the one step that comes next. */
export function NextStep({ about }: { about: About }) {
  const { id, name, steps, next, paused } = about
  return (
    <section aria-labelledby="next-step">
      <h2 id="next-step">
        <Rich text={m.conduct_about()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
      </h2>
      <p>{m.conduct_about_lead()}</p>
      {steps.length > 0 ? (
        <>
          <h3>{m.conduct_taken()}</h3>
          <ToldSteps steps={steps} />
        </>
      ) : null}
      {paused ? (
        <CommandForm type={forms.resumeAfterPause.type} hidden={{ memberId: id }}>
          <p>{m.conduct_paused_now({ name })}</p>
          <Button look="second">{m.conduct_resume_send()}</Button>
        </CommandForm>
      ) : null}
      <h3>{STEP_WORDS[next]}</h3>
      <p>{SCRIPTS[next]}</p>
      {next <= 2 ? <Write about={about} /> : null}
      {next === 3 ? (
        <CommandForm type={forms.pauseForConduct.type} hidden={{ memberId: id }}>
          <Button look="second">{m.conduct_pause_send()}</Button>
        </CommandForm>
      ) : null}
      {next === 4 ? <Review about={about} /> : null}
    </section>
  )
}

const Write = ({ about: { id, next, promises } }: { about: About }) => (
  <CommandForm type={forms.writeAboutConduct.type} hidden={{ memberId: id, step: String(next) }}>
    <TextArea name="words" label={m.conduct_words()} hint={m.conduct_words_hint()} />
    {next === 2 && promises.length > 0 ? (
      <Select
        name="principle"
        label={m.conduct_principle()}
        empty={m.conduct_principle_none()}
        value=""
        groups={[{ label: m.conduct_principle_group(), options: promises }]}
      />
    ) : null}
    <Button look="second">{m.conduct_write_send()}</Button>
  </CommandForm>
)

const Review = ({ about: { id, asked, citizens } }: { about: About }) =>
  asked ? (
    <p>
      <Rich text={m.conduct_review_waits()} parts={{ name: () => <OwnWords>{asked}</OwnWords> }} />
    </p>
  ) : (
    <CommandForm type={forms.askReview.type} hidden={{ memberId: id }}>
      <Select
        name="outcome"
        label={m.conduct_outcome()}
        empty={m.conduct_outcome_none()}
        value=""
        groups={[
          {
            label: m.conduct_outcome_group(),
            options: OUTCOMES.map((value) => ({ value: value as string, label: OUTCOME_WORDS[value] })),
          },
        ]}
      />
      <Select
        name="citizenId"
        label={m.conduct_citizen()}
        empty={m.conduct_citizen_none()}
        value=""
        groups={[{ label: m.conduct_citizen_group(), options: citizens, isContent: true }]}
      />
      <Button look="second">{m.conduct_review_send()}</Button>
    </CommandForm>
  )
