import { saveReadiness } from '#db/readiness.ts'
import { AppError } from '#domain/app-error.ts'
import type { FrozenText } from '#domain/sections/entries.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { freezeTexts, thawSections } from './freezing.ts'
import type { Handlers, Scope } from './handlers.ts'

async function answer(scope: Scope, section: SectionKey, state: 'ready' | 'help', digest: string) {
  const { trx, planId, me } = scope
  if (me) await saveReadiness(trx, planId, { section, memberId: me.id, state, digest })
}

const currentText = async ({ deps, trx, planId }: Scope, section: SectionKey) => deps.texts.read(trx, planId, section)

export const sectionHandlers = {
  'section.freeze': {
    given: async (scope, { section }) => {
      const { seq, digest } = await currentText(scope, section)
      return { text: { section, seq, digest } satisfies FrozenText }
    },
    effects: async (scope, { section }, { result }) =>
      freezeTexts(scope, [{ section, seq: Number(result?.seq), digest: result?.digest as FrozenText['digest'] }], {
        kind: 'frozen',
      }),
  },
  'section.thaw': { effects: (scope, { section }) => thawSections(scope, [section]) },
  'section.understood': {
    effects: async (scope, { section, digest }) => {
      if ((await currentText(scope, section)).digest !== digest) {
        throw new AppError('invalid-input', (words) => words.errors_text_changed())
      }
      await answer(scope, section, 'ready', digest)
    },
  },
  'help.ask': {
    effects: async (scope, { section }) => answer(scope, section, 'help', (await currentText(scope, section)).digest),
  },
} satisfies Handlers
