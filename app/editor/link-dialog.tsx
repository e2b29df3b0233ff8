import { type FormEvent, useId, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import * as m from '#words'
import { Choices, Dialog } from './dialog.tsx'
import { Question } from './dialog-question.tsx'
import { addressFrom, addressShown } from './links.ts'

type Props = {
  /** The address that is there already. */
  href: string | null
  onLink: (href: string, shown: string) => void
  onRemove: () => void
  onClose: () => void
}

/** Asks where a link leads, and doesn't take what would lead nowhere. */
export function LinkDialog({ href, onLink, onRemove, onClose }: Props) {
  const id = useId()
  const [problem, setProblem] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('address') ?? '')
    const address = addressFrom(typed)
    if ('problem' in address) setProblem(address.problem)
    else onLink(address.href, typed.trim())
  }
  return (
    <Dialog title={href ? m.editor_link_change() : m.editor_link_add()} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Question id={id} label={m.editor_link_where()} hint={m.editor_link_hint()} problem={problem}>
          {(described) => (
            <input
              id={id}
              className={field.box}
              name="address"
              type="text"
              inputMode="url"
              autoCapitalize="off"
              autoComplete="off"
              spellCheck={false}
              defaultValue={href ? addressShown(href) : ''}
              {...described}
            />
          )}
        </Question>
        <Choices>
          <button type="submit" className={buttonClass('first')}>
            {href ? m.editor_change_it() : m.editor_add_it()}
          </button>
          {href ? (
            <button type="button" className={buttonClass('second')} onClick={onRemove}>
              {m.editor_link_remove()}
            </button>
          ) : null}
          <button type="button" className={buttonClass('second')} onClick={onClose}>
            {m.editor_cancel()}
          </button>
        </Choices>
      </form>
    </Dialog>
  )
}
