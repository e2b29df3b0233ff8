import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Comparison } from '#app/components/history/comparison.tsx'
import styles from '#app/components/history/history.module.css'
import { type ComparePage, readCompare, type Way } from '#app/components/history/read-compare.ts'
import type { RowLine } from '#app/components/history/rows.ts'
import { TextName } from '#app/components/history/text-name.tsx'
import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Table } from '#app/components/ui/table.tsx'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readCompare(context, params, new URL(request.url).searchParams)

/** How one text of a part became another: all in one, side by side, or with who wrote what came in. */
export default function Compare() {
  const page = useLoaderData<typeof loader>()
  const { planId, key, title, from, to, said, lines, way, old, isNow, mayRestore, hasDifferences } = page
  const history = `/plans/${planId}/sections/${key}/history`
  const parts = { old: () => <TextName of={from} />, new: () => <TextName of={to} /> }
  const mayBringBack = isNow && mayRestore && old > 0
  return (
    <Page
      title={m.history_compare_title({ title })}
      lead={
        <p>
          <Rich text={m.history_between()} parts={parts} />
        </p>
      }
      wide={way === 'side'}
      next={
        <p>
          <Rich text={m.history_compare_next()} parts={{ history: (words) => <Link to={history}>{words}</Link> }} />
        </p>
      }
    >
      {hasDifferences ? (
        <>
          <p>{said.join(' ')}</p>
          <By by={page.by} />
          <Ways {...{ way, old, isNow, now: page.now }} />
          {mayBringBack ? (
            <ButtonRow>
              <ButtonLink to={`${history}/restore?seq=${old}`} look="second">
                {m.history_back_all()}
              </ButtonLink>
            </ButtonRow>
          ) : null}
          <section aria-labelledby="texts">
            <h2 id="texts">{m.history_differences()}</h2>
            <Comparison
              lines={lines}
              isSide={way === 'side'}
              {...(mayBringBack ? { offer: (line) => <Offer line={line} to={`${history}/restore?seq=${old}`} /> } : {})}
            />
          </section>
        </>
      ) : (
        <Empty title={m.history_no_difference()}>
          <p>{m.history_no_difference_words()}</p>
        </Empty>
      )}
    </Page>
  )
}

/** Who wrote the words that came in. Of those that went out nobody is told who took them: people change their minds. */
function By({ by }: Pick<ComparePage, 'by'>) {
  if (by.length === 0) return null
  return (
    <Table caption={m.history_sum_by()}>
      <thead>
        <tr>
          <th scope="col">{m.history_sum_who()}</th>
          <th scope="col">{m.history_sum_words()}</th>
        </tr>
      </thead>
      <tbody>
        {by.map(({ id, name, side, words }) => (
          <tr key={id}>
            <th scope="row">
              <OwnWords>{name}</OwnWords> <span className="quiet">{side}</span>
            </th>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const WAYS: Record<Way, () => string> = {
  inline: m.history_inline,
  side: m.history_side,
  authors: m.history_author_way,
}

const Ways = ({ way, old, now, isNow }: Pick<ComparePage, 'way' | 'old' | 'now' | 'isNow'>) => (
  <nav aria-label={m.history_ways()} className={`${styles.links} no-print`}>
    {(Object.entries(WAYS) as [Way, () => string][]).map(([one, words]) => (
      <Link
        key={one}
        to={`?old=${old}${isNow ? '' : `&new=${now}`}&as=${one}`}
        aria-current={one === way ? 'page' : undefined}
      >
        {words()}
      </Link>
    ))}
  </nav>
)

const Offer = ({ line: { id, pieces }, to }: { line: RowLine; to: string }) => (
  <p className="no-print">
    <Link to={`${to}&paragraph=${id}`}>
      <Rich
        text={m.history_back_this()}
        parts={{
          heard: (words) => <span className="only-heard">{words}</span>,
          words: () => (
            <span className="only-heard" data-content>
              {beginning(pieces)}
            </span>
          ),
        }}
      />
    </Link>
  </p>
)

/** Enough to know a paragraph again by. */
const beginning = (pieces: RowLine['pieces']): string =>
  pieces
    .filter(({ kind }) => kind !== 'in')
    .map(({ text }) => text)
    .join('')
    .slice(0, 60)
    .toWellFormed()

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.history_compare_tab())
