import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'
import { EMPTY_ROWS, GROUPS_124, setAgenda } from '#app/forms/agenda.ts'
import { STEP_WORDS } from '#app/realtime/words.ts'
import { STEP_KINDS } from '#domain/agenda/state.ts'
import * as m from '#words'
import styles from './agenda.module.css'
import type { AgendaPage } from './read-agenda.ts'

const KINDS = [
  {
    label: m.agenda_kinds(),
    options: STEP_KINDS.flatMap((kind) => [
      { value: kind as string, label: STEP_WORDS[kind] },
      ...(kind === 'groups' ? [{ value: GROUPS_124, label: m.groups_kind_124() }] : []),
    ]),
  },
]

/** For the guide: every step in a row, and a few empty rows below. Without its words a row goes. */
export function StepsForm({ page: { sessionId, steps, begun, items } }: { page: AgendaPage }) {
  const empty = Array.from({ length: EMPTY_ROWS }, (_, i) => ({ place: steps.length + i, step: null }))
  const rows = [...steps.map((step) => ({ place: step.place, step })), ...empty]
  const asked = [
    { label: m.agenda_items(), options: items.map(({ id, what }) => ({ value: id, label: what })), isContent: true },
  ]
  return (
    <section aria-labelledby="change">
      <h2 id="change">{m.agenda_change()}</h2>
      <p>{begun > 0 ? m.agenda_change_begun() : m.agenda_change_lead()}</p>
      <CommandForm type={setAgenda.type} hidden={{ sessionId }}>
        {rows.map(({ place, step }) => (
          <fieldset key={place} className={styles.row}>
            <legend>{step ? m.agenda_row({ n: place + 1 }) : m.agenda_row_new({ n: place - steps.length + 1 })}</legend>
            <Field name={`what.${place}`} label={m.agenda_what()} value={step?.what ?? ''} />
            <div className={styles.short}>
              <Select
                name={`kind.${place}`}
                label={m.agenda_kind()}
                empty={m.agenda_kind_choose()}
                value={step?.how ? GROUPS_124 : (step?.kind ?? 'discussion')}
                groups={KINDS}
              />
              <Field
                name={`minutes.${place}`}
                label={m.agenda_minutes()}
                inputMode="numeric"
                value={String(step?.minutes ?? 10)}
              />
              <Field name={`place.${place}`} label={m.agenda_place()} inputMode="numeric" value={String(place + 1)} />
            </div>
            {items.length > 0 ? (
              <Select
                name={`item.${place}`}
                label={m.agenda_takes_up()}
                empty={m.agenda_takes_up_none()}
                value={step?.item ?? ''}
                groups={asked}
              />
            ) : null}
          </fieldset>
        ))}
        <Button>{m.agenda_save()}</Button>
      </CommandForm>
    </section>
  )
}
