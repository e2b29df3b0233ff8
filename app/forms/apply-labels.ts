import * as m from '#words'

/** What the form is called that strangers send. */
export const APPLY = 'apply'

/** In their order on the page; the call's own questions come after these. */
export const applyLabels = {
  name: m.recruitment_public_name(),
  reach: m.recruitment_public_reach(),
  side: m.recruitment_public_side(),
}
