import { Forms } from '#app/components/style/forms.tsx'
import { Messages } from '#app/components/style/messages.tsx'
import { Pieces } from '#app/components/style/pieces.tsx'
import { Tokens } from '#app/components/style/tokens.tsx'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'

/** For those who build pages: every component in every state. The examples are in English alone, as the code is. */
export default function Style() {
  return (
    <Page title={m.common_style_title()} lead={m.common_style_lead()} next={<p>{m.common_style_next()}</p>}>
      <Tokens />
      <Pieces />
      <Forms />
      <Messages />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.common_style_title()} – Evenground` }]
