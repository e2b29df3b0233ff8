import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Quoted, Sentence } from '#app/components/contributions/line.tsx'
import { readMyWords } from '#app/components/contributions/read-my-words.ts'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readMyWords(context, params.planId)

/** What the reader gave to the plan and what became of it, the newest first. Nobody else has a page that shows it. */
export default function MyWords() {
  const { planId, lines } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.mine_title()}
      lead={m.mine_lead()}
      next={
        <p>
          <Rich text={m.mine_next()} parts={{ plan: (words) => <Link to={`/plans/${planId}`}>{words}</Link> }} />
        </p>
      }
    >
      <p className="quiet">{m.mine_private()}</p>
      {lines.length === 0 ? (
        <Empty title={m.mine_none()}>
          <p>{m.mine_none_words()}</p>
        </Empty>
      ) : (
        <Rows>
          {lines.map((line) => (
            <Row key={line.key}>
              <Sentence line={line} />
              <Quoted of={line.said} />
              <Quoted of={line.answer} />
            </Row>
          ))}
        </Rows>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.mine_tab())
