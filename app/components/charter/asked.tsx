import { Link } from '@remix-run/react'
import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { signChange } from '#app/forms/charter.ts'
import * as m from '#words'
import type { AskedLine } from './read-charter.ts'

const TONES: Record<AskedLine['state'], Tone> = {
  voting: 'note',
  waiting: 'careful',
  changed: 'good',
  declined: '',
  lapsed: '',
}

/** A change that somebody asked for: what, who, why, and what is to be done about it now. */
export function Asked({ line }: { line: AskedLine }) {
  const { id, title, standing, state, who, at, why, to, promises, maySign, signUntil } = line
  return (
    <Card as="article" id={id} labelledBy={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p>
        <Tag tone={TONES[state]}>{standing}</Tag>
      </p>
      {promises.length > 0 ? (
        <ul>
          {promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      ) : null}
      <p className="quiet">
        <Rich
          text={m.charter_asked_by()}
          parts={{ name: () => <OwnWords>{who}</OwnWords>, time: () => <Time at={at} /> }}
        />
      </p>
      {why ? (
        <>
          <h4>{m.charter_why()}</h4>
          <Words>{why}</Words>
        </>
      ) : null}
      {state === 'waiting' && signUntil ? (
        <p>
          <Rich text={m.charter_waits_for_signature()} parts={{ time: () => <Time at={signUntil} /> }} />
        </p>
      ) : null}
      {maySign ? (
        <CommandForm type={signChange.type} of={id} hidden={{ amendmentId: id }}>
          <p>{m.charter_sign_means()}</p>
          <Button look="second">{m.charter_sign()}</Button>
        </CommandForm>
      ) : null}
      {to ? (
        <p>
          <Link to={to}>{state === 'voting' ? m.charter_vote_now() : m.charter_see_vote()}</Link>
        </p>
      ) : null}
    </Card>
  )
}
