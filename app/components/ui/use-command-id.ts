import { useLocation, useNavigation } from '@remix-run/react'
import { useContext, useState } from 'react'
import { commandIdFor } from '#app/forms/answer.ts'
import { CommandIdContext, useAnswer } from './form-context.ts'

/**
 * The id under which a form asks for its command. With each piece of news a page has another one; a form keeps its own,
 * and with it what somebody is typing, until it is sent itself or the page is another one.
 */
export function useCommandId(key: string) {
  const page = useContext(CommandIdContext)
  const answer = useAnswer()
  const { pathname } = useLocation()
  const { state } = useNavigation()
  const [kept, keep] = useState({ page, pathname, isSent: false })
  const isDone = kept.isSent && state === 'idle' && kept.page !== page
  if (isDone || kept.pathname !== pathname) keep({ page, pathname, isSent: false })
  return {
    commandId: commandIdFor((answer?.form === key ? answer.nextId : null) ?? kept.page, key),
    isBusy: state === 'submitting',
    sent: () => keep({ ...kept, isSent: true }),
  }
}
