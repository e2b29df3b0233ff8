import { timeToVoteIn } from '#domain/ballots/time-rules.ts'
import type { MemberId } from '#domain/ids.ts'
import { asChange, type Fitting, fitChange } from '#domain/suggestions/fit.ts'
import { type Change, sideToSayYes } from '#domain/suggestions/state.ts'
import { movedLooks } from '#domain/text/look-merge.ts'
import { onItsLines } from '#domain/text/word-merge.ts'
import type { TextBlock } from '#domain/text/yjs-blocks.ts'
import { letteringOf } from '#domain/text/yjs-looks.ts'
import { later } from '#domain/time.ts'
import { privateToVote } from '../contacts/to-vote.ts'
import { applyIfSaid, fitNow, withText } from '../suggestions/applying.ts'
import { fitOf, isToldByOthers } from '../suggestions/fitting.ts'
import { keepBallot } from './ballots.ts'
import type { Handlers } from './handlers.ts'

export const suggestionHandlers = {
  'suggestion.make': {
    given: (scope, { section, block: { id, was }, text: wanted, looks = [] }) =>
      withText(scope, section, (text) => {
        const change = asChange({ block: id, was, text: wanted, looks })
        const fit = fitOf(text, change)
        if (fit.block && isToldByOthers(fit.block, text, scope.me?.id as MemberId)) return { place: 'quoted', change }
        if (fit.place !== 'fits') return { place: fit.place, change }
        return { place: 'fits', change: asItStands(fit.block, fit.merged) }
      }),
  },
  'suggestion.accept': {
    given: async (scope, { suggestionId }) => {
      const suggestion = scope.state.suggestions.get(suggestionId)
      const side = suggestion && scope.me ? sideToSayYes(suggestion, scope.me) : null
      return suggestion && side ? fitNow(scope, suggestion) : null
    },
    effects: (scope, _command, _decision, entries) => applyIfSaid(scope, entries),
  },
  'suggestion.put': {
    given: (scope) => privateToVote(scope, { at: scope.at, closesAt: later(scope.at, timeToVoteIn(scope.state)) }),
    effects: (scope, _command, decision, entries) => keepBallot(scope, decision, entries),
  },
  'suggestion.place': {
    given: async (scope, { suggestionId }) => {
      const suggestion = scope.state.suggestions.get(suggestionId)
      return suggestion ? fitNow(scope, suggestion) : null
    },
    effects: (scope, _command, _decision, entries) => applyIfSaid(scope, entries),
  },
} satisfies Handlers

/** The same change for the paragraph as it is now: on its lines, and without looks that its words have already. */
function asItStands(block: TextBlock, { text, looks }: Fitting): Change {
  const { id, words } = block
  const onLines = onItsLines(words, text)
  const moved = movedLooks(looks, { was: text, text, now: onLines })
  const fitted = fitChange(letteringOf(block), { was: words, text: onLines, looks: moved })
  return asChange({ block: id, was: words, text: onLines, looks: fitted?.looks ?? [] })
}
