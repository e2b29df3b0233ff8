import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { declineWords } from '#app/forms/scribing.ts'
import * as m from '#words'
import type { WordsPage } from './read-words.ts'

/** For the scribe: for whom it waits, and where the yes can be said. */
export function StillWaiting({
  words: { id, speakerName: name, hasDevice },
}: {
  words: NonNullable<WordsPage['words']>
}) {
  return (
    <>
      <p>{hasDevice ? m.scribe_wait_device({ name }) : m.scribe_wait_no_device({ name })}</p>
      <p>{m.scribe_wait_private({ name })}</p>
      <CommandForm type={declineWords.type} hidden={{ wordsId: id }}>
        <Button look="second">{m.scribe_wait_back()}</Button>
      </CommandForm>
    </>
  )
}
