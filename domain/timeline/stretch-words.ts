import type { Words } from '../words/words.ts'
import type { TimeNeed } from './needs.ts'
import type { Stretch } from './state.ts'

/** What people call it: "Find the people". */
export const stretchWords = (stretch: Stretch, words: Words): string => words[`timeline_stretch_${stretch}`]()

const NEED_WORDS = {
  interpreters: 'timeline_need_interpreters',
  papers: 'timeline_need_papers',
  'own-time': 'timeline_need_own_time',
  vote: 'timeline_need_vote',
  dissent: 'timeline_need_dissent',
  reply: 'timeline_need_reply',
} as const satisfies Record<TimeNeed, keyof Words>

/** "7 days to read papers before a meeting". */
export const needWords = ({ need, days }: { need: TimeNeed; days: number }, words: Words): string =>
  words[NEED_WORDS[need]]({ n: days })
