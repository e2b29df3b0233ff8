import { expect, test } from 'vitest'
import { DAY, MINUTE, toInstant } from '#domain/time.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// A question to everybody: each answers alone, all answers are shown together, people add, the guide sums up.

const here = workshopForEach()

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])(
  'a round in people’s own time, from the question to the doubt about the summary, %s',
  async (_how, javaScriptEnabled) => {
    const { workshop, app } = here
    const guide = await workshop.guide({ javaScriptEnabled })
    const ann = await workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
    const tom = await workshop.join('professional', 'Tom Whitlock', { javaScriptEnabled })
    const startsAt = toInstant(app.clock.now())
    await workshop.asGuide('session.schedule', {
      kind: 'async',
      title: 'The name',
      startsAt,
      minutes: (7 * DAY) / MINUTE,
    })
    const plan = `/plans/${workshop.planId}`

    await guide.page.goto(`${plan}/meetings`)
    await guide.page.getByRole('link', { name: 'Questions to everybody' }).click()
    await guide.page.getByRole('button', { name: 'Ask it' }).click()
    await guide.page.getByText('Write the question.').first().waitFor()
    await guide.page.getByLabel('What do you want to ask?').fill('What should we call the class?')
    await guide.page.getByRole('button', { name: 'Ask it' }).click()
    await guide.page.getByText('Everybody can answer your question now.').waitFor()
    const question = new URL(guide.page.url()).pathname

    await ann.page.goto(question)
    await ann.page.getByText('Day 1 of 7').waitFor()
    await ann.page.getByRole('textbox', { name: 'Your answer' }).fill('Stay steady')
    await ann.page.getByRole('button', { name: 'Send my answer' }).click()
    await ann.page.getByText('Only you see this.').waitFor()

    await tom.page.goto(question)
    expect(await tom.page.getByText('Stay steady').count()).toBe(0)
    await guide.page.goto(question)
    expect(await guide.page.getByText('Stay steady').count()).toBe(0)
    await guide.page.getByText('Type for somebody', { exact: true }).click()
    await guide.page.getByLabel('Whose answer is it?').selectOption({ label: 'Tom Whitlock' })
    await guide.page.getByLabel('Their answer, in their words').fill('Strong legs')
    await guide.page.getByRole('button', { name: 'Keep their answer' }).click()
    await guide.page.getByText('Read it back to them first.').first().waitFor()
    await guide.page.getByLabel('I read it back to them').check()
    await guide.page.getByRole('button', { name: 'Keep their answer' }).click()
    await guide.page.getByText('The answer is kept.').waitFor()
    await tom.page.goto(question)
    await tom.page.getByText('Strong legs').waitFor()
    await tom.page.getByText('Stay steady').waitFor()

    app.clock.move(3 * DAY)
    await expect
      .poll(
        async () => {
          await tom.page.goto(question)
          return tom.page.getByRole('heading', { name: 'What everybody said' }).count()
        },
        { timeout: 10_000 },
      )
      .toBe(1)
    await tom.page.getByText('Day 4 of 7').waitFor()
    await tom.page.getByRole('listitem').filter({ hasText: 'Stay steady' }).getByText('Add to this').click()
    await tom.page
      .getByRole('listitem')
      .filter({ hasText: 'Stay steady' })
      .getByLabel('What do you want to add?')
      .fill('And stay warm')
    await tom.page
      .getByRole('listitem')
      .filter({ hasText: 'Stay steady' })
      .getByRole('button', { name: 'Add it' })
      .click()
    await tom.page.getByText('What you added is there for everybody.').waitFor()
    await tom.page.getByText('Tom Whitlock added to what Ann Price said:').waitFor()

    app.clock.move(2 * DAY)
    await guide.page.goto(question)
    await guide.page.getByText('Sum up the answers').click()
    await guide.page.getByRole('textbox', { name: 'The summary' }).fill('People want a name about standing firm.')
    await guide.page.getByRole('button', { name: 'Show the summary' }).click()
    await guide.page.getByText('Everybody can read your summary now.').waitFor()
    await ann.page.goto(question)
    await ann.page.getByText('This is not what I meant').click()
    await ann.page.getByLabel('What did you mean?').fill('I meant feeling safe.')
    await ann.page.getByRole('button', { name: 'Show it beside the summary' }).click()
    await ann.page.getByText('I meant feeling safe.').waitFor()
    if (javaScriptEnabled) await expectAccessible(ann.page)
  },
)
