import { describe, expect, test } from 'vitest'
import { PICTURES } from '#domain/devices/pictures.ts'
import type { PlanId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { goToEnd, saved, settle, write } from '#tests/app/editor/seats.ts'
import { expectAccessible, openPerson, type Person } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Several people use one tablet. Whatever one of them does is theirs and nobody else's.

const here = workshopForEach()
const PINS = ['1111', '2222', '3333', '4444', '5555', '6666']
const NAMES = ['Ann', 'Bea', 'Cat', 'Dan', 'Eve', 'Fay']

/** One browser as plain HTTP: its cookie, and forms as pages without JavaScript send them. */
function tablet() {
  let cookie = ''
  const ask = async (path: string, form?: Record<string, string>) => {
    const response = await fetch(`${here.app.url}${path}`, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, origin: here.app.url },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    cookie =
      response.headers
        .getSetCookie()
        .find((one) => one.startsWith('evenground='))
        ?.split(';')[0] ?? cookie
    return { status: response.status, to: response.headers.get('location'), text: await response.text() }
  }
  return { ask, cookie: () => cookie }
}

type Act = { kind: string; page: string; form: { type: string } & Record<string, string> }
/** What somebody does on it, and what the log calls that. */
const acts = (memberId: string, n: number): Act[] => [
  {
    ...{ kind: 'interest.declared', page: 'interests' },
    form: { type: 'interest.declare', declares: 'some', interests: `M${n}` },
  },
  {
    ...{ kind: 'side-meeting.recorded', page: 'side-meetings' },
    form: {
      ...{ type: 'side-meeting.record', matter: `M${n}`, people: memberId },
      ...{ 'heldAt.date': '2026-01-02', 'heldAt.time': '10:00', 'heldAt.zone': 'UTC' },
    },
  },
]

/** The id that a page gave one of its forms. */
const commandIdIn = (html: string, type: string) =>
  new RegExp(`name="type"\\s+value="${type}".*?name="commandId"\\s+value="([^"]+)"`, 's').exec(
    html.replaceAll(/autoComplete="off"|autocomplete="off"/g, ''),
  )?.[1] ?? ''

async function group(size: number) {
  const { workshop } = here
  const device = tablet()
  const people: { id: string; pin: string }[] = []
  for (const [n, name] of NAMES.slice(0, size).entries()) {
    const { memberId, link } = await workshop.asGuide('member.invite', { side: 'citizen', name })
    await device.ask(new URL(link!).pathname, { commandId: `join-${name}-0000` })
    const chosen = { act: 'share', memberId: memberId!, picture: PICTURES[n]!, pin: PINS[n]! }
    expect((await device.ask(`/device/${workshop.planId}`, chosen)).status).toBe(303)
    people.push({ id: memberId!, pin: PINS[n]! })
  }
  const at = `/device/${workshop.planId}`
  const unlock = ({ id, pin }: { id: string; pin: string }) => device.ask(at, { act: 'unlock', memberId: id, pin })
  const page = `/plans/${workshop.planId}/sections/why/ready`
  return { device, people, unlock, at, page, plan: `/plans/${workshop.planId}` }
}

async function actors(kind: string) {
  const { deps } = here.app.running
  const { planId } = here.workshop
  const rows = await deps.db.selectFrom('log_entry').where('plan_id', '=', planId).select('text').execute()
  return rows.map(({ text }) => decodeEntry(text)).filter((entry) => entry.kind === kind)
}

describe('a device that several people use', () => {
  test('200 switches by 6 people: every act is theirs, and what was left open does nothing', async () => {
    const { device, people, unlock, plan } = await group(6)
    const done: string[] = []
    let refused = 0
    let left = ''
    for (let n = 0; n < 200; n++) {
      const person = people[(n * 5 + (n >> 3)) % people.length]!
      expect((await unlock(person)).to).toBe(plan)
      // Two kinds of acts in turn.
      const act = acts(person.id, n)[n % 2]!
      const commandId = commandIdIn((await device.ask(`${plan}/${act.page}`)).text, act.form.type)
      if (left && !commandId.startsWith(left.slice(0, 8))) {
        const stale = await device.ask(`${plan}/${act.page}`, { ...act.form, commandId: left })
        expect(stale.text).toContain('made for somebody else')
        refused++
      }
      const sent = await device.ask(`${plan}/${act.page}`, { ...act.form, commandId })
      expect(sent.status).toBe(303)
      done.push(`${act.kind} ${person.id}`)
      // The id of a page that stays open while the device goes on to the next person.
      left = `${commandId.slice(0, 9)}left-${n}`
    }
    const told = [...(await actors('side-meeting.recorded')), ...(await actors('interest.declared'))]
    expect(told.sort((a, b) => a.seq - b.seq).map(({ kind, actor }) => `${kind} ${actor}`)).toEqual(done)
    expect(refused).toBeGreaterThan(100)
  })

  test('locked, it shows nothing of the plan and takes nothing', async () => {
    const { device, at, plan } = await group(2)
    const html = (await device.ask(`${plan}/side-meetings`)).text
    expect((await device.ask(at, { act: 'lock' })).to).toBe(at)
    expect((await device.ask(plan)).to).toBe(at)
    const commandId = commandIdIn(html, 'side-meeting.record')
    const sent = await device.ask(`${plan}/side-meetings`, { type: 'side-meeting.record', commandId, matter: 'M' })
    expect(sent.to).toBe(at)
    expect(await actors('side-meeting.recorded')).toEqual([])
  })

  test('left alone for five minutes, it is locked whatever its page does', async () => {
    const { device, at, plan } = await group(2)
    expect((await device.ask(plan)).status).toBe(200)
    here.app.clock.move(5 * 60_000 + 1000)
    expect((await device.ask(plan)).to).toBe(at)
  })

  test('wrong PINs slow down, and after five the card is needed again', async () => {
    const { people, unlock } = await group(2)
    const [ann, bea] = people as [(typeof people)[0], (typeof people)[0]]
    const told: string[] = []
    for (let n = 1; n <= 5; n++) {
      told.push((await unlock({ ...ann, pin: '0000' })).text)
      if (n < 5) expect((await unlock(ann)).text).toContain('Please wait a little')
      here.app.clock.move(60_000)
    }
    expect(told.slice(0, 4).every((text) => text.includes('not the right PIN'))).toBe(true)
    expect(told[4]).toContain('five wrong PINs')
    expect((await unlock(ann)).text).toContain('five wrong PINs')
    expect((await unlock(bea)).status).toBe(303)
  })

  test('an API call from a page of somebody else is refused too', async () => {
    const { device, people, unlock, plan } = await group(2)
    await unlock(people[0]!)
    const commandId = commandIdIn((await device.ask(`${plan}/side-meetings`)).text, 'side-meeting.record')
    await unlock(people[1]!)
    const send = (id: string) =>
      fetch(`${here.app.url}/api/v1${plan}/commands`, {
        method: 'POST',
        headers: { cookie: device.cookie(), origin: here.app.url, 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: id, type: 'explain.ask', section: 'why', text: 'Why?' }),
      })
    expect((await send(commandId)).status).toBe(403)
    expect((await send(`${people[1]!.id.slice(2, 10)}-fresh-one`)).status).toBe(200)
  })
})

/** Writes a few words in the text, and a comment about them, both by keyboard. */
async function sayInEditor(person: Person, words: string): Promise<void> {
  const { page } = person
  await write(person, here.workshop.planId)
  await goToEnd(page)
  await page.keyboard.type('Two buses. ')
  await saved(page)
  await goToEnd(page)
  for (let n = 0; n < 5; n++) await page.keyboard.press('Shift+ArrowLeft')
  await settle(page)
  await page.keyboard.press('Control+Alt+m')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Your comment' }).fill(words)
  await dialog.getByRole('textbox', { name: 'Your comment' }).press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByRole('heading', { name: 'Your comment is there' }).waitFor()
}

test('in a browser: picture and PIN, the lock, and the back button shows nothing', async () => {
  const { workshop, app, browser } = here
  const person = await openPerson(browser, app)
  const { page } = person
  for (const [name, picture, pin] of [
    ['Ann', 'Tree', '1111'],
    ['Bea', 'Cup', '2222'],
  ] as const) {
    const { link } = await workshop.asGuide('member.invite', { side: 'citizen', name })
    const form = { commandId: `join-${name}-0000` }
    const headers = { origin: app.url }
    await person.context.request.post(new URL(link!).pathname, { form, headers, maxRedirects: 0 })
    await page.goto(`/device/${workshop.planId}`)
    await page.getByLabel(picture).check()
    await page.getByLabel('A PIN of four figures').fill(pin)
    await expectAccessible(page)
    await page
      .getByRole('button', { name: /device/ })
      .first()
      .click()
    await page.waitForURL(/\/plans\//)
  }
  await page.goto(`/plans/${workshop.planId}/my-words`)
  await page.getByRole('button', { name: 'Lock, and hand the device on' }).click()
  await page.getByText('Tap your own picture.').waitFor()
  await expectAccessible(page)
  await page.goBack()
  await page.getByText('Tap your own picture.').waitFor()
  await page.getByRole('link', { name: /Tree/ }).click()
  for (let n = 0; n < 4; n++) await page.getByRole('button', { name: '1', exact: true }).click()
  await page.waitForURL(new RegExp(`/plans/${workshop.planId}`))
  const { deps } = app.running
  const members = (await deps.states.read(deps.db, workshop.planId as PlanId)).members
  expect(members.size).toBe(3)

  // What is said inside the editor is said by whoever the device was handed to.
  const comments = page.getByRole('main').getByRole('article')
  await sayInEditor(person, 'Which tank?')
  await page.goto(`/plans/${workshop.planId}/sections/why/comments`)
  expect(await comments.allInnerTexts()).toEqual([expect.stringMatching(/Ann[\s\S]*Which tank/)])
  await page.getByRole('button', { name: 'Lock, and hand the device on' }).click()
  await page.getByRole('link', { name: /Cup/ }).click()
  for (let n = 0; n < 4; n++) await page.getByRole('button', { name: '2', exact: true }).click()
  await page.waitForURL(new RegExp(`/plans/${workshop.planId}`))
  await sayInEditor(person, 'Which bus?')
  await page.goto(`/plans/${workshop.planId}/sections/why/comments`)
  await comments.filter({ hasText: /Bea[\s\S]*Which bus/ }).waitFor()
  expect(await comments.filter({ hasText: /Ann[\s\S]*Which bus/ }).count()).toBe(0)
  await person.close()
})
