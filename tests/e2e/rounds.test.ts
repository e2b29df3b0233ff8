import { expect, test } from 'vitest'
import { DAY, toInstant } from '#domain/time.ts'
import { asMember } from '#tests/support/as-member.ts'
import { axeFaults } from '#tests/support/axe.ts'
import { PHONE, picture } from '#tests/support/meeting-for-each.ts'
import { press } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Somebody objects: three rounds, everybody else is asked, and only then two thirds may decide.

const here = workshopForEach()
const at = (page: string) => `/plans/${here.workshop.planId}${page}`
const { as, mayVote } = asMember(here)
async function closeVotes(): Promise<void> {
  here.app.clock.move(8 * DAY)
  await here.app.running.jobs.run()
}

test('three rounds with an objection, questions without a name, the others are asked, then two thirds', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore', PHONE)
  const jo = await here.workshop.join('citizen', 'Jo Bright', { javaScriptEnabled: false })
  const anjali = await here.workshop.join('professional', 'Anjali Menon')
  const guide = await here.workshop.guide()
  await mayVote(ray, jo, anjali)
  let ballotId = ''
  for (let round = 1; round <= 3; round++) {
    const closesAt = toInstant(here.app.clock.now() + 7 * DAY + 3_600_000)
    const subject = { kind: 'question', text: 'Shall the class be in the hall?' }
    ballotId = (await here.workshop.asGuide('ballot.open', { subject, method: 'consent', closesAt })).ballotId ?? ''
    await as(ray, 'objection.raise', { ballotId, text: 'No bus goes there.', anonymous: true })
    await as(ray, 'ballot.cast', { ballotId, choice: 'objection' })
    for (const other of [jo, anjali]) await as(other, 'ballot.cast', { ballotId, choice: 'consent' })
    await closeVotes()
    if (round === 1) {
      await guide.page.goto(at(`/ballots/${ballotId}`))
      await guide.page.getByText('This was round 1.').waitFor()
      await jo.page.goto(at(`/ballots/${ballotId}`))
      await jo.page.getByText('Ask a question about this objection').click()
      await jo.page.getByLabel('Your question').fill('Would a minibus do?')
      await press(jo.page, 'Ask')
      await jo.page.getByText('Jo Bright asks:').waitFor()
      await ray.page.goto(at(`/ballots/${ballotId}`))
      await ray.page
        .locator('summary')
        .filter({ hasText: /^Answer$/ })
        .click()
      await ray.page.getByLabel('The answer').fill('If it comes at four.')
      await press(ray.page, 'Send the answer')
      await ray.page.getByText('Whoever objects answers:').waitFor()
      expect(await axeFaults(ray.page)).toEqual([])
      await picture(ray, 'round-one')
    }
  }
  await jo.page.goto(at(`/ballots/${ballotId}`))
  await jo.page.getByText('It is time to ask everybody else').waitFor()
  await jo.page.getByText('Ask everybody else about this objection').click()
  await press(jo.page, 'Ask everybody else')
  await jo.page.getByText('The others are being asked.').waitFor()
  await jo.page.getByRole('link', { name: 'See that vote' }).click()
  await jo.page.getByRole('heading', { name: 'Shall we set this objection aside?' }).waitFor()
  const asked = jo.page.url().split('/').at(-1)?.split('?')[0]
  await anjali.page.goto(at(`/ballots/${asked}`))
  await picture(anjali, 'round-test')
  for (const other of [jo, anjali]) await as(other, 'ballot.cast', { ballotId: asked, choice: 'no' })
  await closeVotes()
  await guide.page.goto(at(`/ballots/${ballotId}`))
  await guide.page.getByText('It stands', { exact: true }).waitFor()
  await guide.page.getByText('ask the group to decide by two thirds').waitFor()
  await picture(guide, 'round-fall-back')
  expect(await axeFaults(guide.page)).toEqual([])
  const closesAt = toInstant(here.app.clock.now() + 7 * DAY + 3_600_000)
  const opened = await here.workshop.asGuide('ballot.open', {
    ...{ subject: { kind: 'question', text: 'Shall the class be in the hall?' }, method: 'majority', closesAt },
    threshold: { num: 2, den: 3 },
  })
  await guide.page.goto(at(`/ballots/${ballotId}`))
  await guide.page.getByRole('link', { name: 'Go to the new vote' }).click()
  await guide.page.waitForURL(`**/ballots/${opened.ballotId}`)
})
