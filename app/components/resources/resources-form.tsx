import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { setResources } from '#app/forms/resources.ts'
import * as m from '#words'
import type { ResourcesPage } from './read-resources.ts'

const { labels, type } = setResources

type Form = { form: NonNullable<ResourcesPage['form']> }

/** For the guide: who sees to the work, what money there is, and what one of each costs. */
export const ResourcesForm = ({ form }: Form) => (
  <CommandForm type={type}>
    <h3>{m.resources_leads()}</h3>
    {form.leads.map(({ lead, title, name, hours }) => (
      <div key={lead}>
        <Field name={`leads.${lead}`} label={title} value={name} />
        <Field name={`hours.${lead}`} label={labels[`hours.${lead}`]} value={hours} inputMode="numeric" />
      </div>
    ))}
    <h3>{m.resources_field_size()}</h3>
    <Field
      name="plannedFor.citizens"
      label={labels['plannedFor.citizens']}
      hint={m.resources_field_size_hint()}
      value={form.citizens}
      inputMode="numeric"
    />
    <Field name="plannedFor.meetings" label={labels['plannedFor.meetings']} value={form.meetings} inputMode="numeric" />
    <Money form={form} />
    <Button>{m.resources_save()}</Button>
  </CommandForm>
)

const Money = ({ form }: Form) => (
  <>
    <h3>{m.resources_field_rates()}</h3>
    <p>{m.resources_field_rates_lead()}</p>
    {form.rates.map(({ kind, title, pence, source, on }) => (
      <MoreFields key={kind} summary={title} fields={['pence', 'source', 'on'].map((part) => `rates.${kind}.${part}`)}>
        <Field name={`rates.${kind}.pence`} label={labels[`rates.${kind}.pence`]} value={pence} inputMode="decimal" />
        <Field
          name={`rates.${kind}.source`}
          label={labels[`rates.${kind}.source`]}
          hint={m.resources_field_source_hint()}
          value={source}
        />
        <Field type="date" name={`rates.${kind}.on`} label={labels[`rates.${kind}.on`]} value={on} />
      </MoreFields>
    ))}
    <h3>{m.resources_field_budget()}</h3>
    <p>{m.resources_field_budget_lead()}</p>
    {form.budget.map(({ kind, title, value }) => (
      <Field key={kind} name={`budget.${kind}`} label={title} value={value} inputMode="decimal" />
    ))}
  </>
)
