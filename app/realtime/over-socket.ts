import { useSubmit } from '@remix-run/react'
import { type FormEvent, useRef, useState } from 'react'
import { fieldsOf } from '#app/forms/fields.ts'
import { newCommandId } from '#app/forms/new-command-id.ts'
import { floorForms } from './forms.ts'
import type { Asked, Room, RoomStatus } from './room.ts'

/** The command that a form asks for, read as the server reads it where the form is one of the floor's. */
export function commandOf(form: FormData): Asked {
  const { type = '', commandId: _id, of: _of, ...rest } = Object.fromEntries(form) as Record<string, string>
  const known = floorForms.find((one) => one.type === type)
  return { type, ...(known ? known.read(fieldsOf(new URLSearchParams(rest))) : rest) }
}

/**
 * Takes the forms inside over the socket while there is one, so that nothing is loaded again. What doesn't go through
 * there, for whatever reason, is sent as an ordinary form under the same id: it can't happen twice, and the page says
 * in its usual way what is wrong. Without a connection nothing is sent at all. Use `send` as `onSubmitCapture`.
 */
export function useOverSocket(room: Room | null, status: RoomStatus) {
  const submit = useSubmit()
  // What is under way, so that a second click asks for nothing. (A button may have got another meaning since.)
  const busy = useRef(new Set<string>())
  const [isLost, setLost] = useState(false)
  const send = (event: FormEvent<HTMLElement>) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || !room) return
    // What is meant for another page leads there.
    if (form.dataset.elsewhere !== undefined) return
    setLost(status === 'away')
    if (status !== 'live' && status !== 'away') return
    event.preventDefault()
    if (status === 'away') return
    // A button may say which of several was pressed.
    const asked = new FormData(form, (event.nativeEvent as SubmitEvent).submitter)
    const command = commandOf(asked)
    const key = JSON.stringify(command)
    if (busy.current.has(key)) return
    busy.current.add(key)
    const commandId = newCommandId(String(asked.get('commandId') ?? ''))
    const byRequest = () => {
      if (room.snapshot().status === 'away') return setLost(true)
      asked.set('commandId', commandId)
      submit(new URLSearchParams([...asked].map(([name, value]) => [name, String(value)])), {
        method: 'post',
        preventScrollReset: true,
      })
    }
    room
      .command(commandId, command)
      .then((reply) => reply.ok || byRequest(), byRequest)
      .finally(() => busy.current.delete(key))
  }
  return { send, isLost: isLost && status === 'away' }
}
