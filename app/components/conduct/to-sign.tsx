import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { refuseReview, signReview } from '#app/forms/conduct.ts'
import * as m from '#words'
import type { ConductPage } from './read-conduct.ts'
import { ToldSteps } from './told-steps.tsx'
import { OUTCOME_WORDS } from './words.ts'

/** For the citizen who was asked, and nobody else: what was written and answered, and what is to come of it. */
export const ToSign = ({ review }: { review: ConductPage['toSign'][number] }) => (
  <section aria-labelledby={`sign-${review.id}`}>
    <h2 id={`sign-${review.id}`}>{m.conduct_sign()}</h2>
    <p>
      <Rich text={m.conduct_sign_lead()} parts={{ name: () => <OwnWords>{review.name}</OwnWords> }} />
    </p>
    <ToldSteps steps={review.steps} />
    <p>
      <Rich
        text={m.conduct_sign_outcome()}
        parts={{ outcome: () => <strong>{OUTCOME_WORDS[review.outcome]}</strong> }}
      />
    </p>
    <CommandForm type={signReview.type} of={review.id} hidden={{ memberId: review.id }}>
      <Button>{m.conduct_sign_send()}</Button>
    </CommandForm>
    <CommandForm type={refuseReview.type} of={review.id} hidden={{ memberId: review.id }}>
      <Button look="second">{m.conduct_refuse_send()}</Button>
    </CommandForm>
  </section>
)
