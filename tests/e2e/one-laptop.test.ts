import { expect, test } from 'vitest'
import { saved, textbox, write } from '#tests/app/editor/seats.ts'
import { LAPTOP, meetingForEach, PHONE, picture, press, sees } from '#tests/support/meeting-for-each.ts'
import { expectAccessible } from '#tests/support/page.ts'

const AGENDA = [
  { kind: 'discussion', minutes: 20, what: 'Where should the class be?' },
  { kind: 'drafting', minutes: 20, what: 'Write “Why we need this” together' },
  { kind: 'ballot', minutes: 20, what: 'Vote' },
]
const { here, address, follow } = meetingForEach(AGENDA)

test('around one laptop: hands are taken seat by seat, with and without JavaScript, and one’s own answer stands', async () => {
  const invited = await here.workshop.asGuide('member.invite', {
    side: 'citizen',
    function: 'co-chair',
    name: 'Mo Tagg',
  })
  const still = { ...PHONE, javaScriptEnabled: false }
  const chair = await here.workshop.sit(invited.memberId ?? '', 'Mo Tagg', invited.link ?? '', still)
  const guide = await here.workshop.guide(LAPTOP)
  const ann = await here.workshop.join('citizen', 'Ann Price', PHONE)
  const cai = await here.workshop.join('citizen', 'Cai Rees', LAPTOP)
  const eve = await here.workshop.join('professional', 'Eve Lund', LAPTOP)
  await here.workshop.asGuide('session.open', { sessionId: here.sessionId })
  for (const { id } of [chair, ann, cai, eve])
    await here.workshop.asGuide('attendance.join', { sessionId: here.sessionId, memberId: id })
  await here.workshop.asGuide('step.start', { step: 0 })
  await follow(ann)
  await follow(guide, '/guide')
  await press(ann, 'Ask to slow down')
  await guide.page.getByRole('heading', { name: 'Hands in the room' }).waitFor()
  // Ann has a screen; Cai, Eve and Mo have none open.
  await picture(guide, 'hands-laptop')
  await expectAccessible(guide.page)
  await press(guide, 'Yes Cai Rees')
  await sees(guide, 'Taken. Press again if you heard it wrong.')
  await press(guide, 'No Cai Rees')
  await sees(ann, /takes down hands in the room/)
  await press(ann, 'Yes')
  await sees(ann, 'Your answer is in.')
  await guide.page.getByRole('button', { name: 'Yes Ann Price' }).waitFor({ state: 'detached' })
  // Cai was heard wrong, and says so on a screen.
  await follow(cai)
  await sees(cai, 'The guide took this down for you in the room.')
  await press(cai, 'Yes')
  await sees(cai, 'Your answer is in.')
  await guide.page.getByRole('button', { name: 'No Cai Rees' }).waitFor({ state: 'detached' })
  // Mo takes the meeting over without JavaScript, answers for herself and takes Eve's hand.
  await chair.page.goto(address('/guide'))
  await press(chair, 'Take over the meeting')
  await picture(chair, 'hands-phone')
  await press(chair, 'Yes')
  expect(await chair.page.getByRole('button', { name: 'Yes Mo Tagg' }).count()).toBe(0)
  await press(chair, 'No Eve Lund')
  await sees(ann, /About 2\d minutes left/)
}, 120_000)

test('a step of writing shows the words as they stand, and a step of voting the choices; both lead back', async () => {
  const guide = await here.workshop.guide(LAPTOP)
  const ann = await here.workshop.join('citizen', 'Ann Price', PHONE)
  const ben = await here.workshop.join('citizen', 'Ben Cole', { ...PHONE, javaScriptEnabled: false })
  const eve = await here.workshop.join('professional', 'Eve Lund', LAPTOP)
  for (const { context, id } of [ann, ben]) {
    const data = { commandId: `role-${id}`, type: 'role.sign' }
    const headers = { origin: here.app.url }
    const signed = await context.request.post(`/api/v1/plans/${here.workshop.planId}/commands`, { data, headers })
    expect(signed.status()).toBe(200)
  }
  await write(eve, here.workshop.planId)
  await textbox(eve.page).pressSequentially('The bus stops far away.')
  await saved(eve.page)
  await here.workshop.asGuide('session.open', { sessionId: here.sessionId })
  const present = [ann, ben, eve]
  for (const { id } of present)
    await here.workshop.asGuide('attendance.join', { sessionId: here.sessionId, memberId: id })
  await follow(ann)
  await follow(guide, '/guide')
  await here.workshop.asGuide('step.start', { step: 1 })
  await sees(ann, 'What this step is about')
  await sees(ann, 'The bus stops far away.')
  await textbox(eve.page).press('End')
  await eve.page.keyboard.type(' Nobody comes in snow.')
  await sees(ann, 'Nobody comes in snow.')
  await picture(ann, 'drafting-phone')
  await expectAccessible(ann.page)
  await ben.page.goto(address())
  await sees(ben, 'Nobody comes in snow.')
  await ben.page.getByRole('link', { name: 'Suggest other words' }).click()
  await ben.page.getByRole('link', { name: 'Live now' }).first().click()
  await sees(ben, 'What this step is about')

  await here.workshop.asGuide('step.start', { step: 2 })
  await guide.page.getByRole('link', { name: 'Put something to the vote' }).click()
  await guide.page.getByRole('heading', { level: 1 }).waitFor()
  const closesAt = new Date(here.app.clock.now() + 8 * 86_400_000).toISOString()
  const subject = { kind: 'question', text: 'Shall we meet on Mondays?' }
  await here.workshop.asGuide('ballot.open', { subject, kind: 'sensing', method: 'majority', closesAt })
  await sees(ann, 'Shall we meet on Mondays?')
  await ann.page.getByRole('button', { name: 'Check your answer' }).waitFor()
  await picture(ann, 'vote-here-phone')
  await expectAccessible(ann.page)
  for (const seat of [ann, ben]) {
    await seat.page.goto(address())
    await seat.page.getByLabel('Yes', { exact: true }).first().check()
    await seat.page.getByRole('button', { name: 'Check your answer' }).click()
    await seat.page.locator('button[value="cast"]').first().click()
    await seat.page.getByRole('link', { name: 'Back to the meeting' }).click()
    await sees(seat, 'You have voted. You can change it here until the vote ends.')
  }
  const where = { subject: { kind: 'question', text: 'Where shall we meet?' }, kind: 'sensing', closesAt }
  await here.workshop.asGuide('ballot.open', { ...where, method: 'ranked', options: ['The hall', 'The library'] })
  for (const seat of [ann, ben]) {
    await seat.page.goto(address())
    await sees(seat, 'Where shall we meet?')
    await seat.page.getByRole('combobox', { name: 'The library' }).selectOption('1')
    await seat.page.getByRole('combobox', { name: 'The hall' }).selectOption('2')
    if (seat === ann) await picture(ann, 'choose-here-phone')
    await seat.page.getByRole('button', { name: 'Check your answer' }).click()
    await seat.page.getByRole('listitem').filter({ hasText: 'The library' }).getByText('Place 1').waitFor()
    await seat.page.locator('button[value="cast"]').first().click()
    await seat.page.getByRole('link', { name: 'Back to the meeting' }).click()
  }
  await follow(guide, '/guide')
  await guide.page
    .getByRole('link', { name: /Take votes in the room/ })
    .first()
    .click()
  await guide.page.getByRole('heading', { level: 1 }).waitFor()
}, 120_000)
