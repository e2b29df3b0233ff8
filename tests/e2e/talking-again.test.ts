import { expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { writeSection } from '#server/documents/write.ts'
import { agreeRole, expectAccessible, vote } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'
import { docOf } from '#tests/support/world.ts'

// A member asks that people talk once more about what a vote agreed (LPF-38), and takes it back.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('anybody with a vote asks for a second discussion, and takes it back, %s', async (_how, javaScriptEnabled) => {
  const viewport = { width: 360, height: 740 }
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled, viewport })
  const { page } = ann
  const { clock, running } = here.app
  const planId = here.workshop.planId as PlanId
  await writeSection(running.deps.db, clock.now, planId, 'why', ann.id as MemberId, docOf('Two buses with a tank.'))
  const closesAt = toInstant(clock.now() + 7 * DAY + 3_600_000)
  const subject = { kind: 'section', section: 'why' }
  const { ballotId } = await here.workshop.asGuide('ballot.open', { subject, method: 'consent', closesAt })
  const ballot = `/plans/${planId}/ballots/${ballotId}`
  await agreeRole(ann, ballot)
  await vote(ann, ballot, 'I agree')
  clock.move(8 * DAY)
  await running.jobs.run()

  await page.goto(ballot)
  await page.getByRole('button', { name: 'Ask for a second discussion' }).click()
  await page.getByText('Ann Price asked that people talk about this again.').waitFor()
  await page.getByText('First there is a meeting, or a round in people’s own time.').first().waitFor()
  if (javaScriptEnabled) await expectAccessible(page)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Taken back. What the vote agreed is agreed again.').waitFor()
  expect(await page.getByRole('button', { name: 'Ask for a second discussion' }).count(), 'once is enough').toBe(0)
})
