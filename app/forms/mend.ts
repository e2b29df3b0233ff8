import type { OverrideKind } from '#domain/rules/rule.ts'

/** Who can put right what a rule found, in one sentence. Rules that are not here say it in their own refusal. */
const MEND: Record<string, string> = {
  'ballot.open.citizens-are-half': 'The guide can: by inviting more citizens.',
  'ballot.open.facilitator-has-no-vote': 'The guide can: by leaving the list of voters.',
  'ballot.open.facilitator-is-independent': 'The guide can: by saying openly why they go on.',
  'ballot.open.there-is-text': 'Any member can: by writing the text.',
  'ballot.open.not-in-another-vote': 'Nobody has to do anything: the other vote ends by itself.',
  'ballot.open.no-undefined-acronyms': 'Any member can: by explaining the short forms in the text.',
  'ballot.open.nothing-to-explain': 'Any member can: by answering the question.',
  'ballot.open.nobody-waits-for-help': 'Everybody can: by offering help. The person who asked says when it is enough.',
  'ballot.open.people-are-ready': 'The guide can: by asking people again, each in their own way.',
  'ballot.open.method-fits-group': 'The guide can: by choosing “Consent”, or by inviting more citizens.',
  'ballot.open.time-to-vote': 'The guide can: by choosing a later closing time.',
  'ballot.open.time-in-the-room': 'The guide can: by choosing a later closing time.',
  'ballot.open.time-for-correction': 'The guide can: by choosing a later closing time.',
  'ballot.cast.on-the-roll': 'Nobody can for this vote: who may vote is fixed when it opens.',
  'ballot.cast.role-is-agreed': 'You and the guide can: by both saying yes to your role description.',
  'ballot.cast.one-paper': 'You can: by using the device that you voted with first.',
  'ballot.close.not-early': 'Nobody can. It closes by itself when its time comes.',
  'ballot.close.quorum': 'Everybody who has not voted yet can: by voting.',
  'ballot.close.quorum-of-citizens': 'Citizens who have not voted yet can: by voting.',
  'ballot.cancel.two-keys': 'The guide and one citizen can, together.',
  'section.thaw.not-while-voting': 'Nobody has to do anything: the vote ends by itself.',
  'section.thaw.agreed-needs-two-keys': 'The guide and one citizen can, together.',
  'member.reissue.not-during-a-vote': 'The guide and one citizen can, together. Or wait until the vote is over.',
  'plan.agree.every-part-voted': 'The guide can: by putting those parts to the vote.',
  'plan.agree.dissent-is-heard': 'Everybody who could vote can: by answering “I have nothing to add”. Or wait.',
  'export.make.whole-story': 'Whoever runs this site can.',
}

const BY_OVERRIDE: Record<OverrideKind, string> = {
  none: 'Nobody can sign this rule away.',
  twoKeys: 'The guide and one citizen can, together.',
  acknowledge: 'The guide can, with a reason that everybody can read.',
  self: 'Only the person whom it protects can.',
}

export const whoCanMend = (ruleId: string, override: OverrideKind): string => MEND[ruleId] ?? BY_OVERRIDE[override]
