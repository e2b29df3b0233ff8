import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { askReadiness, freezeSection, thawSection } from '#app/forms/sections.ts'
import * as m from '#words'
import type { SectionReading } from './read-section.ts'
import { STATE_WORDS } from './words.ts'

/** What the guide can do with a part. */
export function GuideSection({ section, planId }: { section: SectionReading['section']; planId: string }) {
  const { key, state, askedAt } = section
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">{m.sections_ready_guide()}</h2>
      <p>{STATE_WORDS[state].says}</p>
      <ButtonRow>
        {state === 'drafting' ? (
          <CommandForm type={freezeSection.type} hidden={{ section: key }}>
            <Button look="second">{m.sections_ready_guide_pause()}</Button>
          </CommandForm>
        ) : null}
        {state === 'frozen' || state === 'agreed' ? (
          <CommandForm type={thawSection.type} hidden={{ section: key }}>
            <Button look="second">{m.sections_ready_guide_thaw()}</Button>
          </CommandForm>
        ) : null}
        {state === 'drafting' || state === 'frozen' ? (
          <>
            <CommandForm type={askReadiness.type} hidden={{ section: key }}>
              <Button look="second">
                {askedAt ? m.sections_ready_guide_ask_again() : m.sections_ready_guide_ask()}
              </Button>
            </CommandForm>
            <ButtonLink to={`/plans/${planId}/sections/${key}/vote`}>{m.sections_ready_guide_vote()}</ButtonLink>
          </>
        ) : null}
      </ButtonRow>
    </section>
  )
}
