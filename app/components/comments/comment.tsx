import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { changeComment, removeComment } from '#app/forms/comments.ts'
import * as m from '#words'
import styles from './comments.module.css'
import type { Thread } from './read-comments.ts'

type Props = { comment: Thread['comments'][number]; mayChange: boolean }

/** Who said it, when, and what; its author can write it anew or take it back. */
export function Comment({ comment: { id, by, text, at, changedAt }, mayChange }: Props) {
  return (
    <li className={styles.comment}>
      <p className={styles.by}>
        <strong>
          <OwnWords>{by}</OwnWords>
        </strong>{' '}
        <span className="quiet">
          <Time at={at} /> {text !== null && changedAt ? m.comments_changed() : ''}
        </span>
      </p>
      {text === null ? (
        <p className="quiet">{m.comments_removed()}</p>
      ) : (
        <p className={styles.words} data-content dir="auto">
          {text}
        </p>
      )}
      {mayChange && text !== null ? (
        <FormDetails summary={m.comments_change()} type={changeComment.type} of={id}>
          <CommandForm type={changeComment.type} of={id} hidden={{ commentId: id }}>
            <TextArea name="text" label={changeComment.labels.text} value={text} rows={3} />
            <Button look="second">{m.comments_change_send()}</Button>
          </CommandForm>
          <CommandForm type={removeComment.type} of={id} hidden={{ commentId: id }}>
            <p>{m.comments_remove_means()}</p>
            <Button look="careful">{m.comments_remove()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </li>
  )
}
