import { Link } from '@remix-run/react'
import { Tag, type Tone as TagTone } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import type { Tone } from '#domain/log/sentences.ts'
import type { LogPage } from './read-log.ts'

const MARKS: Record<Exclude<Tone, 'plain'>, { word: string; tone: TagTone }> = {
  refused: { word: 'A rule said no', tone: 'stop' },
  override: { word: 'Going on although a rule says stop', tone: 'careful' },
}

export function Log({ lines, older, newer }: LogPage) {
  return (
    <>
      <ol className="log" reversed start={lines[0]?.seq}>
        {lines.map(({ seq, at, tone, sentence }) => (
          <li key={seq} id={`entry-${seq}`} value={seq}>
            {tone === 'plain' ? null : <Tag tone={MARKS[tone].tone}>{MARKS[tone].word}</Tag>}
            <p>{sentence}</p>
            <p className="quiet">
              <Time at={at} />, entry {seq}
            </p>
          </li>
        ))}
      </ol>
      <nav aria-label="Pages of the log" className="part-links">
        {newer === null ? null : <Link to={`?before=${newer}`}>Newer entries</Link>}
        {older === null ? null : <Link to={`?before=${older}`}>Older entries</Link>}
      </nav>
    </>
  )
}

export function RawLog({ planId, size, checkpoint }: Pick<LogPage, 'planId' | 'size' | 'checkpoint'>) {
  const api = `/api/v1/plans/${planId}`
  return (
    <section aria-labelledby="raw">
      <h2 id="raw">For people who want to check</h2>
      <p>
        The log has {size} entries. <a href={`${api}/log`}>The log as it is stored</a>, one entry a line, and{' '}
        <a href={`${api}/checkpoint`}>its signed checkpoint</a>. Keep a checkpoint: with it you can prove later that
        nobody changed what came before.
      </p>
      <details>
        <summary>The checkpoint now</summary>
        <pre className="receipt">{checkpoint}</pre>
      </details>
    </section>
  )
}
