import { expect, test } from 'vitest'
import { asMember } from '#tests/support/as-member.ts'
import { LAPTOP, meetingForEach, PHONE, picture, sees } from '#tests/support/meeting-for-each.ts'
import { expectAccessible } from '#tests/support/page.ts'

const { here, address, follow } = meetingForEach([{ kind: 'ballot', minutes: 30, what: 'Where we meet' }])
const DAY = 86_400_000

const { as } = asMember(here)

test('what came of a vote stands on the wall and on every screen once it has closed, and nothing of it before', async () => {
  const { workshop, app } = here
  const ann = await workshop.join('citizen', 'Ann Price', PHONE)
  const ben = await workshop.join('citizen', 'Ben Cole', { ...PHONE, javaScriptEnabled: false })
  const eve = await workshop.join('professional', 'Eve Lund', LAPTOP)
  const wall = await workshop.guide(LAPTOP)
  const seats = [ann, ben, eve]
  for (const seat of seats) await as(seat, 'role.sign')
  await workshop.asGuide('session.open', { sessionId: here.sessionId })
  for (const { id } of seats) await workshop.asGuide('attendance.join', { sessionId: here.sessionId, memberId: id })
  await workshop.asGuide('step.start', { step: 0 })
  await follow(wall, '/screen')
  await follow(ann)

  const closesAt = new Date(app.clock.now() + 8 * DAY).toISOString()
  const options = [{ en: 'Miners’ hall' }, { en: 'Library' }]
  const { ballotId } = await workshop.asGuide('ballot.open', {
    ...{ subject: { kind: 'question', text: 'Where shall we meet?' }, kind: 'sensing', method: 'approval', options },
    ...{ closesAt, closesWhenAll: true },
  })
  await sees(wall, /A vote is open: “Where shall we meet\?”/)
  const choices = [['option-1'], ['option-1', 'option-2'], ['option-1']]
  for (const [i, seat] of [ann, ben].entries()) await as(seat, 'ballot.cast', { ballotId, choice: choices[i] })
  for (const seat of [wall, ann]) expect(await seat.page.locator('[data-result]').count()).toBe(0)

  // The last one who has a vote: in a meeting it closes at once.
  await as(eve, 'ballot.cast', { ballotId, choice: choices[2] })
  await sees(wall, 'The vote is closed:')
  const told = wall.page.locator('[data-result]')
  expect(await told.getByRole('row').allInnerTexts()).toEqual([
    expect.stringContaining('Ticks'),
    expect.stringMatching(/Miners’ hall\s+3/),
    expect.stringMatching(/Library\s+1/),
  ])
  await picture(wall, 'result-wall')
  await expectAccessible(wall.page)
  await sees(ann, 'What the votes in this meeting came to')
  await picture(ann, 'result-phone')
  await expectAccessible(ann.page)
  await ben.page.goto(address())
  await ben.page.getByRole('link', { name: 'See the whole result of “Where shall we meet?”' }).click()
  await ben.page.locator('[data-outcome]').waitFor()
}, 120_000)
