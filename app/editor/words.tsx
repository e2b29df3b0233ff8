import { SectionText } from '#app/components/sections/section-text.tsx'

type Props = { html: string; empty: boolean; title: string }

/** The words of a section to read, or a word about there being none. */
export const Words = ({ html, empty, title }: Props) =>
  empty ? <p className="quiet">Nothing is written here yet.</p> : <SectionText html={html} title={title} />
