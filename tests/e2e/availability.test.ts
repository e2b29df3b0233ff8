import { expect, test } from 'vitest'
import type { Seat } from '#tests/app/editor/seats.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// When people can come: said by each for themselves, counted for the guide, and held to by a rule.

const here = workshopForEach()
const at = (page: string) => `/plans/${here.workshop.planId}${page}`

async function sayTuesdayNoon({ page }: Seat, answer: string) {
  await page.goto(at(''))
  await page.getByRole('link', { name: 'Say when you can come' }).first().click()
  // Nothing at all is no answer.
  await page.getByRole('button', { name: 'Save my times' }).click()
  await page.getByText('Please choose what is true for most times.').first().waitFor()
  await page.getByRole('group', { name: 'What is true for most times?' }).getByLabel('I cannot come').check()
  await page.getByRole('group', { name: 'Tuesday' }).getByLabel('Midday, 12 to 2').selectOption({ label: answer })
  await page.getByLabel('I wait for the next one').check()
  await page.getByRole('button', { name: 'Save my times' }).click()
  await page.getByText('Your times are saved.').waitFor()
}

async function plan({ page }: Seat, title: string) {
  await page.getByLabel('What is it about?').fill(title)
  await page.getByLabel('Together', { exact: true }).check()
  await page.getByRole('button', { name: 'Plan this meeting' }).click()
}

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a guide finds a time that suits people and is stopped at another, %s', async (_how, javaScriptEnabled) => {
  const guide = await here.workshop.guide({ javaScriptEnabled })
  const seats = []
  for (const name of ['Ann Price', 'Cem Kaya', 'Dee Moss']) {
    seats.push(await here.workshop.join('citizen', name, { javaScriptEnabled, viewport: { width: 360, height: 740 } }))
  }
  const [ann, cem, dee] = seats as [Seat, Seat, Seat]

  await guide.page.goto(at('/meetings'))
  await guide.page.getByText('Fewer than 3 citizens have said when they can come').waitFor()
  await sayTuesdayNoon(ann, 'I can')
  await sayTuesdayNoon(cem, 'With support')
  await sayTuesdayNoon(dee, 'I can')

  // It is kept, shown to them again, and no longer asked for.
  await ann.page.goto(at('/when'))
  const tuesday = ann.page.getByRole('group', { name: 'Tuesday' })
  expect(await tuesday.getByLabel('Midday, 12 to 2').inputValue()).toBe('can')
  expect(await tuesday.getByLabel('Morning, 8 to 12').inputValue()).toBe('cannot')
  await expectNoSidewaysScroll(ann.page)
  if (javaScriptEnabled) await expectAccessible(ann.page)
  await ann.page.goto(at(''))
  expect(await ann.page.getByRole('link', { name: 'Say when you can come' }).count()).toBe(0)

  await guide.page.goto(at('/meetings'))
  await guide.page.getByText('3 of 3 citizens can come').first().waitFor()
  if (javaScriptEnabled) await expectAccessible(guide.page)
  await plan(guide, 'At an office’s time')
  await guide.page.getByText('0 of 3 citizens said that they can come then.').first().waitFor()

  await guide.page.goto(at('/meetings'))
  await guide.page.getByRole('link', { name: /^Plan a meeting then.*Tuesday midday/ }).click()
  await guide.page.waitForURL(/start=/)
  await plan(guide, 'At our time')
  await guide.page.getByText('The meeting is planned.').waitFor()

  // Real dates at that time; the form is filled in for the one that is chosen.
  const dates = guide.page.getByRole('link', { name: /^Plan a meeting then.*Tuesday \d.* 12:00 to 13:30$/ })
  expect(await dates.count()).toBe(2)
  await dates.first().click()
  await guide.page.waitForURL(/start=/)
  await plan(guide, 'On such a date')
  await guide.page.getByText('The meeting is planned.').waitFor()
})

test('a person’s own choice of their own time is theirs: the guide has no such page', async () => {
  const guide = await here.workshop.guide()
  await guide.page.goto(at('/when'))
  await guide.page.getByText('Only members who have a vote say when they can come.').waitFor()
  expect(await guide.page.getByRole('button', { name: 'Save my times' }).count()).toBe(0)
})
