import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { proposeItem, withdrawItem } from '#app/forms/agenda.ts'
import * as m from '#words'
import type { AgendaPage } from './read-agenda.ts'

/** What people ask the meeting to talk about, and a form to ask for more. */
export function Items({ page: { items, proposes, sessionId } }: { page: AgendaPage }) {
  return (
    <section aria-labelledby="items">
      <h2 id="items">{m.agenda_items()}</h2>
      {items.length === 0 ? (
        <p className="quiet">{m.agenda_items_none()}</p>
      ) : (
        <Rows>
          {items.map(({ id, what, name, isMine, isTaken }) => (
            <Row key={id}>
              <p>
                <strong data-content dir="auto">
                  {what}
                </strong>{' '}
                {isTaken ? <Tag tone="good">{m.agenda_item_taken()}</Tag> : null}
                <br />
                <span className="quiet">{m.agenda_item_by({ name })}</span>
              </p>
              {isMine && !isTaken ? (
                <CommandForm type={withdrawItem.type} of={id} hidden={{ itemId: id }}>
                  <Button look="plain">{m.agenda_item_withdraw()}</Button>
                </CommandForm>
              ) : null}
            </Row>
          ))}
        </Rows>
      )}
      {proposes ? (
        <CommandForm type={proposeItem.type} hidden={{ sessionId }}>
          <TextArea name="what" label={proposeItem.labels.what!} hint={m.agenda_item_hint()} rows={2} />
          <Button look="second">{m.agenda_item_send()}</Button>
        </CommandForm>
      ) : null}
    </section>
  )
}
