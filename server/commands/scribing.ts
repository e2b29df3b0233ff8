import { findDocument } from '#db/documents.ts'
import { HeadMoved } from '#db/log.ts'
import { deleteRecording, findRecordingOwner } from '#db/recordings.ts'
import { deleteSealed, listSealed } from '#db/sealed.ts'
import type { SpokenWords, Typed } from '#domain/scribing/state.ts'
import { writeSpoken } from '../scribing/write.ts'
import type { Handlers, Scope } from './handlers.ts'

/** What was typed; undefined if it was erased. */
async function typedIn({ trx, planId }: Scope, { typed }: SpokenWords): Promise<Typed | undefined> {
  const [sealed] = await listSealed(trx, planId, [typed])
  return sealed?.value as Typed | undefined
}

export const scribingHandlers = {
  'words.agree': {
    given: async (scope, { wordsId }) => {
      const words = scope.state.spokenWords.get(wordsId)
      if (!words) return { isErased: true, seq: 0 }
      const document = await findDocument(scope.trx, scope.planId, words.section)
      return { isErased: (await typedIn(scope, words)) === undefined, seq: (document?.seq ?? 0) + 1 }
    },
    effects: async (scope, { wordsId, text }, _decision, entries) => {
      const { trx, planId, deps } = scope
      const words = scope.state.spokenWords.get(wordsId)
      const entry = entries.find(({ kind }) => kind === 'words.scribed')
      if (!words || entry?.kind !== 'words.scribed') return
      const typed = { after: null, ...(await typedIn(scope, words)), ...(text ? { text } : {}) }
      if (typed.text === undefined) throw new HeadMoved()
      const { section, speaker } = words
      await writeSpoken(
        trx,
        { planId, section, speaker, typed: { ...typed, text: typed.text } },
        entry.body.seq,
        deps.now(),
      )
      // They stand in the text now; what was only typed is nobody's business any more.
      await deleteSealed(trx, planId, [words.typed])
      if (words.recording) await deleteRecording(trx, planId, words.recording)
      scope.after(() => deps.wrote(planId, section))
    },
  },
  'words.decline': {
    effects: async ({ trx, planId, state }, { wordsId }) => {
      const words = state.spokenWords.get(wordsId)
      await deleteSealed(trx, planId, words ? [words.typed] : [])
    },
  },
  'words.say': {
    given: async ({ trx, planId, me }, { recordingId }) => ({
      isKept: me !== undefined && (await findRecordingOwner(trx, planId, recordingId)) === me.id,
    }),
  },
  'words.unsay': {
    effects: ({ trx, planId }, { recordingId }) => deleteRecording(trx, planId, recordingId),
  },
} satisfies Handlers
