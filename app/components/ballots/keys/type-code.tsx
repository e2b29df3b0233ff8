import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import fieldStyles from '#app/components/ui/field.module.css'
import { FieldFrame } from '#app/components/ui/field.tsx'
import type { KeyAnswer } from '#app/forms/vote-keys.ts'
import type { CodeFault } from '#domain/ballots/recovery.ts'
import * as m from '#words'
import type { BallotPage } from '../read-ballot.ts'
import styles from './keys.module.css'
import { type KeptVote, keepForThisPage, keepVote } from './store.ts'

const sayFault = (fault: CodeFault): string => {
  if (fault.fault === 'empty') return m.keys_code_empty()
  if (fault.fault === 'letter') return m.keys_code_letter({ letter: fault.letter })
  return fault.fault === 'length' ? m.keys_code_length({ typed: fault.typed }) : m.keys_code_mistyped()
}

/** The code on paper brings a key back. It is read here, and never sent: the site is only asked about the public half. */
export function TypeCode({ page: { keys, ballot }, onFound }: { page: BallotPage; onFound: () => void }) {
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  const typed = useRef<KeptVote | null>(null)
  const { submit, data, state } = useFetcher<KeyAnswer>()
  const say = (words: string) => {
    setProblem(words)
    field.current?.focus()
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    const { seedOf } = await import('./read-code.ts')
    const read = await seedOf(field.current?.value ?? '')
    if ('fault' in read) return say(sayFault(read))
    typed.current = { ...keys.who, closesAt: ballot.closesAt, rev: keys.seat?.rev ?? 0, ...read }
    submit({ type: 'key.check', key: read.key }, { method: 'post' })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers what was sent last, once
  useEffect(() => {
    const vote = typed.current
    if (!data || !vote) return
    typed.current = null
    if (!data.isMine) return say(m.keys_code_other())
    keepVote(vote)
      .catch(() => keepForThisPage(vote))
      .finally(onFound)
  }, [data])

  return (
    <form onSubmit={onSubmit} className={styles.scripted} noValidate>
      <h3>{m.keys_code_title()}</h3>
      <FieldFrame id="recovery-code" label={m.keys_code_label()} hint={m.keys_code_hint()} error={problem}>
        <textarea
          ref={field}
          id="recovery-code"
          rows={3}
          className={`${fieldStyles.box} ${styles.code}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={['recovery-code-hint', problem ? 'recovery-code-error' : ''].join(' ').trim()}
          aria-invalid={problem ? true : undefined}
        />
      </FieldFrame>
      <button type="submit" className={buttonClass()} aria-busy={state !== 'idle' || undefined}>
        {m.keys_code_button()}
      </button>
    </form>
  )
}
