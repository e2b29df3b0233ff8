import { type FormEvent, useId, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { Choices, Dialog } from './dialog.tsx'
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
    <Dialog title={href ? 'Change the link' : 'Add a link'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div className={problem ? 'field wrong' : 'field'}>
          <label htmlFor={id}>Where does it lead?</label>
          <p className={field.hint} id={`${id}-hint`}>
            A page, like example.org, or an e-mail address.
          </p>
          {problem ? (
            <p className={field.error} id={`${id}-error`} role="alert">
              <strong>Please check:</strong> {problem}
            </p>
          ) : null}
          <input
            id={id}
            name="address"
            type="text"
            inputMode="url"
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
            defaultValue={href ? addressShown(href) : ''}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-hint ${id}-error` : `${id}-hint`}
          />
        </div>
        <Choices>
          <button type="submit" className={buttonClass('first')}>
            {href ? 'Change it' : 'Add it'}
          </button>
          {href ? (
            <button type="button" className={buttonClass('second')} onClick={onRemove}>
              Take the link off
            </button>
          ) : null}
          <button type="button" className={buttonClass('second')} onClick={onClose}>
            Cancel
          </button>
        </Choices>
      </form>
    </Dialog>
  )
}
