import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { agreeWords, declineWords } from '#app/forms/scribing.ts'
import * as m from '#words'
import { Player } from './player.tsx'
import type { WordsPage } from './read-words.ts'
import styles from './scribing.module.css'

type Props = { words: NonNullable<WordsPage['words']>; part: NonNullable<WordsPage['part']> }

/** For the speaker: what was typed, to read or to hear, and one tap to agree. */
export function ReadBack({ words: { id, text, typedAt, scribeName, isPaused, recording }, part }: Props) {
  const hidden = { wordsId: id, section: part.key }
  const parts = {
    name: () => <OwnWords>{scribeName}</OwnWords>,
    time: () => <Time at={typedAt} />,
    part: () => <>{part.title}</>,
  }
  return (
    <>
      <p>
        <Rich text={m.scribe_read_by()} parts={parts} />
      </p>
      <section aria-labelledby="typed">
        <h2 id="typed">{m.scribe_read_words()}</h2>
        <Card>
          <p id="words" className={styles.words} data-content dir="auto">
            {text}
          </p>
        </Card>
        <Listen of="words" what={m.scribe_read_what()} />
      </section>
      {recording ? (
        <section aria-labelledby="recording">
          <h2 id="recording">{m.scribe_read_recording()}</h2>
          <Player src={recording} label={m.scribe_record_play()} />
          <p>{m.scribe_read_recording_deleted()}</p>
        </section>
      ) : null}
      {isPaused ? (
        <Notice title={m.scribe_stopped()}>
          <p>{m.scribe_paused()}</p>
        </Notice>
      ) : (
        <div className={styles.answers}>
          <CommandForm type={agreeWords.type} of="as-typed" hidden={hidden}>
            <Button>{m.scribe_yes()}</Button>
          </CommandForm>
          <FormDetails summary={m.scribe_change()} type={agreeWords.type} of="changed">
            <CommandForm type={agreeWords.type} of="changed" hidden={hidden}>
              <TextArea
                name="text"
                label={agreeWords.labels.text}
                hint={m.scribe_change_hint()}
                value={text ?? ''}
                rows={6}
              />
              <Button look="second">{m.scribe_change_send()}</Button>
            </CommandForm>
          </FormDetails>
        </div>
      )}
      <ButtonRow>
        <CommandForm type={declineWords.type} hidden={hidden}>
          <Button look="second">{m.scribe_no()}</Button>
        </CommandForm>
      </ButtonRow>
    </>
  )
}
