import { describe, expect, test } from 'vitest'
import { DAY, toInstant } from '#domain/time.ts'
import { agreeRole, checkAnswer, lookHere, press } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Choosing among options as people meet it: by lists and ticks, without dragging, with and without JavaScript.

const here = workshopForEach()
const at = (page: string) => `/plans/${here.workshop.planId}${page}`

async function openVote(input: object): Promise<string> {
  const closesAt = toInstant(here.app.clock.now() + 7 * DAY + 3_600_000)
  const subject = { kind: 'question', text: 'Where shall the class be?' }
  const { ballotId } = await here.workshop.asGuide('ballot.open', { subject, closesAt, ...input })
  return at(`/ballots/${ballotId}`)
}
async function closeVotes(): Promise<void> {
  here.app.clock.move(8 * DAY)
  await here.app.running.jobs.run()
  here.app.clock.move(8 * DAY)
  await here.app.running.jobs.run()
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_how, javaScriptEnabled) => {
  test('an order: places from a list, a check, another answer, a receipt, and a result in words', async () => {
    const ray = await here.workshop.join('citizen', 'Ray Dunmore', { javaScriptEnabled })
    const ballot = await openVote({ method: 'ranked', options: ['The hall', 'The library', 'The clinic'] })
    await agreeRole(ray, ballot)
    const { page } = ray
    await page.goto(ballot)
    const place = (option: string) => page.getByRole('combobox', { name: option })
    expect(await page.getByRole('combobox').count()).toBe(4)
    expect(await place('The hall').inputValue(), 'nothing is chosen beforehand').toBe('')
    await checkAnswer(page)
    await page.getByRole('alert').getByRole('link', { name: 'Please choose an answer.' }).click()

    await place('The library').selectOption('1')
    await place('The hall').selectOption('2')
    await checkAnswer(page)
    await page.getByRole('heading', { name: 'Check your answer' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'The library' }).textContent()).toContain('Place 1')
    await press(page, 'Choose another answer')
    await place('The library').waitFor()
    expect(await place('The library').inputValue(), 'what was chosen is still there').toBe('1')
    await place('The clinic').selectOption('2')
    await checkAnswer(page)
    await press(page, 'Send my vote')
    await page.getByRole('heading', { name: 'Your vote is kept' }).waitFor()

    await closeVotes()
    await page.goto(ballot)
    expect(await page.locator('[data-outcome]').textContent()).toContain('The group chose “The library”')
    if (javaScriptEnabled) await lookHere(page)
    expect(await page.getByRole('table').count()).toBeGreaterThan(1)
    await page.getByText('How other ways of counting would see it').click()
    await page.locator('[data-opinions]').getByText('Two other ways of counting', { exact: false }).waitFor()
    expect(await page.locator('[data-flips]').textContent()).toContain(
      'Yes: if what people left out did not count, it would have been “Leave things as they are”.',
    )
  })
})

test('the guide names what people choose from, sees what they will see, and mends what is missing', async () => {
  await here.workshop.join('citizen', 'Ray Dunmore')
  const { page } = await here.workshop.guide()
  await page.goto(at('/vote?what=question'))
  await page.getByRole('link', { name: 'Divide money' }).click()
  await page.waitForURL(/for=divide-money/)
  await page.getByLabel('The question', { exact: true }).fill('What shall we spend it on?')
  await page.getByRole('radio', { name: 'It decides' }).check()
  await page.getByText('We propose “Divide the money fairly”', { exact: false }).waitFor()
  expect(await page.getByRole('radio', { name: 'Divide the money fairly' }).isChecked(), 'what is proposed').toBe(true)
  expect(await page.locator('[data-reveals]').textContent()).toContain('With 1 citizen,')
  await page.getByLabel('The choices', { exact: true }).fill('A bench £400\nA bus')
  await press(page, 'Open the vote')
  await page.getByRole('alert').getByRole('link', { name: 'Say what each choice would cost' }).click()
  await page.getByLabel('The choices', { exact: true }).fill('A bench £400\nA bus on Tuesdays £1,200')
  await page.getByLabel('How much money is there?').fill('£1500')
  await press(page, 'See it as voters will')
  await page.getByRole('region', { name: 'This is what voters will see' }).getByText('£1,200').waitFor()
  await lookHere(page)
  await page.getByRole('radio', { name: 'Tick all that you approve of' }).check()
  await press(page, 'Open the vote')
  await page.getByRole('alert').getByRole('link', { name: 'Please write why you decide in another way' }).click()
  await page.getByRole('radio', { name: 'Divide the money fairly' }).check()
  await press(page, 'Open the vote')
  await page.waitForURL(/done=opened/)
  await page.getByText('There is £1,500 to spend.', { exact: false }).waitFor()
})

test('ticks, points and dates are answered on a phone, and a result says what was chosen', async () => {
  const ray = await here.workshop.join('citizen', 'Ray Dunmore', { viewport: { width: 320, height: 640 } })
  const votes = [
    await openVote({ method: 'approval', options: ['The hall', 'The library'] }),
    await openVote({ method: 'score', options: ['The hall', 'The library'] }),
    await openVote({
      method: 'time',
      options: [
        { en: 'Monday at 10', at: '2099-01-04T10:00:00.000Z' },
        { en: 'Tuesday at 10', at: '2099-01-05T10:00:00.000Z' },
      ],
    }),
  ]
  const { page } = ray
  await agreeRole(ray, votes[0]!)
  const answers = [
    () => page.getByRole('checkbox', { name: 'The hall' }).check(),
    () => page.getByRole('combobox', { name: 'The library' }).selectOption('5'),
    () => page.getByRole('combobox', { name: 'Tuesday at 10' }).selectOption('If need be'),
  ]
  for (const [index, vote] of votes.entries()) {
    await page.goto(vote)
    await answers[index]!()
    await lookHere(page)
    await checkAnswer(page)
    await press(page, 'Send my vote')
    await page.getByRole('heading', { name: 'Your vote is kept' }).waitFor()
  }
  await closeVotes()
  for (const [index, says] of [
    '“The hall”: 1 of 1 people ticked it',
    '“The library”: it has 5 points',
    '“Tuesday at 10”: 1 of 1 people can come',
  ].entries()) {
    await page.goto(votes[index]!)
    expect(await page.locator('[data-outcome]').textContent()).toContain(says)
  }
})
