import { MyConduct } from './mine.tsx'
import { NextStep } from './next-step.tsx'
import type { ConductPage } from './read-conduct.ts'
import { Reports } from './reports.tsx'
import { TellForm } from './tell-form.tsx'
import { ToSign } from './to-sign.tsx'

/** All about conduct that this one reader has to do with; often nothing. */
export const ConductParts = ({ conduct, planId }: { conduct: ConductPage; planId: string }) => (
  <div id="conduct">
    {conduct.mine.length > 0 ? <MyConduct {...conduct} /> : null}
    {conduct.toSign.map((review) => (
      <ToSign key={review.id} review={review} />
    ))}
    {conduct.about ? <NextStep about={conduct.about} /> : null}
    {conduct.reports.length > 0 ? <Reports {...{ planId, reports: conduct.reports }} /> : null}
    {conduct.others.length > 0 ? <TellForm others={conduct.others} /> : null}
  </div>
)
