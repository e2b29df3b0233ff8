import { expect, test } from 'vitest'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// After a meeting: nobody types its record, everybody reads it, and anybody says what was different.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the record of a meeting is read and corrected, %s', async (_how, javaScriptEnabled) => {
  const { workshop } = here
  const ann = await workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const tom = await workshop.join('professional', 'Tom Whitlock', { javaScriptEnabled })
  const startsAt = new Date(here.app.clock.now()).toISOString()
  const agenda = [
    { kind: 'listening', minutes: 20, what: 'Hear everybody' },
    { kind: 'discussion', minutes: 20, what: 'What about the buses?' },
  ]
  const planned = { kind: 'live', title: 'The first one', startsAt, minutes: 60, agenda }
  const { sessionId } = await workshop.asGuide('session.schedule', planned)
  await workshop.asGuide('session.open', { sessionId })
  await workshop.asGuide('step.start', { step: 0 })
  await workshop.asGuide('attendance.join', { sessionId, memberId: ann.id, channel: 'room' })
  await workshop.asGuide('session.close', { sessionId })

  // Whoever was there is asked how it was, and may say so once more; nobody sees it.
  await ann.page.goto(`/plans/${workshop.planId}`)
  await ann.page.getByRole('link', { name: 'Say how the meeting was for you' }).click()
  await ann.page.getByRole('button', { name: 'Send my answers' }).click()
  await ann.page.getByText('Choose an answer to one question at least.').first().waitFor()
  await ann.page.getByRole('group', { name: 'Could you say what you wanted to say?' }).getByLabel('Mostly').check()
  await ann.page.getByRole('button', { name: 'Send my answers' }).click()
  await ann.page.getByText('Thank you. Your answers are in.').waitFor()
  await ann.page.getByText('You have answered.').waitFor()
  expect(await ann.page.getByRole('radio', { checked: true }).count()).toBe(0)

  await ann.page.goto(`/plans/${workshop.planId}/meetings`)
  await ann.page.getByRole('link', { name: 'Record of The first one' }).click()
  await ann.page.getByRole('heading', { level: 1, name: 'Record: The first one' }).waitFor()
  await ann.page.getByText('A step that people did not get to: What about the buses?').waitFor()
  await ann.page.getByText(/The answers are counted on/).waitFor()
  await ann.page.getByRole('link', { name: 'Change what you said' }).waitFor()
  await ann.page.getByRole('button', { name: 'Put it beside the record' }).click()
  await ann.page.getByText('Write what was different.').first().waitFor()
  await ann.page.getByLabel('What was different?').fill('Ray was there too.')
  await ann.page.getByRole('button', { name: 'Put it beside the record' }).click()
  await ann.page.getByText('Everybody can read it beside the record now.').waitFor()

  await tom.page.goto(`/plans/${workshop.planId}/meetings/${sessionId}`)
  await tom.page.getByText('Ray was there too.').waitFor()
  expect(await tom.page.getByText('Ann Price').count()).toBe(1)
  if (javaScriptEnabled) await expectAccessible(tom.page)
  here.app.clock.move(25 * 3_600_000)
  await tom.page.reload()
  await tom.page.getByText('Fewer than 5 people answered, so nothing is shown').waitFor()
})
