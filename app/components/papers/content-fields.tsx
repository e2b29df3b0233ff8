import { Field, Select, TextArea } from '#app/components/ui/field.tsx'
import { addPaper } from '#app/forms/papers.ts'
import * as m from '#words'

type Props = {
  sections?: readonly { value: string; label: string }[]
  value?: { title: string; text: string | null; section: string | null }
}

/** What a paper is called and says; without `sections`, only words of its own. */
export function ContentFields({ sections, value }: Props) {
  const { labels } = addPaper
  return (
    <>
      <Field name="title" label={labels.title} value={value?.title} />
      <TextArea
        name="text"
        label={labels.text}
        hint={sections ? m.papers_field_text_hint() : undefined}
        value={value?.text ?? ''}
        rows={10}
      />
      {sections ? (
        <Select
          name="section"
          label={labels.section}
          empty={m.papers_field_section_none()}
          value={value?.section ?? ''}
          groups={[{ label: m.papers_field_section_parts(), options: sections }]}
        />
      ) : null}
    </>
  )
}
