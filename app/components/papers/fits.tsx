import { Link } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { sayFits } from '#app/forms/papers.ts'
import * as m from '#words'

/** Whether its reader can use the paper in the form in which they have it; for them alone. */
export function Fits({ planId, paper }: { planId: string; paper: { id: string; fits: boolean | null } }) {
  return (
    <section aria-labelledby="fits">
      <h2 id="fits">{m.papers_fit_title()}</h2>
      <p className="quiet">{m.papers_fit_lead()}</p>
      {paper.fits === null ? null : (
        <p>
          {paper.fits ? (
            m.papers_fit_was_yes()
          ) : (
            <Rich
              text={m.papers_fit_was_no()}
              parts={{ papers: (words) => <Link to={`/plans/${planId}/papers#needs`}>{words}</Link> }}
            />
          )}
        </p>
      )}
      <CommandForm type={sayFits.type} hidden={{ paperId: paper.id }}>
        <ButtonRow>
          <Button look="second" name="fits" value="yes">
            {m.papers_fit_yes()}
          </Button>
          <Button look="second" name="fits" value="no">
            {m.papers_fit_no()}
          </Button>
        </ButtonRow>
      </CommandForm>
    </section>
  )
}
