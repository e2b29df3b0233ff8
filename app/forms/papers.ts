import * as m from '#words'
import type { CommandForm } from './form.ts'

const content = {
  labels: {
    title: m.papers_field_title(),
    text: m.papers_field_text(),
    section: m.papers_field_section(),
  },
  missing: { title: m.papers_field_title_missing() },
}
type Reading = Parameters<CommandForm['read']>[0]
const contentIn = (fields: Reading) => ({
  ...{ title: fields.text('title'), text: fields.optional('text'), section: fields.optional('section') },
})

export const addPaper: CommandForm = {
  type: 'paper.add',
  labels: { sessionId: m.papers_new_for(), ...content.labels },
  missing: { sessionId: m.papers_new_for_missing(), ...content.missing },
  read: (fields) => ({ sessionId: fields.text('sessionId'), ...contentIn(fields) }),
}
export const changePaper: CommandForm = {
  type: 'paper.change',
  ...content,
  read: (fields) => ({ paperId: fields.text('paperId'), ...contentIn(fields) }),
}
export const correctPaper: CommandForm = {
  type: 'paper.correct',
  ...content,
  read: (fields) => ({
    ...{ paperId: fields.text('paperId'), title: fields.text('title'), text: fields.optional('text') },
  }),
}
export const releasePaper: CommandForm = {
  type: 'paper.release',
  labels: { format: m.papers_release_format(), where: m.papers_release_where() },
  missing: { format: m.papers_release_missing() },
  read: (fields) => ({
    ...{ paperId: fields.text('paperId'), format: fields.optional('format'), where: fields.optional('where') },
  }),
}
export const withdrawPaper: CommandForm = {
  type: 'paper.withdraw',
  labels: {},
  read: (fields) => ({ paperId: fields.text('paperId') }),
}
export const needFormats: CommandForm = {
  type: 'paper.need',
  labels: { formats: m.papers_needs_legend() },
  read: (fields) => ({ formats: fields.all('formats') }),
}
export const sayFits: CommandForm = {
  type: 'paper.fit',
  labels: {},
  read: (fields) => ({ paperId: fields.text('paperId'), fits: fields.text('fits') === 'yes' }),
}
