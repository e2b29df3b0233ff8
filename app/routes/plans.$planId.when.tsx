import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readWhen } from '#app/components/availability/read-when.ts'
import { ANSWER_CHOICES, WeekGrid } from '#app/components/availability/week-grid.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import { sayAvailability } from '#app/forms/availability.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readWhen(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [sayAvailability], () => `/plans/${args.params.planId}/when?done=times-saved`)

const OWN_TIME = [
  { value: 'no', label: m.availability_own_time_no() },
  { value: 'yes', label: m.availability_own_time_yes(), hint: m.availability_own_time_yes_hint() },
]

/** At which times of a usual week the reader can come. Theirs alone. */
export default function When() {
  const { planId, commandId, mayAnswer, days, ownTime } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.availability_title()}
      lead={m.availability_lead()}
      commandId={commandId}
      next={
        <p>
          <Rich
            text={m.availability_next()}
            parts={{ meetings: (words) => <Link to={`/plans/${planId}/meetings`}>{words}</Link> }}
          />
        </p>
      }
    >
      {mayAnswer ? (
        <CommandForm type={sayAvailability.type}>
          <p>{m.availability_private()}</p>
          <Radios
            name="most"
            legend={sayAvailability.labels.most}
            hint={m.availability_most_hint()}
            choices={ANSWER_CHOICES}
          />
          <h2>{m.availability_days()}</h2>
          <WeekGrid days={days} />
          <Radios
            name="ownTime"
            legend={sayAvailability.labels.ownTime}
            choices={OWN_TIME}
            {...(ownTime ? { value: ownTime } : {})}
          />
          <Button>{m.availability_save()}</Button>
        </CommandForm>
      ) : (
        <p>{m.availability_only_members()}</p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.availability_title())
