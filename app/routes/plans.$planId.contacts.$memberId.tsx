import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { About, Question } from '#app/components/contacts/about.tsx'
import styles from '#app/components/contacts/contacts.module.css'
import { readPack } from '#app/components/contacts/read-contacts.ts'
import { PrintButton } from '#app/components/people/print-button.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readPack(context, params.planId, params.memberId)

/** A letter and a slip to vote on, to print; in large letters for whoever needs them. */
export default function ContactPack() {
  const { planId, title, guide, name, isLarge, votes, meeting } = useLoaderData<typeof loader>()
  const own = (words: string) => <OwnWords>{words}</OwnWords>
  return (
    <Page
      title={<Rich text={m.contacts_pack_title({ name })} parts={{ name: own }} />}
      next={
        <p>
          <Link to={`/plans/${planId}/contacts`}>{m.contacts_pack_back()}</Link>
        </p>
      }
    >
      <PrintButton label={m.contacts_print()} />
      <div className={`${styles.pack} ${isLarge ? styles.large : ''}`}>
        <p>
          <Rich text={m.contacts_pack_hello({ name, title })} parts={{ name: own, title: own }} />
        </p>
        <About votes={votes} meeting={meeting} />
        {votes.map((vote) => (
          <section key={vote.id} className={styles.slip} aria-labelledby={vote.id}>
            <h2 id={vote.id}>
              <Question {...vote} />
            </h2>
            {vote.how.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <ul className={styles.choices}>
              {vote.choices.map((choice) => (
                <li key={choice.id}>
                  <span className={styles.box} aria-hidden="true" />
                  <span>
                    {choice.label}
                    {choice.cost ? ` (${choice.cost})` : null}
                  </span>
                </li>
              ))}
            </ul>
            <p>
              {m.contacts_pack_sign()} <span className={styles.line} aria-hidden="true" />
            </p>
          </section>
        ))}
        <p>
          <Rich text={m.contacts_pack_end({ guide })} parts={{ guide: own }} />
        </p>
      </div>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.contacts_pack_page())
