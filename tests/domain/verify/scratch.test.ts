import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { renderExport } from '#server/exports/render.ts'
test('scratch', async () => {
  const plan = await createFinishedPlan()
  const text = await bundleOf(plan)
  writeFileSync('/tmp/spike/bundle.json', text)
  for (const f of ['html', 'md'] as const) {
    const r = await renderExport(plan.world.deps, plan.world.db, plan.planId, f)
    writeFileSync('/tmp/spike/plan.' + f, r.bytes)
    console.log(r.filename, r.size, r.missing, r.bytes.length)
  }
  const t = performance.now()
  const report = verifyBundle(nodeCrypto, text)
  console.log(performance.now() - t, text.length, JSON.stringify(report, null, 1))
  await plan.close()
})
