import { Form, Link } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'
import * as m from '#words'
import styles from './filter.module.css'
import type { LogPage } from './read-log.ts'

/** A form that only changes the address, so that it works without JavaScript and what it finds can be linked to. */
export function FilterForm({ filter, choices }: Pick<LogPage, 'filter' | 'choices'>) {
  return (
    // Another filter is another form: its choices begin anew, and it folds away so that what was found stands below.
    <details className={styles.filter} key={JSON.stringify(filter)}>
      <summary>{m.log_page_show_only()}</summary>
      <Form method="get">
        <div className={styles.fields}>
          <Select
            {...{ name: 'person', label: m.log_page_person(), empty: m.log_page_everybody() }}
            value={filter.person ?? ''}
            groups={choices.people}
          />
          <Select
            {...{ name: 'topic', label: m.log_page_topic(), empty: m.log_page_everything() }}
            value={filter.topic ?? ''}
            groups={choices.topics}
          />
          <Select
            {...{ name: 'rule', label: m.log_page_rule(), empty: m.log_page_any_rule() }}
            value={filter.rule ?? ''}
            groups={choices.rules}
          />
        </div>
        <ButtonRow>
          <Button look="second">{m.log_page_show()}</Button>
        </ButtonRow>
      </Form>
    </details>
  )
}

/** Which entries are left out just now, in words, and how to see them again. */
export function FilterSaid({ said }: Pick<LogPage, 'said'>) {
  if (said.length === 0) return null
  return (
    <section className={styles.said} aria-labelledby="only-some">
      <h2 id="only-some">{m.log_page_only_some()}</h2>
      <ul>
        {said.map(({ name, words, without }) => (
          <li key={name}>
            <span data-content>{words}</span>{' '}
            {said.length > 1 ? (
              <Link to={without}>
                {m.log_page_take_away()} <span className="only-heard">{words}</span>
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      <ButtonLink to="." look="second">
        {m.log_page_show_all()}
      </ButtonLink>
    </section>
  )
}
