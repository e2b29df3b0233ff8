import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Answer } from '#app/forms/answer.ts'
import { Sample } from './sample.tsx'

const KINDS = ['note', 'good', 'careful', 'stop'] as const
const answer: Answer = {
  ...{ form: 'usual', problem: null, refusals: [], ballotId: null, override: null, nextId: null, values: {} },
  errors: [
    { field: 'title', message: 'Say what it is called.' },
    { field: 'words', message: 'Say what it is about.' },
  ],
}

/** What pages say to people. The summary takes the focus where it stands for real; here it must not. */
export const Messages = () => (
  <section aria-labelledby="messages" data-content>
    <h2 id="messages">Messages</h2>
    <Sample name="Notice">
      {KINDS.map((kind) => (
        <Notice key={kind} kind={kind}>
          <p>What happened, and what to do now.</p>
        </Notice>
      ))}
    </Sample>
    <Sample name="ErrorSummary">
      <ErrorSummary answer={answer} takesFocus={false} />
    </Sample>
  </section>
)
