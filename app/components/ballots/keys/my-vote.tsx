import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import fieldStyles from '#app/components/ui/field.module.css'
import { FieldFrame } from '#app/components/ui/field.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import type { VoteAnswer } from '#app/forms/vote.ts'
import type { PublishedAnswer } from '#app/forms/vote-keys.ts'
import type { MyVote as Checked, Kept } from '#domain/ballots/my-vote.ts'
import * as m from '#words'
import type { BallotPage } from '../read-ballot.ts'
import { KeepButtons } from '../receipt-buttons.tsx'
import styles from './keys.module.css'
import { findVote } from './store.ts'

type Answer = Checked['answer'] | 'nothing-here' | 'no-such' | 'several' | 'failed'
type Said = { answer: Answer; tracker?: string | undefined; receipt?: string | undefined }

const SENTENCES: Record<Answer, () => string> = {
  there: m.keys_mine_there,
  newer: m.keys_mine_newer,
  changed: m.keys_mine_changed,
  afresh: m.keys_mine_afresh,
  missing: m.keys_mine_missing,
  different: m.keys_mine_different,
  'not-published': m.keys_mine_not_published,
  'not-signed': m.keys_mine_not_signed,
  'box-changed': m.keys_mine_box_changed,
  'nothing-here': m.keys_mine_nothing_here,
  'no-such': m.keys_mine_no_such,
  several: m.keys_mine_several,
  failed: m.keys_mine_failed,
}
const GOOD: readonly Answer[] = ['there', 'newer', 'afresh']
const WRONG: readonly Answer[] = ['changed', 'missing', 'different', 'not-published', 'not-signed', 'box-changed']

/** "Is my vote in the count?": one button, one sentence. What the paper says is shown only where somebody asks for it. */
export function MyVote({ page, answer }: { page: BallotPage; answer: VoteAnswer | undefined }) {
  const { ballot, keys, papers } = page
  const [said, setSaid] = useState<Said | null>(null)
  const asked = useRef<Kept | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const answered = useRef<HTMLDivElement>(null)
  const { submit, data, state } = useFetcher<PublishedAnswer>()
  const check = (kept: Kept) => {
    asked.current = kept
    submit({ type: 'key.published' }, { method: 'post' })
  }

  async function onPress() {
    const kept = keys.isOwn ? await findVote(keys.who) : undefined
    if (kept?.receipt || kept?.key) return check(kept)
    setSaid({ answer: 'nothing-here' })
  }
  async function onTyped(event: FormEvent) {
    event.preventDefault()
    const { findTyped } = await import('./check-vote.ts')
    const [found, ...more] = findTyped(
      papers.map(({ tracker }) => tracker),
      field.current?.value ?? '',
    )
    if (found === undefined || more.length > 0) return setSaid({ answer: found === undefined ? 'no-such' : 'several' })
    check({ tracker: found })
  }
  useEffect(() => {
    const kept = asked.current
    if (!data || !kept) return
    asked.current = null
    import('./check-vote.ts')
      .then(({ checkHere }) => checkHere(kept, data.published))
      .then(setSaid, () => setSaid({ answer: 'failed' }))
  }, [data])
  useEffect(() => {
    if (said?.answer === 'nothing-here') field.current?.focus()
    else if (said) answered.current?.focus()
  }, [said])

  const shown = said ?? foundBySite(answer)
  return (
    <section aria-labelledby="my-vote">
      <h2 id="my-vote">{m.keys_mine_title()}</h2>
      {keys.isOwn && ballot.onRoll ? (
        <p className={styles.scripted}>
          <button
            type="button"
            className={buttonClass()}
            onClick={() => void onPress()}
            aria-busy={state !== 'idle' || undefined}
          >
            {m.keys_mine_button()}
          </button>
        </p>
      ) : null}
      <div ref={answered} tabIndex={-1} role="status" data-my-vote={shown?.answer}>
        {shown ? <Told page={page} said={shown} /> : null}
      </div>
      <details open={shown?.answer === 'nothing-here' || shown?.answer === 'no-such' || undefined}>
        <summary>{m.keys_find_title()}</summary>
        <form method="post" onSubmit={(event) => void onTyped(event)} noValidate>
          <input type="hidden" name="type" value="paper.find" />
          <FieldFrame id="find-paper" label={m.keys_find_label()} hint={m.keys_find_hint()} error={undefined}>
            <input
              ref={field}
              id="find-paper"
              name="typed"
              className={fieldStyles.box}
              autoComplete="off"
              autoCapitalize="none"
              aria-describedby="find-paper-hint"
              defaultValue={answer?.find?.typed ?? ''}
            />
          </FieldFrame>
          <button type="submit" className={buttonClass('second')}>
            {m.keys_find_button()}
          </button>
        </form>
      </details>
      {ballot.onRoll && keys.marked !== null ? (
        <>
          <p data-marked>{keys.marked ? m.keys_marked_yes() : m.keys_marked_no()}</p>
          <details>
            <summary>{m.keys_marked_wrong()}</summary>
            <p>{m.keys_marked_wrong_words()}</p>
          </details>
        </>
      ) : null}
    </section>
  )
}

/** Without a script, the site looks for the words in the box. */
function foundBySite(answer: VoteAnswer | undefined): Said | null {
  if (!answer?.find) return null
  const [tracker, ...more] = answer.find.found
  if (tracker === undefined) return { answer: 'no-such' }
  return more.length > 0 ? { answer: 'several' } : { answer: 'there', tracker }
}

function Told({ page: { papers, ballot }, said: { answer, tracker, receipt } }: { page: BallotPage; said: Said }) {
  const says = papers.find((paper) => paper.tracker === tracker)?.says
  return (
    <>
      <p className={GOOD.includes(answer) ? styles.words : undefined}>
        <strong>{SENTENCES[answer]()}</strong>
      </p>
      {says ? (
        <details key={tracker}>
          <summary>{m.keys_mine_show()}</summary>
          <p>
            <OwnWords>{says}</OwnWords>
          </p>
        </details>
      ) : null}
      {WRONG.includes(answer) ? (
        <>
          <p>{m.keys_mine_what_to_do()}</p>
          {receipt ? (
            <KeepButtons
              text={`${receipt}\n${ballot.definitionDigest}\n`}
              labels={{
                file: m.ballots_receipt_file(),
                save: m.ballots_receipt_save(),
                copy: m.ballots_receipt_copy(),
                copied: m.ballots_receipt_copied(),
                notCopied: m.ballots_receipt_not_copied(),
              }}
            />
          ) : null}
        </>
      ) : null}
    </>
  )
}
