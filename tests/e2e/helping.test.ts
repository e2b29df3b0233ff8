import { expect, test } from 'vitest'
import { DAY, toInstant } from '#domain/time.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Somebody enters a vote for a member who agreed to it; both see the same box, and the member has the last word.

const here = workshopForEach()

async function openVote(): Promise<string> {
  const { ballotId } = await here.workshop.asGuide('ballot.open', {
    ...{ subject: { kind: 'question', text: 'Shall we meet in the hall?' }, kind: 'sensing', method: 'majority' },
    closesAt: toInstant(Date.now() + 8 * DAY),
  })
  return `/plans/${here.workshop.planId}/ballots/${ballotId}`
}

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('Pauline lets Jo help; Jo reads it back, Pauline says yes, and changes it afterwards, %s', async (_how, script) => {
  const pauline = await here.workshop.join('citizen', 'Pauline Croft', { javaScriptEnabled: script })
  const jo = await here.workshop.support('Jo Marsh', { javaScriptEnabled: script })
  const ballot = await openVote()
  const seen: string[] = []
  jo.page.on('request', (request) => seen.push(request.url()))

  await pauline.page.goto(ballot)
  await pauline.page.getByRole('button', { name: 'I agree to this' }).click()
  await pauline.page.getByRole('link', { name: 'let somebody help me' }).click()
  await pauline.page.getByRole('button', { name: 'Save' }).click()
  await pauline.page.getByText('Please choose who may help.').first().waitFor()
  await pauline.page.getByLabel('Who may help you?').selectOption({ label: 'Jo Marsh' })
  await pauline.page.getByLabel('They sit beside me, and we vote together').check()
  await pauline.page.getByRole('button', { name: 'Save' }).click()
  await pauline.page.getByText('Saved. You can take it back at any time.').waitFor()

  await jo.page.goto(`/plans/${here.workshop.planId}/helping`)
  await jo.page.getByRole('link', { name: 'Help with this vote' }).click()
  await jo.page.getByRole('radio', { name: 'Pauline Croft' }).check()
  await jo.page.getByRole('radio', { name: 'No, nobody does' }).check()
  await jo.page.getByRole('button', { name: 'Begin' }).click()
  await jo.page.getByRole('heading', { name: 'You help Pauline Croft' }).waitFor()
  await jo.page.getByRole('button', { name: 'Read it back' }).click()
  await jo.page.getByText('Please mark their answer.').first().waitFor()
  await jo.page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await jo.page.getByRole('button', { name: 'Read it back' }).click()
  await jo.page.getByRole('heading', { name: 'Read this out' }).waitFor()
  await jo.page.getByRole('button', { name: 'Yes, this is my answer' }).click()
  await jo.page.getByRole('heading', { name: 'The vote is saved' }).waitFor()
  // The receipt names a paper and no answer, and no address named whom or what.
  expect(await jo.page.locator('[data-tracker]').innerText()).toMatch(/[0-9A-Z]/i)
  expect(seen.filter((url) => url.includes(pauline.id) || url.includes('choice'))).toEqual([])
  await jo.page.getByRole('link', { name: 'Done' }).click()
  await jo.page.waitForURL((url) => url.pathname === `/plans/${here.workshop.planId}`)
  // Going back finds an empty form; or nothing at all, for the browser was told to keep no answer of ours.
  if (script) {
    await jo.page.goBack()
    await jo.page.getByRole('button', { name: 'Begin' }).waitFor()
    expect(await jo.page.getByRole('radio', { checked: true }).count()).toBe(0)
  } else await expect(jo.page.goBack()).rejects.toThrow(/ERR_CACHE_MISS/)

  await pauline.page.goto(ballot)
  await pauline.page.getByText('Jo Marsh helped you to vote').waitFor()
  await pauline.page.getByRole('radio', { name: 'No', exact: true }).check()
  await pauline.page.getByRole('button', { name: 'Check your answer' }).click()
  await pauline.page.getByRole('button', { name: 'Send my vote' }).click()
  await pauline.page.locator('[data-tracker]').waitFor()
  await pauline.page.goto(ballot)
  await pauline.page.getByText('your own last answer counts').waitFor()

  await pauline.page.goto(`/plans/${here.workshop.planId}/helping`)
  await pauline.page.getByRole('button', { name: 'Take it back' }).click()
  await pauline.page.getByText('Done. This help has ended.').waitFor()
  await jo.page.goto(`${ballot}/help`)
  await jo.page.getByText('Nobody has asked you to help').first().waitFor()
})

test('the guide notes it for Ray, who has no screen: on the phone, with a time', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore', { javaScriptEnabled: false })
  const ballot = await openVote()
  // When he joined, on somebody’s tablet.
  await ray.page.goto(ballot)
  await ray.page.getByRole('button', { name: 'I agree to this' }).click()
  await ray.page.getByRole('radio').first().waitFor()
  const { page: guide } = await here.workshop.guide({ javaScriptEnabled: false })
  await guide.goto(`/plans/${here.workshop.planId}/helping`)
  await guide.getByLabel('Who is helped?').selectOption({ label: 'Ray Dunmore' })
  await guide.getByLabel('Who helps them?').selectOption({ label: 'Noor Hassan' })
  await guide.getByLabel('by phone').check()
  await guide.getByRole('button', { name: 'Save' }).click()
  await guide.getByText('Please ask them first.').first().waitFor()
  await guide.getByLabel('I asked them, and they said yes').check()
  await guide.getByRole('button', { name: 'Save' }).click()
  await guide.getByText('Noor Hassan helps Ray Dunmore').waitFor()
  await guide.goto(`${ballot}/help`)
  await guide.getByRole('radio', { name: 'Ray Dunmore' }).check()
  await guide.getByRole('radio', { name: 'No, nobody does' }).check()
  await guide.getByRole('button', { name: 'Begin' }).click()
  await guide.getByText('When did they tell you?').waitFor()
  await guide.getByRole('radio', { name: 'No', exact: true }).check()
  await guide.getByRole('button', { name: 'Read it back' }).click()
  await guide.getByRole('button', { name: 'They said yes' }).click()
  await guide.getByRole('heading', { name: 'The vote is saved' }).waitFor()
})
