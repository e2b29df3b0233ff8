import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { unsayWords } from '#app/forms/scribing.ts'
import * as m from '#words'
import { Player } from './player.tsx'
import type { SayPage } from './read-say.ts'

/** What its reader has said and nobody has typed yet. */
export function MyRecordings({ waiting }: Pick<SayPage, 'waiting'>) {
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{m.scribe_say_waiting()}</h2>
      {waiting.map(({ id, saidAt, src }) => (
        <Card key={id}>
          <p>
            <Rich text={m.scribe_say_sent()} parts={{ time: () => <Time at={saidAt} /> }} />
          </p>
          <Player src={src} label={m.scribe_record_play()} />
          <CommandForm type={unsayWords.type} of={id} hidden={{ recordingId: id }}>
            <Button look="second">{m.scribe_say_back()}</Button>
          </CommandForm>
        </Card>
      ))}
    </section>
  )
}
