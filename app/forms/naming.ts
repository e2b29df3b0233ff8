import * as m from '#words'
import type { CommandForm } from './form.ts'

/** Where one's own name may stand in files for the public. Nothing chosen is a choice too. */
export const chooseNaming: CommandForm = {
  type: 'naming.choose',
  labels: { named: m.plan_naming_legend() },
  read: (fields) => ({
    list: fields.all('named').includes('list'),
    statements: fields.all('named').includes('statements'),
  }),
}
