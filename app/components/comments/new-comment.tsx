import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select, TextArea } from '#app/components/ui/field.tsx'
import { startComment } from '#app/forms/comments.ts'
import * as m from '#words'
import type { CommentsPage } from './read-comments.ts'

/** Says something about a whole paragraph. (About a few words of one, the editor does.) */
export function NewComment({ section, paragraphs }: Pick<CommentsPage, 'paragraphs'> & { section: string }) {
  return (
    <section aria-labelledby="say">
      <h2 id="say" tabIndex={-1}>
        {m.comments_new()}
      </h2>
      {paragraphs.length === 0 ? (
        <p>{m.comments_no_words()}</p>
      ) : (
        <CommandForm type={startComment.type} hidden={{ section }}>
          <Select
            name="place"
            label={startComment.labels.place}
            empty={m.comments_choose()}
            groups={[
              {
                label: m.comments_paragraphs(),
                options: paragraphs.map(({ id, words }) => ({ value: id, label: words })),
                isContent: true,
              },
            ]}
          />
          <TextArea name="text" label={startComment.labels.text} hint={m.comments_hint()} rows={4} />
          <Button>{m.comments_send()}</Button>
        </CommandForm>
      )}
    </section>
  )
}
