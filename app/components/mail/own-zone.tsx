import { useEffect, useState } from 'react'
import { Hidden } from '#app/components/ui/command-form.tsx'

/** Lets letters name times as the reader's own clock does. Without JavaScript they name them in UTC. */
export function OwnZone() {
  const [zone, setZone] = useState('')
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''), [])
  return <Hidden name="zone" value={zone} />
}
