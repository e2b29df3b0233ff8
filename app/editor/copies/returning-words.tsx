import { type ComponentType, useEffect, useState } from 'react'
import type { BringHomeProps } from './bring-home.tsx'
import { unsavedMarks } from './marks.ts'
import type { Place } from './place.ts'

type Props = Place & Pick<BringHomeProps, 'onSaved'>

/**
 * Looks whether an earlier window left words of this text on the device. Only then is what sends them loaded: it is most
 * of the editor.
 */
export function ReturningWords({ memberId, planId, section, onSaved }: Props) {
  const [isNeeded, setNeeded] = useState(false)
  useEffect(() => setNeeded(unsavedMarks({ memberId, planId, section }).size > 0), [memberId, planId, section])
  const BringHome = useBringHome(isNeeded)
  if (!BringHome) return null
  const done = () => {
    setNeeded(false)
    onSaved()
  }
  return <BringHome place={{ memberId, planId, section }} onSaved={done} />
}

/** What sends words that were left behind, once it is needed and has come. */
export function useBringHome(isNeeded: boolean): ComponentType<BringHomeProps> | null {
  const [loaded, setLoaded] = useState<ComponentType<BringHomeProps> | null>(null)
  useEffect(() => {
    if (!isNeeded || loaded) return
    // Without a connection it can't come. The words stay where they are, until the page is opened again.
    import('./bring-home.tsx').then(({ default: component }) => setLoaded(() => component)).catch(() => {})
  }, [isNeeded, loaded])
  return isNeeded ? loaded : null
}
