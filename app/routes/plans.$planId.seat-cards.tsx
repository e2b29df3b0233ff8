import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PrintedCards } from '#app/components/doors/printed-cards.tsx'
import { readDoors } from '#app/components/doors/read-doors.ts'
import { PrintButton } from '#app/components/people/print-button.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

/** Cards that nobody has used. From its first use, a card is its holder's alone. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('meeting')
  const { guides, meeting, planTitle } = await readDoors(context, params.planId, asked)
  if (!guides) throw new Response(m.people_cards_guide_only(), { status: 403 })
  return { planTitle, people: meeting?.people.filter(({ card }) => card) ?? [] }
}

export default function SeatCardsToPrint() {
  const { planTitle, people } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.doors_print()}
      lead={people.length === 0 ? m.doors_print_none_lead() : m.doors_print_lead()}
      next={<p>{m.doors_print_next()}</p>}
    >
      {people.length === 0 ? (
        <Empty title={m.doors_print_none()}>
          <p>
            <Rich text={m.doors_print_none_words()} parts={{ doors: (words) => <Link to="../doors">{words}</Link> }} />
          </p>
        </Empty>
      ) : (
        <>
          <PrintButton />
          <PrintedCards people={people} title={planTitle} />
        </>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.doors_print())
