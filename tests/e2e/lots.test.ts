import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import type { Seat } from '#tests/app/editor/seats.ts'
import { asMember } from '#tests/support/as-member.ts'
import { axeFaults } from '#tests/support/axe.ts'
import { PHONE, picture } from '#tests/support/meeting-for-each.ts'
import { press } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// A tie without a chair: one person of each side keeps half of a secret, with and without JavaScript.

const here = workshopForEach()
const at = (page: string) => `/plans/${here.workshop.planId}${page}`
const { as, mayVote } = asMember(here)
async function closeVotes(): Promise<void> {
  here.app.clock.move(12 * DAY)
  await here.app.running.jobs.run()
}
/** Asks both to keep a half, as the guide does. */
async function askBoth({ page }: Seat, citizen: string, professional: string): Promise<void> {
  await page.goto(at('/ballots'))
  await page.getByText('Prepare a lot', { exact: true }).click()
  await page.getByLabel('Citizen who keeps a half').selectOption(citizen)
  await page.getByLabel('Professional who keeps a half').selectOption(professional)
  await press(page, 'Ask both')
  await page.getByText('Both have still to promise their half.').waitFor()
}

describe.each([
  ['with JavaScript, on a phone each', true],
  ['without JavaScript', false],
])('%s', (_how, javaScriptEnabled) => {
  test('both promise a half, the vote is a tie, both show it, and everybody reads what the lot chose', async () => {
    const ray = await here.workshop.join('citizen', 'Ray Dunmore', { javaScriptEnabled, ...PHONE })
    const anjali = await here.workshop.join('professional', 'Anjali Menon', { javaScriptEnabled, ...PHONE })
    const guide = await here.workshop.guide()
    await mayVote(ray, anjali)
    await askBoth(guide, 'Ray Dunmore', 'Anjali Menon')

    await ray.page.goto(at('/ballots'))
    await ray.page.getByText('from the other side keep one half of a secret each').waitFor()
    if (javaScriptEnabled) {
      await picture(ray, 'lot-asked')
      expect(await axeFaults(ray.page)).toEqual([])
      await ray.page.getByRole('button', { name: 'Make my half on this device' }).focus()
      await ray.page.keyboard.press('Enter')
    } else {
      await press(ray.page, 'Let the website make and keep my half')
    }
    await ray.page.getByText('Your half is promised. Nothing more is to do').waitFor()
    await ray.page.getByText('My half, to keep on paper').click()
    await anjali.page.goto(at('/ballots'))
    await press(anjali.page, 'Let the website make and keep my half')
    await anjali.page.getByText('Your half is promised. Nothing more is to do').waitFor()
    if (javaScriptEnabled) await picture(ray, 'lot-promised')

    const { page } = guide
    await page.goto(at('/vote?what=question&for=other'))
    await page.getByLabel('The question', { exact: true }).fill('Where shall the class be?')
    await page.getByRole('radio', { name: 'It decides' }).check()
    await page.getByRole('radio', { name: 'Tick all that you approve of' }).check()
    await page.getByText('For choices of your own').click()
    await page.getByLabel('The choices', { exact: true }).fill('The hall\nThe library')
    await page.getByLabel('If it is a tie').selectOption({ index: 1 })
    await press(page, 'Open the vote')
    await page.waitForURL(/done=opened/)
    const ballot = new URL(page.url()).pathname
    const ballotId = ballot.split('/').at(-1)
    await as(ray, 'ballot.cast', { ballotId, choice: ['option-1'] })
    await as(anjali, 'ballot.cast', { ballotId, choice: ['option-2'] })
    await closeVotes()

    await ray.page.goto(ballot)
    await ray.page.getByText('It is a tie between').first().waitFor()
    if (javaScriptEnabled) {
      await picture(ray, 'lot-tie')
      expect(await axeFaults(ray.page)).toEqual([])
    }
    await press(ray.page, 'Show my half')
    await ray.page.getByText('Ray Dunmore has shown their half.').waitFor()
    await anjali.page.goto(ballot)
    await press(anjali.page, 'Show my half')
    await anjali.page.locator('[data-outcome]').getByText('The lot decided between').waitFor()
    await anjali.page.getByText('How the lot was drawn').last().click()
    if (javaScriptEnabled) await picture(anjali, 'lot-drawn')
    if (javaScriptEnabled) expect(await axeFaults(anjali.page)).toEqual([])
  })
})
