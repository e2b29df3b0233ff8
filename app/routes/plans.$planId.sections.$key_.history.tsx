import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import styles from '#app/components/history/history.module.css'
import { Moment } from '#app/components/history/moment.tsx'
import { type HistoryPage, readHistory } from '#app/components/history/read-history.ts'
import { useLocalDays } from '#app/components/log/use-local-days.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { actOnHistory } from '#app/forms/act-history.ts'
import { nameVersion } from '#app/forms/history.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readHistory(context, params, new URL(request.url).searchParams)

export const action = (args: ActionFunctionArgs) =>
  actOnHistory(
    args,
    [nameVersion],
    () => `/plans/${args.params.planId}/sections/${args.params.key}/history?done=version-named`,
  )

/** What happened to the words of one part, day by day, and how to compare any two moments. */
export default function History() {
  const page = useLoaderData<typeof loader>()
  const { planId, key, title, commandId, seq, choices, mayName } = page
  const plan = `/plans/${planId}`
  const text = `${plan}/sections/${key}`
  return (
    <Page
      title={m.history_title({ title })}
      lead={m.history_lead()}
      commandId={commandId}
      next={
        <p>
          <Rich text={m.history_next()} parts={{ text: (words) => <Link to={text}>{words}</Link> }} />
        </p>
      }
    >
      {choices.length > 1 ? <Choose choices={choices} to={`${text}/history/compare`} /> : null}
      {mayName ? (
        <FormDetails summary={m.history_name()} type={nameVersion.type}>
          <CommandForm type={nameVersion.type} hidden={{ seq: String(seq) }}>
            <p>{m.history_name_why()}</p>
            <Field name="name" label={nameVersion.labels.name} hint={m.history_name_hint()} maxLength={80} />
            <Button look="second">{m.history_name_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
      <Days page={page} plan={plan} at={`${text}/history`} />
    </Page>
  )
}

/** A form that only changes the address, so that it works without JavaScript and what it shows can be linked to. */
const Choose = ({ choices, to }: Pick<HistoryPage, 'choices'> & { to: string }) => (
  <details>
    <summary>{m.history_choose()}</summary>
    <Form method="get" action={to}>
      {(['old', 'new'] as const).map((name) => (
        <Select
          key={name}
          name={name}
          label={name === 'old' ? m.history_old() : m.history_new()}
          value={choices[name === 'old' ? 1 : 0]?.value ?? ''}
          empty={m.history_choose_one()}
          groups={[{ label: m.history_moments(), options: choices, isContent: true }]}
        />
      ))}
      <Button look="second">{m.history_show()}</Button>
    </Form>
  </details>
)

function Days({ page, plan, at }: { page: HistoryPage; plan: string; at: string }) {
  const { days: inUtc, calendar, seq, older, isNewest } = page
  const { days, zone } = useLocalDays(inUtc, calendar)
  if (days.length === 0) {
    return (
      <Empty title={m.history_none()}>
        <p>{m.history_none_words()}</p>
      </Empty>
    )
  }
  return (
    <>
      {days.map(({ words, lines }) => (
        <section key={lines[0]?.seq} aria-labelledby={`day-${lines[0]?.seq}`}>
          <h2 id={`day-${lines[0]?.seq}`}>{words}</h2>
          <ol className={styles.moments}>
            {lines.map((line) => (
              <Moment key={line.seq} {...{ line, plan, at, zone, now: seq }} />
            ))}
          </ol>
        </section>
      ))}
      {older !== null || !isNewest ? (
        <nav aria-label={m.history_pages()} className={styles.links}>
          {isNewest ? null : <Link to={at}>{m.history_newest()}</Link>}
          {older === null ? null : <Link to={`${at}?before=${older}`}>{m.history_older()}</Link>}
        </nav>
      ) : null}
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.history_title({ title: page.data.title }) : m.history_tab())(page)
