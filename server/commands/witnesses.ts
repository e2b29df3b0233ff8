import { findDemo } from '#db/demo.ts'
import { deleteWitness, insertWitness } from '#db/witnesses.ts'
import { AppError } from '#domain/app-error.ts'
import type { Handlers } from './handlers.ts'

export const witnessHandlers = {
  'witness.name': {
    given: async ({ deps }) => ({ hosts: deps.witnessHosts }),
    effects: async ({ trx, planId }, { vkey }, { entries }) => {
      if (entries.length === 0) return
      // Anybody can be anybody there, so anybody could have any computer asked.
      if (await findDemo(trx, planId)) throw new AppError('invalid-input', (words) => words.errors_witness_in_demo())
      await insertWitness(trx, planId, vkey)
    },
  },
  'witness.remove': {
    effects: ({ trx, planId }, { vkey }) => deleteWitness(trx, planId, vkey),
  },
} satisfies Handlers
