import { Card } from '#app/components/ui/card.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { BallotPage } from '../read-ballot.ts'
import { AskAfresh } from './afresh-forms.tsx'
import { TypeCode } from './type-code.tsx'

/** Instead of the choices, where the key is on another device: nobody fills in a vote that could not be sent. */
export function LostKey({ page, onFound }: { page: BallotPage; onFound: () => void }) {
  const { keys } = page
  return (
    <Card as="section" warm labelledBy="choices">
      <h2 id="choices" tabIndex={-1}>
        {m.keys_gone_title()}
      </h2>
      <p>{m.keys_gone_words()}</p>
      <h3>{m.keys_gone_device()}</h3>
      <p>{keys.isOwn ? m.keys_gone_device_words() : m.keys_gone_shared()}</p>
      {keys.isOwn ? <TypeCode page={page} onFound={onFound} /> : null}
      <h3>{m.keys_ask_title()}</h3>
      {keys.afresh && !keys.afresh.isDone ? (
        <p>
          <Rich text={m.keys_asked_words()} parts={{ name: () => <OwnWords>{keys.afresh?.name ?? ''}</OwnWords> }} />
        </p>
      ) : null}
      <AskAfresh page={page} />
    </Card>
  )
}
