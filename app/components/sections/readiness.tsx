import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { askHelp, askReadiness, freezeSection, sayUnderstood, thawSection } from '#app/forms/sections.ts'
import type { SectionReading } from './read-section.ts'
import { STATE_WORDS } from './words.ts'

type Section = SectionReading['section']

/** "Ready to vote" and "I need help", privately. */
export function MyReadiness({ section }: { section: Section }) {
  const { key, digest, myAnswer } = section
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">Are you ready to vote on it?</h2>
      <p>Your answer is private. The guide only sees how many are ready, and whether anybody needs help.</p>
      {myAnswer === 'ready' ? (
        <Notice kind="good" title="You are ready">
          <p>You said that you are ready to vote on exactly these words. If they change, we ask you again.</p>
        </Notice>
      ) : null}
      {myAnswer === 'help' ? (
        <Notice kind="careful" title="You asked for help">
          <p>No vote on these words opens before you press “I am ready to vote”. Take the time you need.</p>
        </Notice>
      ) : null}
      <ButtonRow>
        {myAnswer === 'ready' ? null : (
          <CommandForm type={sayUnderstood.type} hidden={{ section: key, digest }}>
            <Button>I am ready to vote</Button>
          </CommandForm>
        )}
        {myAnswer === 'help' ? null : (
          <CommandForm type={askHelp.type} hidden={{ section: key }}>
            <Button look="second">I need help</Button>
          </CommandForm>
        )}
      </ButtonRow>
    </section>
  )
}

/** What the guide can do with a part. */
export function GuideSection({ section, planId }: { section: Section; planId: string }) {
  const { key, state, askedAt } = section
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">For the guide</h2>
      <p>{STATE_WORDS[state].says}</p>
      <ButtonRow>
        {state === 'drafting' ? (
          <CommandForm type={freezeSection.type} hidden={{ section: key }}>
            <Button look="second">Pause writing</Button>
          </CommandForm>
        ) : null}
        {state === 'frozen' || state === 'agreed' ? (
          <CommandForm type={thawSection.type} hidden={{ section: key }}>
            <Button look="second">Open it for writing again</Button>
          </CommandForm>
        ) : null}
        {state === 'drafting' || state === 'frozen' ? (
          <>
            <CommandForm type={askReadiness.type} hidden={{ section: key }}>
              <Button look="second">{askedAt ? 'Ask again who is ready' : 'Ask everybody who is ready'}</Button>
            </CommandForm>
            <ButtonLink to={`/plans/${planId}/sections/${key}/vote`}>Put it to a vote</ButtonLink>
          </>
        ) : null}
      </ButtonRow>
    </section>
  )
}
