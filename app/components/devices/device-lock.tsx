import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { HoldsKey } from '#app/components/ballots/keys/holds-key.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Hidden } from '#app/components/ui/command-form.tsx'
import field from '#app/components/ui/field.module.css'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import type { DevicePage, OnDevice } from '#server/devices/context.ts'
import * as m from '#words'
import styles from './devices.module.css'
import { Picture } from './picture.tsx'
import { PinPad } from './pin-pad.tsx'

type Person = OnDevice & { pictureName: string }
export type LockPage = Omit<DevicePage, 'people' | 'free'> & {
  people: Person[]
  free: { value: OnDevice['picture']; label: string }[]
  /** Whose picture was tapped. */
  chosen: Person | null
  hasVoted: boolean
}

/** One of four: whose PIN it is, who is next, how to share this device, or how to hand it on. */
export function DeviceLock({ page }: { page: LockPage }) {
  const { active, chosen, isShared, hasVoted } = page
  return (
    <Page title={active && !isShared ? m.devices_share() : m.devices_title()} next={<p>{m.devices_next()}</p>}>
      {hasVoted && !active ? (
        <Notice kind="good" role="status">
          <p>{m.devices_voted()}</p>
        </Notice>
      ) : null}
      {active ? (
        active.hasPin ? (
          <HandOn page={page} />
        ) : (
          <Share page={page} />
        )
      ) : chosen ? (
        <Pin person={chosen} />
      ) : (
        <People page={page} />
      )}
    </Page>
  )
}

/** The address is left behind, so that going back leads to the lock again. */
const Act = ({ act, children }: { act: string; children: ReactNode }) => (
  <Form method="post" reloadDocument autoComplete="off">
    <Hidden name="act" value={act} />
    {children}
  </Form>
)

function People({ page: { people, planId } }: { page: LockPage }) {
  return (
    <>
      <p>{m.devices_who()}</p>
      <ul className={styles.people}>
        {people.map(({ memberId, name, picture, pictureName }) => (
          <li key={memberId}>
            <Link className={styles.person} to={`/device/${planId}?who=${memberId}`} replace reloadDocument>
              <Picture name={picture} />
              <span>
                {pictureName}
                <br />
                <OwnWords>{name}</OwnWords>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Rich text={m.devices_new_person()} parts={{ code: (words) => <Link to="/">{words}</Link> }} />
      </p>
    </>
  )
}

function Pin({ person: { memberId, name, picture, needsCard } }: { person: Person }) {
  if (needsCard) return <p>{m.devices_needs_card()}</p>
  return (
    <Act act="unlock">
      <p>
        <Picture name={picture} /> <OwnWords>{name}</OwnWords>
      </p>
      <Hidden name="memberId" value={memberId} />
      <PinPad />
      <Button>{m.devices_go_on()}</Button>
    </Act>
  )
}

function Share({ page }: { page: LockPage }) {
  const { active, free, isShared } = page
  return (
    <>
      <p>{isShared ? m.devices_join_words() : m.devices_share_words()}</p>
      <HoldsKey planId={page.planId} />
      <Act act="share">
        <Hidden name="memberId" value={active?.memberId ?? ''} />
        <fieldset className={field.field}>
          <legend>{m.devices_picture()}</legend>
          {free.map(({ value, label }) => (
            <div className={field.choice} key={value}>
              <input type="radio" name="picture" id={`picture-${value}`} value={value} />
              <label htmlFor={`picture-${value}`}>{label}</label>
            </div>
          ))}
        </fieldset>
        <div className={field.field}>
          <label htmlFor="pin">{m.devices_pin_choose()}</label>
          <input
            id="pin"
            name="pin"
            type="password"
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            className={`${field.box} ${styles.pin}`}
          />
        </div>
        <Button>{isShared ? m.devices_join() : m.devices_share_begin()}</Button>
      </Act>
    </>
  )
}

function HandOn({ page: { planId } }: { page: LockPage }) {
  return (
    <>
      <p>{m.devices_hand_on_words()}</p>
      <Act act="lock">
        <Button>{m.devices_hand_on()}</Button>
      </Act>
      <p>
        <Link to={`/plans/${planId}`} reloadDocument>
          {m.devices_back()}
        </Link>
      </p>
    </>
  )
}
