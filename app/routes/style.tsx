import { Forms } from '#app/components/style/forms.tsx'
import { Messages } from '#app/components/style/messages.tsx'
import { Pieces } from '#app/components/style/pieces.tsx'
import { Tokens } from '#app/components/style/tokens.tsx'
import { Page } from '#app/components/ui/page.tsx'

/** For those who build pages: every component in every state. In English alone, as the code is. */
export default function Style() {
  return (
    <Page
      title="How pages are built"
      lead="Every component in every state, for the people who build Evenground."
      next={<p>Take what is here before you make something new. A new component gets its place on this page.</p>}
    >
      <Tokens />
      <Pieces />
      <Forms />
      <Messages />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: 'How pages are built – Evenground' }]
