import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Hidden } from '#app/components/ui/command-form.tsx'
import type { OpenDemo } from '#server/demo/context.ts'
import * as m from '#words'
import styles from './start.module.css'

/** Everybody in the demo, each with a button to see the plan as they do. */
export function DemoPeople({ planId, people }: OpenDemo) {
  return (
    <>
      <section aria-labelledby="demo-people">
        <h2 id="demo-people">{m.start_demo_people()}</h2>
        <Form method="post" reloadDocument>
          <Hidden name="plan" value={planId} />
          <ul className={styles.members}>
            {people.map(({ memberId, name, who }) => (
              <li key={memberId}>
                <p data-content>
                  <strong>{name}</strong> – {who}
                </p>
                <Button look="second" name="be" value={memberId}>
                  {m.start_demo_see({ name })}
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      </section>
      <section aria-labelledby="demo-afresh">
        <h2 id="demo-afresh">{m.start_demo_afresh_title()}</h2>
        <p>{m.start_demo_afresh_why()}</p>
        <Form method="post" reloadDocument>
          <Button look="second">{m.start_demo_afresh()}</Button>
        </Form>
      </section>
    </>
  )
}
