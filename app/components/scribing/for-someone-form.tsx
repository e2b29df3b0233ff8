import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select, TextArea } from '#app/components/ui/field.tsx'
import { typeWords } from '#app/forms/scribing.ts'
import * as m from '#words'
import type { ForSomeonePage } from './read-for-someone.ts'

/** Who speaks, what they say, and where it goes. */
export function ForSomeoneForm({
  section,
  speakers,
  places,
}: Pick<ForSomeonePage, 'speakers' | 'places'> & { section: string }) {
  const { labels } = typeWords
  return (
    <>
      <CommandForm type={typeWords.type} hidden={{ section }}>
        <Select
          name="speaker"
          label={labels.speaker}
          hint={m.scribe_who_hint()}
          empty={m.scribe_who_choose()}
          groups={speakers}
        />
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
