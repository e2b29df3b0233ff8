import { expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { rewriteSection, writeSection } from '#server/documents/write.ts'
import { type Seat, saved, textbox, write } from '#tests/app/editor/seats.ts'
import { agreeRole, look, press, vote } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'
import { docOf } from '#tests/support/world.ts'

// Other words for a paragraph: suggested, answered, and in the text.

const here = workshopForEach()
let ann: Seat

const part = () => `/plans/${here.workshop.planId}/sections/why`
const fill = (seat: Seat, ...paragraphs: string[]) =>
  writeSection(
    here.app.running.deps.db,
    here.app.clock.now,
    here.workshop.planId as PlanId,
    'why',
    seat.id as MemberId,
    docOf(...paragraphs),
  )
const words = async () => (await here.workshop.text('why')).doc.content?.map(({ content }) => content?.[0]?.text)

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])(
  'somebody suggests other words, and one yes and one no later both are on the page, %s',
  async (_how, javaScriptEnabled) => {
    ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
    const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled })
    await fill(ann, 'Two buses with a tank.', 'The stairs are steep.')

    await ann.page.goto(part())
    await ann.page.getByRole('link', { name: 'Suggest a change' }).click()
    await ann.page.getByRole('link', { name: 'Change this paragraph 1' }).click()
    await ann.page.getByLabel('How should it read?').fill('Two buses with a tank.')
    await ann.page.getByRole('button', { name: 'Send my suggestion' }).click()
    await ann.page.getByText('These are the words that stand there now.').waitFor()
    await ann.page.getByLabel('How should it read?').fill('Two slow buses with a tank.')
    await ann.page.getByLabel(/^Why\?/).fill('Everybody should know how slow.')
    await ann.page.getByRole('button', { name: 'Send my suggestion' }).click()
    await ann.page.getByText('Thank you. Everybody can read your suggestion now.').waitFor()

    await ann.page.getByRole('link', { name: 'Suggest a change' }).click()
    await ann.page.getByRole('link', { name: 'Change this paragraph 2' }).click()
    await ann.page.getByLabel('How should it read?').fill('There is a lift.')
    await ann.page.getByRole('button', { name: 'Send my suggestion' }).click()
    await ann.page.getByText('Thank you. Everybody can read your suggestion now.').waitFor()
    expect(await words()).toEqual(['Two buses with a tank.', 'The stairs are steep.'])

    await ben.page.goto(`/plans/${here.workshop.planId}`)
    await ben.page.getByRole('link', { name: /^2 suggestions wait for your yes or no/ }).click()
    const slow = ben.page.getByRole('article').filter({ hasText: 'how slow' })
    expect(await slow.getByRole('insertion').textContent()).toBe('put in: slow , end. ')
    await slow.getByRole('button', { name: 'Say yes and put it into the text' }).click()
    await ben.page.getByText('You said yes for your side.').waitFor()
    expect(await words()).toEqual(['Two slow buses with a tank.', 'The stairs are steep.'])

    const lift = ben.page.getByRole('article').filter({ hasText: 'lift' })
    await lift.getByText('Say no, with a reason').click()
    await lift.getByRole('button', { name: 'Say no' }).click()
    await ben.page.getByText('Please write at least 10 characters.').first().waitFor()
    await lift.getByLabel('Why not?').fill('There is no lift yet, it comes in May.')
    await lift.getByRole('button', { name: 'Say no' }).click()
    await ben.page.getByText('You said no.').waitFor()

    await ann.page.goto(`${part()}/suggestions`)
    const answered = ann.page.getByRole('region', { name: 'Answered' })
    expect(await answered.textContent()).toMatch(
      /Not taken[\s\S]*it comes in May[\s\S]*In the text[\s\S]*Both sides said yes/,
    )
    if (javaScriptEnabled) await look(ann, `${part()}/suggestions`)
  },
)

test('who has the editor open sees the new words come in, and keeps what they were typing', async () => {
  ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await fill(ann, 'Two buses with a tank.', 'The stairs are steep.')
  await ann.page.goto(`${part()}/suggest`)
  await ann.page.getByRole('link', { name: 'Change this paragraph 1' }).click()
  await ann.page.getByLabel('How should it read?').fill('Two slow buses with a tank.')
  await ann.page.getByRole('button', { name: 'Send my suggestion' }).click()
  await ann.page.getByText('Thank you.').waitFor()

  await write(ann, here.workshop.planId)
  await textbox(ann.page).getByText('Two buses with a tank.').click()
  await ann.page.keyboard.press('End')
  await ann.page.keyboard.type(' And rain.')
  await saved(ann.page)

  await ben.page.goto(`${part()}/suggestions`)
  await ben.page.getByRole('button', { name: 'Say yes and put it into the text' }).click()
  await ben.page.getByText('You said yes for your side.').waitFor()
  await ann.page.getByText('Two slow buses with a tank. And rain.').waitFor()
  await ann.page.keyboard.type(' And wind.')
  await saved(ann.page)
  expect(await words()).toEqual(['Two slow buses with a tank. And rain. And wind.', 'The stairs are steep.'])
})

test('if somebody has changed the same words, the page shows all three wordings and offers no yes', async () => {
  ann = await here.workshop.join('citizen', 'Ann Price')
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await fill(ann, 'Two buses with a tank.')
  await ann.page.goto(`${part()}/suggest`)
  await ann.page.getByRole('link', { name: 'Change this paragraph 1' }).click()
  await ann.page.getByLabel('How should it read?').fill('Two trains with a tank.')
  await ann.page.getByRole('button', { name: 'Send my suggestion' }).click()
  await ann.page.getByText('Thank you.').waitFor()

  const { db } = here.app.running.deps
  const taxi = docOf('One taxi with a tank.')
  await rewriteSection(db, here.app.clock.now, here.workshop.planId as PlanId, 'why', ben.id as MemberId, taxi)

  await ben.page.goto(`${part()}/suggestions`)
  const card = ben.page.getByRole('article')
  expect(await card.textContent()).toMatch(
    /Its place has changed[\s\S]*Two buses with[\s\S]*trains[\s\S]*One taxi with a tank\./,
  )
  expect(await card.getByRole('button', { name: /^Say yes/ }).count()).toBe(0)
  await ann.page.goto(`${part()}/suggestions`)
  await ann.page.getByRole('link', { name: 'Suggest it again' }).click()
  await expect.poll(() => ann.page.getByLabel('How should it read?').inputValue()).toBe('One taxi with a tank.')
})

test('somebody asks the group, everybody consents, and the words go in when the vote closes', async () => {
  ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled: false })
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await fill(ann, 'Two buses with a tank.', 'The stairs are steep.')
  await ann.page.goto(`${part()}/suggest`)
  await ann.page.getByRole('link', { name: 'Change this paragraph 1' }).click()
  await ann.page.getByLabel('How should it read?').fill('Two slow buses with a tank.')
  await ann.page.getByRole('button', { name: 'Send my suggestion' }).click()
  await ben.page.goto(`${part()}/suggestions`)
  await ben.page.getByText('Say no, with a reason').click()
  await ben.page.getByLabel('Why not?').fill('They are not so slow.')
  await press(ben.page, 'Say no')
  await ben.page.getByText('You said no.').waitFor()

  await ann.page.goto(`${part()}/suggestions`)
  await ann.page.getByText('Put it to the group').click()
  await press(ann.page, 'Open the vote')
  await ann.page.getByText('The vote is open.').waitFor()
  await ann.page.getByRole('link', { name: 'Go to the vote' }).click()
  await ann.page.waitForURL(/\/ballots\/b_/)
  const ballot = new URL(ann.page.url()).pathname
  for (const seat of [ann, ben]) {
    await agreeRole(seat, ballot)
    await vote(seat, ballot, 'I agree')
  }
  await look(ben, ballot, ['light wide', 'dark narrow'])
  expect(await ben.page.getByRole('insertion').textContent()).toBe('put in: slow , end. ')

  here.app.clock.move(8 * DAY)
  await here.app.running.jobs.run()
  expect(await words()).toEqual(['Two slow buses with a tank.', 'The stairs are steep.'])
  await ben.page.goto(`${part()}/suggestions`)
  await ben.page.getByText(/^The group said yes .*, and the words are in the text\./).waitFor()
  await look(ben, `${part()}/suggestions`)
})
