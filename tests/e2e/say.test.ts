import { expect, test } from 'vitest'
import { saved, textbox, write } from '#tests/app/editor/seats.ts'
import { LAPTOP, meetingForEach, PHONE, picture, press, sees, TABLET } from '#tests/support/meeting-for-each.ts'
import { expectAccessible } from '#tests/support/page.ts'

const AGENDA = [
  { kind: 'arrive', minutes: 10, what: 'Come in' },
  { kind: 'discussion', minutes: 40, what: 'Where should the class be?' },
  { kind: 'checkout', minutes: 10, what: 'How was it?' },
]
const { here, address, follow } = meetingForEach(AGENDA)

/** Two citizens and two professionals, one of them without JavaScript; the guide, and the wall. */
async function gather() {
  const guide = await here.workshop.guide(PHONE)
  const ann = await here.workshop.join('citizen', 'Ann Price', PHONE)
  const cai = await here.workshop.join('citizen', 'Cai Rees', { ...TABLET, colorScheme: 'dark' })
  const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled: false })
  const eve = await here.workshop.join('professional', 'Eve Lund', LAPTOP)
  const wall = { ...guide, page: await guide.context.newPage() }
  await wall.page.setViewportSize(LAPTOP.viewport)
  await here.workshop.asGuide('session.open', { sessionId: here.sessionId })
  for (const { id } of [ann, cai, ben, eve])
    await here.workshop.asGuide('attendance.join', { sessionId: here.sessionId, memberId: id })
  await here.workshop.asGuide('step.start', { step: 1 })
  for (const seat of [ann, cai, eve]) await follow(seat)
  await follow(guide, '/guide')
  await follow(wall, '/screen')
  return { guide, wall, ann, cai, ben, eve }
}

test('the group says how the meeting goes: on phones, without JavaScript, on the wall, and against the guide', async () => {
  const { guide, wall, ann, cai, ben, eve } = await gather()
  await picture(ann, 'ask-phone')

  await ann.page.getByRole('button', { name: 'Ask to slow down' }).press('Enter')
  for (const seat of [ann, cai, eve, guide, wall]) await sees(seat, 'Shall we slow down?')
  // By keyboard, whoever asked comes to the question.
  expect(await ann.page.evaluate(() => document.activeElement?.id)).toBe('group-asked')
  await sees(wall, 'If more people say yes than no, this step gets five minutes more.')
  await sees(ann, 'About a minute left')
  await expectAccessible(ann.page)
  await expectAccessible(guide.page)
  // Nothing on the guide's screen stops it.
  for (const name of ['Close the meeting', 'Start: How was it?', 'Yes']) {
    expect(await guide.page.getByRole('button', { name, exact: true }).count()).toBe(0)
  }
  await picture(ann, 'asked-phone')
  await picture(cai, 'asked-tablet-dark')
  await picture(eve, 'asked-laptop')
  await picture(guide, 'asked-guide-phone')
  await picture(wall, 'asked-wall')

  await ann.page.getByRole('button', { name: 'Yes' }).press('Enter')
  await sees(ann, 'Your answer is in.')
  await press(cai, 'No')
  await press(eve, 'No view')
  await ben.page.goto(address())
  await press(ben, 'Yes')
  for (const seat of [ann, cai, guide, wall]) await sees(seat, /About 4\d minutes left/)
  expect(await wall.page.getByText('Yes').count()).toBe(0)
  await sees(ann, 'The group has decided this in this step.')
  expect(await ann.page.evaluate(() => document.activeElement?.id)).toBe('say')

  // What the guide did is put right; four answers are too few for numbers.
  await cai.page.getByText('Ask the group not to accept a decision of the guide').click()
  await cai.page.getByLabel('Which decision do you mean?').fill('Dee was passed over.')
  await press(cai, 'Ask the group')
  await sees(ann, 'Dee was passed over.')
  for (const seat of [ann, cai]) await press(seat, 'Yes')
  here.app.clock.move(61_000)
  await sees(guide, 'Read this out, word for word. Then put it right.')
  await sees(wall, 'The group does not accept a decision of the guide')
  await picture(guide, 'put-right-guide-phone')
  await picture(wall, 'put-right-wall')
  await guide.page.getByLabel('How did you put it right? You may leave this empty.').fill('Dee spoke next.')
  await press(guide, 'I read it out and put it right')
  await wall.page.getByText('The group does not accept').waitFor({ state: 'detached' })

  // Whoever speaks finishes; then the next step begins by itself.
  await press(eve, 'I want to speak')
  await press(guide, 'Give the floor to Eve Lund')
  await sees(eve, 'It is your turn to speak.')
  await ben.page.goto(address())
  await press(ben, 'Ask to move on')
  for (const seat of [ann, cai]) {
    await sees(seat, 'Shall we move on?')
    await press(seat, 'Yes')
  }
  await press(eve, 'No')
  await press(ben, 'Yes')
  for (const seat of [eve, guide, wall]) await sees(seat, 'The group wants to move on. Whoever speaks finishes first.')
  await picture(guide, 'moving-guide-phone')
  await press(eve, 'I have finished')
  for (const seat of [ann, guide, wall]) await sees(seat, 'Step 3 of 3')

  await here.workshop.asGuide('session.close', { sessionId: here.sessionId })
  await ann.page.goto(`/plans/${here.workshop.planId}/meetings/${here.sessionId}`)
  await sees(ann, 'Somebody did not accept a decision of the guide: Dee was passed over.')
  await sees(ann, 'The guide read it out and put it right: Dee spoke next.')
  await picture(ann, 'record-phone')
}, 120_000)

test('a paragraph is on everybody’s screens, chosen without JavaScript too, and follows its text', async () => {
  const invited = await here.workshop.asGuide('member.invite', {
    side: 'citizen',
    function: 'co-chair',
    name: 'Mo Tagg',
  })
  const still = { ...LAPTOP, javaScriptEnabled: false }
  const chair = await here.workshop.sit(invited.memberId ?? '', 'Mo Tagg', invited.link ?? '', still)
  const guide = await here.workshop.guide(TABLET)
  const ann = await here.workshop.join('citizen', 'Ann Price', PHONE)
  const cai = await here.workshop.join('citizen', 'Cai Rees', { ...PHONE, colorScheme: 'dark', locale: 'cy' })
  const eve = await here.workshop.join('professional', 'Eve Lund', LAPTOP)
  const wall = { ...guide, page: await guide.context.newPage() }
  await wall.page.setViewportSize(LAPTOP.viewport)
  await write(eve, here.workshop.planId)
  await textbox(eve.page).pressSequentially('The hall is cold in winter, and the bus stops far away.')
  await eve.page.keyboard.press('Enter')
  await textbox(eve.page).pressSequentially('Many people come by bus.')
  await saved(eve.page)
  await here.workshop.asGuide('agenda.set', { sessionId: here.sessionId, steps: STEPS })
  await here.workshop.asGuide('session.open', { sessionId: here.sessionId })
  for (const { id } of [ann, cai, eve])
    await here.workshop.asGuide('attendance.join', { sessionId: here.sessionId, memberId: id })
  await here.workshop.asGuide('step.start', { step: 0 })
  await follow(ann)
  await follow(guide, '/guide')
  await follow(wall, '/screen')

  // The step names a part, so it comes first; first the part is chosen, then the words.
  await chair.page.goto(address('/guide'))
  await press(chair, 'Take over the meeting')
  await sees(chair, 'This step is about the part “Why we need this”.')
  await press(chair, 'Choose this part')
  await chair.page.getByLabel('Which words?').selectOption({ label: 'Many people come by bus.' })
  await picture(chair, 'choose-guide-laptop')
  await press(chair, 'Show on everybody’s screen')
  for (const seat of [ann, wall]) await sees(seat, 'Many people come by bus.')
  await sees(guide, 'On everybody’s screen now')
  await press(guide, 'Choose this part')
  await guide.page
    .getByLabel('Which words?')
    .selectOption({ label: 'The hall is cold in winter, and the bus stops far away.' })
  await picture(guide, 'choose-guide-tablet')
  await press(guide, 'Show on everybody’s screen')
  for (const seat of [ann, wall]) await sees(seat, 'The hall is cold in winter, and the bus stops far away.')
  await expectAccessible(guide.page)
  await expectAccessible(ann.page)

  // Eve writes on, and the wall with her.
  await eve.page.keyboard.press('ArrowUp')
  await eve.page.keyboard.press('End')
  await eve.page.keyboard.type(' Nobody comes in snow.')
  for (const seat of [ann, wall]) await sees(seat, 'far away. Nobody comes in snow.')
  await picture(ann, 'spotlight-phone')
  await picture(wall, 'spotlight-wall')
  await cai.page.goto(address())
  await sees(cai, 'Beth sydd ar y sgrin fawr')
  await picture(cai, 'spotlight-phone-welsh-dark')
  await expectAccessible(cai.page)

  await ann.page.getByRole('link', { name: 'Suggest other words' }).click()
  await ann.page.getByRole('heading', { level: 1 }).filter({ hasText: 'Why' }).waitFor()
  await sees(ann, 'Nobody comes in snow.')
  await press(guide, 'Take it off everybody’s screen')
  // Afterwards the wall shows again what the step is about: the whole part.
  await guide.page.getByText('On everybody’s screen now').waitFor({ state: 'detached' })
  await sees(wall, 'Many people come by bus.')
}, 120_000)

const STEPS = [{ kind: 'drafting', minutes: 25, what: 'Write “Why we need this” together' }, ...AGENDA.slice(2)]
