import type { MemberId } from '#domain/ids.ts'
import { sideToSayYes } from '#domain/suggestions/state.ts'
import { onItsLines } from '#domain/text/word-merge.ts'
import { applyIfSaid, fitNow, withText } from '../suggestions/applying.ts'
import { fitOf, isToldByOthers } from '../suggestions/fitting.ts'
import { keepBallot } from './ballots.ts'
import type { Handlers } from './handlers.ts'

export const suggestionHandlers = {
  'suggestion.make': {
    given: (scope, { section, block: { id, was }, text: wanted }) =>
      withText(scope, section, (text) => {
        const fit = fitOf(text, { block: id, was, text: wanted })
        const change = { block: id, was, text: wanted }
        if (fit.block && isToldByOthers(fit.block, text, scope.me?.id as MemberId)) return { place: 'quoted', change }
        if (fit.place !== 'fits') return { place: fit.place, change }
        const { words } = fit.block
        return { place: 'fits', change: { block: id, was: words, text: onItsLines(words, fit.merged.text) } }
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
  'suggestion.put': { effects: (scope, _command, decision, entries) => keepBallot(scope, decision, entries) },
  'suggestion.place': {
    given: async (scope, { suggestionId }) => {
      const suggestion = scope.state.suggestions.get(suggestionId)
      return suggestion ? fitNow(scope, suggestion) : null
    },
    effects: (scope, _command, _decision, entries) => applyIfSaid(scope, entries),
  },
} satisfies Handlers
