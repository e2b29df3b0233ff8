import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { changePaper, correctPaper, releasePaper, withdrawPaper } from '#app/forms/papers.ts'
import * as m from '#words'
import { ContentFields } from './content-fields.tsx'
import type { PaperPage } from './read-papers.ts'

/** For whoever makes the papers: whom this one reaches, in numbers. */
export const Reach = ({ counts }: { counts: NonNullable<PaperPage['counts']> }) => (
  <section aria-labelledby="reach">
    <h2 id="reach">{m.papers_reach()}</h2>
    <p className="quiet">{m.papers_reach_lead()}</p>
    <Facts>
      {counts.map(({ name, n }) => (
        <Fact key={name} name={name}>
          {n}
        </Fact>
      ))}
    </Facts>
  </section>
)

/** Another form of it is ready. */
export function Release({ paper, toRelease }: Pick<PaperPage, 'paper' | 'toRelease'>) {
  return (
    <section aria-labelledby="release">
      <h2 id="release">{m.papers_release_title()}</h2>
      {toRelease.length === 0 ? (
        <p>{m.papers_release_all()}</p>
      ) : (
        <>
          <p>{m.papers_release_lead()}</p>
          <CommandForm type={releasePaper.type} hidden={{ paperId: paper.id }}>
            <Radios name="format" legend={m.papers_release_format()} choices={toRelease} />
            <Field name="where" label={releasePaper.labels.where} hint={m.papers_release_where_hint()} />
            <Button>{m.papers_release_send()}</Button>
          </CommandForm>
        </>
      )}
    </section>
  )
}

/** It says something else, was spelt wrongly, or is not needed. */
export function Changes({ paper, sections }: Pick<PaperPage, 'paper' | 'sections'>) {
  const hidden = { paperId: paper.id }
  const value = { title: paper.title, text: paper.text, section: paper.section?.key ?? null }
  return (
    <>
      {paper.section ? null : (
        <FormDetails summary={m.papers_correct_open()} type={correctPaper.type}>
          <p>{m.papers_correct_means()}</p>
          <CommandForm type={correctPaper.type} hidden={hidden}>
            <ContentFields value={value} />
            <Button look="second">{m.papers_correct_send()}</Button>
          </CommandForm>
        </FormDetails>
      )}
      <FormDetails summary={m.papers_change_open()} type={changePaper.type}>
        <p>{m.papers_change_means()}</p>
        <CommandForm type={changePaper.type} hidden={hidden}>
          <ContentFields value={value} sections={sections} />
          <Button look="second">{m.papers_change_send()}</Button>
        </CommandForm>
      </FormDetails>
      <FormDetails summary={m.papers_withdraw_open()} type={withdrawPaper.type}>
        <p>{m.papers_withdraw_means()}</p>
        <CommandForm type={withdrawPaper.type} hidden={hidden}>
          <Button look="careful">{m.papers_withdraw_send()}</Button>
        </CommandForm>
      </FormDetails>
    </>
  )
}
