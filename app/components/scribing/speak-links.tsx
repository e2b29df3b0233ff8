import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import * as m from '#words'

/** Below a text: other ways than one's own hands to put words into it. */
export function SpeakLinks({ mayType, part }: { mayType: boolean; part: string }) {
  if (!mayType) return null
  return (
    <ButtonRow>
      <ButtonLink to={`${part}/for-someone`} look="second">
        {m.scribe_link()}
      </ButtonLink>
    </ButtonRow>
  )
}
