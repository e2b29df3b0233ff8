import type { Method } from '../method.ts'

/**
 * Consent (sociocracy): adopted as long as nobody has an open objection; "good enough for now, safe enough to try".
 * The facilitator can never strike an objection: only its author takes it back, or a new text opens a new round.
 */
export const consent: Method = {
  id: 'consent',
  title: 'Consent',
  explanation: 'It passes if nobody objects. It need not be perfect: good enough for now and safe enough to try.',
  wording: 'consent-1',
  options: [
    { id: 'consent', label: 'I agree', example: 'Good enough for now.' },
    { id: 'concern', label: 'I agree, with a worry', example: 'Go on, but please look at my worry.' },
    { id: 'stand-aside', label: 'Not for me, but go on', example: 'I will not stop it.' },
    { id: 'objection', label: 'I object', example: 'I see harm in it. I will say why.' },
    { id: 'abstain', label: 'I have no view', example: 'I leave it to the others.' },
  ],
  defaultThreshold: { openObjections: 0 },
  yes: ['consent', 'concern'],
  noView: ['abstain'],
  count: (counts, _threshold, { openObjections }) => {
    // A reason that nobody took back counts even if its author's secret paper says otherwise: only taking it back does.
    const objections = Math.max(counts.objection ?? 0, openObjections)
    const agreeing = (counts.consent ?? 0) + (counts.concern ?? 0)
    return { outcome: objections === 0 ? 'adopted' : 'objections-open', path: { objections, agreeing } }
  },
}
