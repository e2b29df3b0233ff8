import { buttonClass } from '#app/components/ui/button.tsx'
import { type AnyCard, LONE_CARDS } from '#domain/cards/state.ts'
import type { MemberId } from '#domain/ids.ts'
import { isTalkOnly, loneCitizen } from '#domain/lone/state.ts'
import * as m from '#words'
import styles from './cards.module.css'
import type { Copy } from './fold.ts'
import { LiveForm } from './live-form.tsx'
import { CARD_WORDS } from './words.ts'

/** The meeting that is open, or else a planned one in which this reader is, and whether nobody of their side is with them. */
function aloneIn({ state }: Copy, me: MemberId) {
  const all = [...state.sessions.values()].filter((one) => one.state === 'open' || one.state === 'scheduled')
  const here = all.filter((session) => session.present.has(me))
  const session = here.find((one) => one.state === 'open') ?? here[0]
  return session && loneCitizen(state, session) === me ? session : null
}

type Props = { copy: Copy; me: MemberId; mine: AnyCard | null }

/** For a citizen who is alone among professionals (LPF-02): how shall it go on? Nobody else sees it. */
export function Lone({ copy, me, mine }: Props) {
  const session = aloneIn(copy, me)
  if (!session) return null
  const talks = isTalkOnly(copy.state, session)
  const hasSaid = LONE_CARDS.some((card) => card === mine)
  return (
    <section aria-labelledby="lone" className={styles.cards}>
      <h2 id="lone">{m.workshop_lone()}</h2>
      <p>{m.workshop_lone_lead()}</p>
      {talks ? (
        <p>{m.workshop_lone_talk_on()}</p>
      ) : (
        <LiveForm type="session.talk-only" of="lone" sessionId={session.id}>
          <button type="submit" className={buttonClass('first')}>
            {m.workshop_lone_talk()}
          </button>
        </LiveForm>
      )}
      {session.state === 'open' ? (
        <div className={styles.buttons}>
          {LONE_CARDS.map((card) => (
            <LiveForm key={card} type="card.show" of={card} fields={{ card: mine === card ? 'none' : card }}>
              <button type="submit" className={buttonClass('second')} aria-pressed={mine === card}>
                {CARD_WORDS[card]}
              </button>
            </LiveForm>
          ))}
        </div>
      ) : null}
      {hasSaid ? <p className="quiet">{m.workshop_lone_told()}</p> : null}
    </section>
  )
}

/** For everybody else, on every screen: why nothing is decided; for whoever runs it, why nothing begins. */
export function LoneNotice({ copy: { state }, runs }: { copy: Copy; runs: boolean }) {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  if (!session || loneCitizen(state, session) === null) return null
  if (isTalkOnly(state, session)) return <p>{m.workshop_lone_talks()}</p>
  return runs ? <p>{m.workshop_lone_for_guide()}</p> : null
}
