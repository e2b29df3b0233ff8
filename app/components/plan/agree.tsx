import { Link } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { agreePlan } from '#app/forms/plan.ts'
import * as m from '#words'
import type { AgreePage, Item } from './read-agree.ts'

const STATES: Record<Item['state'], { word: () => string; tone: Tone }> = {
  done: { word: m.plan_agree_done, tone: 'good' },
  missing: { word: m.plan_agree_missing, tone: 'stop' },
  waiting: { word: m.plan_agree_waiting, tone: 'careful' },
  later: { word: m.plan_agree_later, tone: '' },
}

/** What must be there, what of it is there, and who can see to the rest. */
export const Checklist = ({ items }: Pick<AgreePage, 'items'>) => (
  <>
    <h2>{m.plan_agree_checklist()}</h2>
    <Rows>
      {items.map(({ id, state, words, who, until, link }) => (
        <Row key={id}>
          <p>
            <Tag tone={STATES[state].tone}>{STATES[state].word()}</Tag>{' '}
            <strong data-content>
              <Rich text={words} parts={{ time: () => (until ? <Time at={until} /> : null) }} />
            </strong>
          </p>
          {who ? <p>{who}</p> : null}
          {link ? (
            <p>
              <Link to={link.to}>{link.words}</Link>
            </p>
          ) : null}
        </Row>
      ))}
    </Rows>
  </>
)

export const WhatItMeans = () => (
  <>
    <h2>{m.plan_agree_meaning()}</h2>
    <ul>
      <li>{m.plan_agree_meaning_words()}</li>
      <li>{m.plan_agree_meaning_again()}</li>
      <li>{m.plan_agree_meaning_record()}</li>
      <li>{m.plan_agree_meaning_dissent()}</li>
    </ul>
  </>
)

/** It is pressed by the guide, and decided by the votes. */
export function PressIt({ isReady, guides }: Pick<AgreePage, 'isReady' | 'guides'>) {
  return (
    <>
      <h2>{m.plan_agree_who()}</h2>
      <p>{m.plan_agree_who_words()}</p>
      {guides ? (
        <CommandForm type={agreePlan.type}>
          {isReady ? null : <p>{m.plan_agree_not_yet()}</p>}
          <ButtonRow>
            <Button look={isReady ? 'first' : 'second'}>{m.plan_agree_press()}</Button>
          </ButtonRow>
        </CommandForm>
      ) : null}
    </>
  )
}

export const Since = ({ at }: { at: string }) => (
  <p>
    <Rich text={m.plan_agree_since()} parts={{ time: () => <Time at={at} /> }} />
  </p>
)

/** By which votes, where to get it, and how to check it. */
export function Agreed({ agreed, isReopened }: { agreed: NonNullable<AgreePage['agreed']>; isReopened: boolean }) {
  return (
    <>
      {isReopened ? (
        <Notice kind="careful" title={m.plan_agree_reopened()}>
          <p>
            <Rich text={m.plan_agree_reopened_since()} parts={{ time: () => <Time at={agreed.at} /> }} />
          </p>
        </Notice>
      ) : null}
      <ButtonRow>
        <ButtonLink to="../export">{m.plan_agree_get_it()}</ButtonLink>
      </ButtonRow>
      <h2>{m.plan_agree_votes({ n: agreed.votes.length })}</h2>
      <ul>
        {agreed.votes.map(({ id, title }) => (
          <li key={id}>
            <Link to={`../ballots/${id}`} data-content>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <details>
        <summary>{m.plan_agree_for_checking()}</summary>
        <p>{m.plan_agree_fingerprint()}</p>
        <p className="figures">{agreed.digest}</p>
        <p>
          <Link to={`../log?at=${agreed.seq}#entry-${agreed.seq}`}>{m.plan_agree_in_log()}</Link>
        </p>
      </details>
    </>
  )
}
