import { SectionText } from '#app/components/sections/section-text.tsx'

/** The words of a section to read, or a word about there being none. */
export const Words = ({ html, empty }: { html: string; empty: boolean }) =>
  empty ? <p className="quiet">Nothing is written here yet.</p> : <SectionText html={html} />
