import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Seat } from '#tests/app/editor/seats.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

const here = workshopForEach()

const AGENDA = [
  { kind: 'arrive', minutes: 10, what: 'Come in' },
  { kind: 'groups', minutes: 20, what: 'What would make it easy to come?', how: '1-2-4-all' },
  { kind: 'break', minutes: 10, what: 'Tea' },
]
const PHONE = { viewport: { width: 360, height: 740 } }

const address = (rest = '') => `/plans/${here.workshop.planId}/live${rest}`
const follow = async ({ page }: Seat, rest = '') => {
  await page.goto(address(rest))
  await page.locator('[data-room="live"]').waitFor()
}
const press = ({ page }: Seat, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
const sees = ({ page }: Seat, words: string | RegExp) => page.getByText(words).first().waitFor()
const section = ({ page }: Seat, name: string | RegExp) => page.getByRole('region', { name })

/** Pictures to be looked at: `PICTURES=folder vitest …`. */
async function pictures({ page }: Seat, name: string, looks: { scheme?: 'dark' } = {}): Promise<void> {
  const before = page.viewportSize()!
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: looks.scheme ?? 'light' })
    await expectNoSidewaysScroll(page)
    if (!process.env.PICTURES) continue
    mkdirSync(process.env.PICTURES, { recursive: true })
    await page.screenshot({ path: join(process.env.PICTURES, `${name}-${width}.png`), fullPage: true })
  }
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(before)
}

/** Nine people: two on phones, one without JavaScript, one in Welsh, the others without any device; and a wall. */
async function gather() {
  const { workshop, app } = here
  const startsAt = new Date(app.clock.now() + 60_000).toISOString()
  const planned = { kind: 'hybrid', title: 'A class nearby', startsAt, minutes: 90, agenda: AGENDA }
  const { sessionId } = await workshop.asGuide('session.schedule', planned)
  const guide = await workshop.guide()
  const ann = await workshop.join('citizen', 'Ann Price', PHONE)
  const eve = await workshop.join('professional', 'Eve Lund', PHONE)
  const ben = await workshop.join('professional', 'Ben Cole', { javaScriptEnabled: false })
  const cai = await workshop.join('citizen', 'Cai Rees', { locale: 'cy-GB' })
  const others = [
    await workshop.join('citizen', 'Dee Shah'),
    await workshop.join('citizen', 'Gus Lowe'),
    await workshop.join('professional', 'Fay Moss'),
    await workshop.join('professional', 'Hal Ward'),
  ]
  await workshop.asGuide('session.open', { sessionId })
  for (const { id } of [ann, eve, ben, cai, ...others]) {
    await workshop.asGuide('attendance.join', { sessionId, memberId: id })
  }
  const wall = { ...guide, page: await guide.context.newPage() }
  await follow(guide, '/guide')
  await follow(wall, '/screen')
  for (const seat of [ann, eve, cai]) await follow(seat)
  return { guide, wall, ann, eve, ben, cai, sessionId: sessionId! }
}

test('small groups from drawing lots to notes beside the text: phones, no JavaScript, Welsh, and a wall', async () => {
  const { workshop } = here
  const { guide, wall, ann, eve, ben, cai, sessionId } = await gather()
  await press(guide, 'Start: Come in')
  await press(guide, 'Start: What would make it easy to come?')
  await section(guide, 'Small groups').getByLabel('Alone, then in twos, in fours, and all together').waitFor()
  await pictures(guide, 'groups-guide-make')
  await press(guide, 'Make the groups')

  await sees(guide, 'People sit at 2 tables.')
  await sees(wall, 'Table 2')
  for (const seat of [ann, eve]) await sees(seat, /^Your group: table [12]$/)
  await sees(ann, '1: Think by yourself')
  await press(guide, 'Go on. 2: Talk in twos')
  await sees(ann, 'You talk with')
  // In twos, people talk with somebody of their own side.
  const beside = await ann.page.getByRole('list', { name: 'You talk with' }).innerText()
  expect(beside).toMatch(/Cai Rees|Dee Shah|Gus Lowe/)
  expect(beside).not.toMatch(/Eve|Ben|Fay|Hal/)
  await press(guide, 'Go on. 4: Talk in fours')
  await sees(ann, 'Who speaks next at your table')
  expect(await ann.page.getByRole('list', { name: 'You sit with' }).getByRole('listitem').count()).toBe(3)

  await press(ann, 'I want to speak at our table')
  await section(ann, /^Your group/)
    .getByRole('list', { name: 'Who speaks next at your table' })
    .getByText('You')
    .waitFor()
  await press(ann, 'I have spoken')
  await sees(ann, 'Nobody waits. Whoever has said least can begin.')

  await ann.page.getByRole('textbox', { name: 'What does your group say?' }).fill('A bus at ten.\nAnd one back.')
  await ann.page.getByLabel('Which part of the plan is it about?').selectOption('why')
  await press(ann, 'Keep this note')
  await sees(guide, 'A bus at ten.')
  await sees(guide, 'Written by Ann Price')
  expect(await ann.page.getByRole('textbox', { name: 'What does your group say?' }).inputValue()).toBe('')

  // Without JavaScript: the same form posts, and the page comes back with the note.
  await ben.page.goto(address())
  await sees(ben, /^Your group: table [12]$/)
  await press(ben, 'Keep this note')
  await ben.page.getByRole('alert').getByText('Please write something down.').waitFor()
  await ben.page.getByRole('textbox', { name: 'What does your group say?' }).fill('Somebody at the door.')
  await press(ben, 'Keep this note')
  await section(ben, /^Your group/)
    .getByText('Somebody at the door.')
    .waitFor()
    .catch(async (error) => {
      throw new Error(`${error}\nThe page says: ${await ben.page.locator('main').innerText()}`)
    })
  await sees(guide, 'Somebody at the door.')
  await press(ben, 'I want to speak at our table')
  await section(ben, /^Your group/)
    .getByText('You', { exact: true })
    .waitFor()

  // Somebody comes late: one tap gives them a place.
  const ian = await workshop.join('citizen', 'Ian Bell', PHONE)
  await workshop.asGuide('attendance.join', { sessionId, memberId: ian.id })
  await follow(ian)
  await sees(ian, 'You sit at no table yet. The guide will give you a place.')
  await pictures(guide, 'groups-guide-late')
  await press(guide, /^Ian Bell: to table/)
  await sees(ian, /^Your group: table [12]$/)
  await section(wall, 'Small groups').getByText('Ian Bell').waitFor()

  await pictures(ann, 'groups-mine')
  await pictures(cai, 'groups-mine-welsh')
  await pictures(guide, 'groups-guide')
  await pictures(wall, 'groups-wall', { scheme: 'dark' })

  // Of three citizens one may go; then two are left, who keep each other company, and the page says so.
  const { people, from } = await citizensAt(guide)
  await guide.page.getByText('Move somebody').click()
  const move = async (name: string) => {
    await guide.page.getByLabel('Who?').selectOption({ label: name })
    await guide.page.getByLabel('To which table?').selectOption(String(1 - from))
    await press(guide, 'Move')
  }
  await move(people[0]!)
  await table(guide, 1 - from)
    .getByText(people[0]!)
    .waitFor()
  await move(people[1]!)
  await guide.page.getByText('there would be a citizen alone among professionals').waitFor()

  await pictures(guide, 'groups-guide-refused')
  await follow(guide, '/guide')
  await press(guide, 'Bring everybody back together')
  await ann.page.getByText('Notes of all tables').click()
  await sees(ann, 'Somebody at the door.')
  await press(guide, 'Close the meeting')
  await sees(ann, 'No meeting is open now.')

  await ann.page.goto(`/plans/${workshop.planId}/meetings/${sessionId}`)
  await section(ann, 'What the small groups said').getByText('A bus at ten.').waitFor()
  await section(ann, 'What the small groups said').getByRole('link').first().click()
  await section(ann, 'From small groups in meetings').getByText('A bus at ten.').waitFor()
  await expectAccessible(ann.page)
})

const table = ({ page }: Seat, place: number) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Table ${place + 1}` }) })

/** The citizens at the table that has the most of them, as the guide reads them. */
async function citizensAt(guide: Seat): Promise<{ people: string[]; from: number }> {
  const citizens = ['Ann Price', 'Cai Rees', 'Dee Shah', 'Gus Lowe', 'Ian Bell']
  const words = await Promise.all([0, 1].map((place) => table(guide, place).innerText()))
  const at = words.map((text) => citizens.filter((name) => text.includes(name)))
  const from = at[0]!.length > at[1]!.length ? 0 : 1
  return { people: at[from]!, from }
}
