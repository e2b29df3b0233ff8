import { Link } from '@remix-run/react'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { OwnMachine } from '#app/components/verify/own-machine.tsx'
import { VerifyForm } from '#app/components/verify/verify-form.tsx'
import * as m from '#words'

/** Checks an exported plan in the browser of whoever doubts it. Nothing is sent anywhere. */
export default function Verify() {
  return (
    <Page title={m.verify_page_title()} lead={m.verify_page_lead()} next={<p>{m.verify_page_next()}</p>}>
      <p>{m.verify_page_nothing_is_sent()}</p>
      <VerifyForm />
      <OwnMachine />
      <p>
        <Rich text={m.verify_page_which_rules()} parts={{ rules: (words) => <Link to="/rules">{words}</Link> }} />
      </p>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [
  { title: `${m.verify_page_title()} – Evenground` },
  { name: 'description', content: m.verify_page_description() },
]
