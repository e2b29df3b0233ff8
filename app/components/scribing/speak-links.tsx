import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import * as m from '#words'

/** Below a text: other ways than one's own hands to put words into it. */
export function SpeakLinks({ mayType, maySay, part }: { mayType: boolean; maySay: boolean; part: string }) {
  if (!mayType) return null
  return (
    <ButtonRow>
      {maySay ? (
        <ButtonLink to={`${part}/say`} look="second">
          {m.scribe_say_link()}
        </ButtonLink>
      ) : null}
      <ButtonLink to={`${part}/for-someone`} look="second">
        {m.scribe_link()}
      </ButtonLink>
    </ButtonRow>
  )
}
