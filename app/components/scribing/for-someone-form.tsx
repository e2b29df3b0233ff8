import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select, TextArea } from '#app/components/ui/field.tsx'
import { typeWords } from '#app/forms/scribing.ts'
import * as m from '#words'
import { Player } from './player.tsx'
import type { ForSomeonePage } from './read-for-someone.ts'

/** Who speaks, what they say, and where it goes. */
export function ForSomeoneForm({
  section,
  speakers,
  places,
  recording,
}: Pick<ForSomeonePage, 'speakers' | 'places' | 'recording'> & { section: string }) {
  const { labels } = typeWords
  return (
    <>
      <CommandForm
        type={typeWords.type}
        hidden={{ section, ...(recording ? { speaker: recording.speaker, recordingId: recording.id } : {}) }}
      >
        {recording ? (
          <>
            <h2>{m.scribe_hear({ name: recording.name })}</h2>
            <Player src={recording.src} label={m.scribe_hear({ name: recording.name })} />
          </>
        ) : (
          <Select
            name="speaker"
            label={labels.speaker}
            hint={m.scribe_who_hint()}
            empty={m.scribe_who_choose()}
            groups={speakers}
          />
        )}
        <TextArea name="text" label={labels.text} hint={m.scribe_text_hint()} rows={6} />
        {places.length > 0 ? (
          <Select
            name="after"
            label={labels.after}
            empty={m.scribe_after_end()}
            groups={[{ label: m.scribe_after_group(), options: places, isContent: true }]}
          />
        ) : null}
        <Button>{m.scribe_send()}</Button>
      </CommandForm>
      <section aria-labelledby="then">
        <h2 id="then">{m.scribe_then()}</h2>
        <ul>
          <li>{m.scribe_then_read()}</li>
          <li>{m.scribe_then_yes()}</li>
          <li>{m.scribe_then_device()}</li>
        </ul>
      </section>
    </>
  )
}
