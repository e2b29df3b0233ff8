import { Link } from '@remix-run/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Notice } from '#app/components/ui/notice.tsx'
import * as m from '#words'
import { Ended } from '../ended.tsx'
import { isTrouble, saveWords } from '../save-words.ts'
import type { EditingSession } from '../session.ts'
import { KeepCopy, UnsavedWords } from '../unsaved-words.tsx'
import { useSession } from '../use-session.ts'
import type { Place } from './place.ts'

export type BringHomeProps = {
  place: Place
  /** They stand on another page. */
  link?: boolean
  /** The server has everything now. */
  onSaved: () => void
}

/** Before it is said that words can't be sent, they are given a moment. */
const MOMENT_MS = 1_500

/** Sends words that an earlier window left on this device, and shows those that can't be sent. */
export default function BringHome({ place, ...props }: BringHomeProps) {
  const session = useSession(place.planId, place.section, place.memberId)
  return session ? <Sending {...{ session, place }} {...props} /> : null
}

function Sending({ session, place, link, onSaved }: BringHomeProps & { session: EditingSession }) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const isSaved = snapshot.save === 'saved'
  useEffect(() => {
    if (isSaved) onSaved()
  }, [isSaved, onSaved])
  const [isEarly, setEarly] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setEarly(false), MOMENT_MS)
    return () => clearTimeout(timer)
  }, [])
  if (isSaved) return null
  const { planId, section } = place
  const words = session.wordsOnlyHere()
  const keep = <KeepCopy text={() => words.join('\n\n')} />
  if (snapshot.ended) return <Ended planId={planId} ending={snapshot.ended} keep={session.hasUnsaved() ? keep : null} />
  if (isEarly || !isTrouble(snapshot)) return <p role="status">{m.editor_sending_kept()}</p>
  return (
    <Notice kind="careful" role="status" title={m.editor_only_here_title()}>
      <p>{snapshot.asks && !link ? m.editor_withheld_open() : saveWords(snapshot)}</p>
      <UnsavedWords words={words} open />
      {keep}
      {link ? (
        <p>
          <Link to={`/plans/${planId}/sections/${section}`}>{m.editor_only_here_open()}</Link>
        </p>
      ) : null}
    </Notice>
  )
}
