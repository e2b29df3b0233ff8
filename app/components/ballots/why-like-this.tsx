import { OwnWords } from '#app/components/ui/own-words.tsx'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'

/** What a vote is for, and why it is decided in another way than is proposed for that, if it is. */
export const WhyLikeThis = ({ words: { purpose, reason } }: Pick<BallotPage, 'words'>) => (
  <>
    {purpose ? (
      <p>
        {m.ballots_purpose_said()} <strong>{purpose}</strong>
      </p>
    ) : null}
    {reason ? (
      <p data-method-reason>
        {m.ballots_purpose_why()} <OwnWords>{reason}</OwnWords>
      </p>
    ) : null}
  </>
)
