import { Link } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { RecordLinks as Props } from './read-records.ts'

/** Below a text: its needs, actions … each with a way to change it by a plain form, and a way to add one. */
export function RecordLinks({ mayChange, lines, usual, part }: Props & { part: string }) {
  if (!mayChange) return null
  return (
    <section aria-labelledby="forms" className="no-print">
      {lines.length > 0 ? (
        <>
          <h2 id="forms">{m.records_section()}</h2>
          <Rows>
            {lines.map(({ id, title, beginning }) => (
              <Row key={id}>
                <strong>{title}</strong> {beginning ? <OwnWords>{beginning}</OwnWords> : m.records_nothing()}{' '}
                <Link to={`${part}/records/${id}`}>
                  <Rich
                    text={m.records_change({ title })}
                    parts={{ heard: (said) => <span className="only-heard">{said}</span> }}
                  />
                </Link>
              </Row>
            ))}
          </Rows>
        </>
      ) : (
        <h2 id="forms" className="only-heard">
          {m.records_section()}
        </h2>
      )}
      <ButtonRow>
        {usual ? (
          <ButtonLink to={`${part}/records/new?kind=${usual.kind}`} look="second">
            {usual.label}
          </ButtonLink>
        ) : null}
        <ButtonLink to={`${part}/records/new`} look="plain">
          {m.records_add_other()}
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}
