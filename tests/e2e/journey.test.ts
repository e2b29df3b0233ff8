import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { goToEnd, saved, textbox, write } from '#tests/app/editor/seats.ts'
import {
  type App,
  invite,
  joinPlan,
  openBrowser,
  openPerson,
  type Person,
  press,
  startApp,
  startPlan,
  vote,
} from '#tests/support/page.ts'

// The main job, by five people in five browsers on the production build: one of them on a phone, one without JavaScript.

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function verify(bytes: Uint8Array): Promise<{ code: number | undefined; said: string }> {
  let said = ''
  const say = (text: string) => {
    said += text
  }
  const io = {
    stdout: say,
    stderr: say,
    readFile: async () => bytes,
    writeFile: async () => {},
    environment: process.env,
  }
  return { code: await verifyCommand(['plan.json'], io), said }
}

test('five people write one text, vote on exactly that text, agree it, hand it out and check it', async () => {
  const noor = await openPerson(browser, app)
  const plan = await startPlan(noor)
  const planId = plan.split('/').at(-1)!
  const come = async (name: string, side: 'citizen' | 'professional', options = {}) =>
    joinPlan(browser, app, await invite(noor, plan, name, side), name, options)
  const maureen = await come('Maureen Tagg', 'citizen', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  const imran = await come('Imran Sheikh', 'citizen')
  const anjali = await come('Anjali Menon', 'professional')
  const ray = await come('Ray Dunmore', 'citizen', { javaScriptEnabled: false })
  const voters = [maureen, imran, anjali, ray]

  // Two write at the same time; each sees the other's words, and both are told truthfully that they are saved.
  await write(imran, planId)
  await write(anjali, planId)
  await textbox(imran.page).pressSequentially('Two buses with a tank.')
  await anjali.page.getByText('Two buses with a tank.', { exact: true }).waitFor()
  await goToEnd(anjali.page)
  await anjali.page.keyboard.press('Enter')
  await anjali.page.keyboard.type('One page instead of six.')
  await imran.page.getByText('One page instead of six.').waitFor()
  await saved(imran.page)
  await saved(anjali.page)

  // Ray, without JavaScript, reads it and says that he is ready; Maureen asks for help first.
  await ray.page.goto(`${plan}/sections/why/ready`)
  expect(await ray.page.getByText('One page instead of six.').isVisible()).toBe(true)
  await press(ray.page, 'I am ready to vote')
  await maureen.page.goto(`${plan}/sections/why/ready`)
  await press(maureen.page, 'I need help')
  await maureen.page.waitForURL(/done=help/)

  // What stops the vote is said in plain words, and who can mend it.
  await noor.page.goto(`${plan}/sections/why/vote`)
  await noor.page.getByRole('radio', { name: 'How far do you agree?' }).check()
  await noor.page
    .getByLabel('Another way than we suggest? Say why')
    .fill('We want to see how strongly each of us agrees.')
  await press(noor.page, 'Open the vote')
  await noor.page.getByText('Somebody asked for help with this text and still waits.').waitFor()
  await press(maureen.page, 'I am ready to vote')
  await maureen.page.waitForURL(/done=ready/)
  await press(noor.page, 'Open the vote')
  await noor.page.waitForURL(/\/ballots\/b_/)
  const ballot = new URL(noor.page.url()).pathname

  // From this moment nobody can write in it, and both writers are told why.
  await imran.page.getByText('People are voting on these words').first().waitFor()

  // They vote: on a phone, without JavaScript, changing one's mind. Nobody sees how it goes.
  await vote(maureen, ballot, '2 – I support it, with a small point')
  await vote(imran, ballot, '8 – I cannot accept it', 'The hall has no oxygen on the wall.')
  await vote(anjali, ballot, '1 – I fully support it')
  await vote(ray, ballot, '3 – I support it, with doubts')
  for (const person of [noor, maureen]) {
    await person.page.goto(ballot)
    expect(await person.page.locator('main').innerText()).not.toMatch(/\b4 of 4\b|counted|passed/)
  }
  await imran.page.goto(ballot)
  await press(imran.page, 'Take it back')
  await imran.page.waitForURL(/done=withdrawn/)
  await vote(imran, ballot, '3 – I support it, with doubts')
  const receipt = await imran.page.locator('main').innerText()
  expect(receipt).toMatch(/Your vote is kept/)

  // Its time is over: the clock closes it, and the result is one sentence first.
  app.clock.move(8 * DAY)
  await app.running.jobs.run()
  await ray.page.goto(ballot)
  expect(await ray.page.locator('[data-outcome]').innerText()).toMatch(/^The group agreed to this text/)

  // Whoever disagrees is heard before the plan is agreed.
  await noor.page.goto(`${plan}/agree`)
  await press(noor.page, 'Agree the plan')
  await noor.page.getByText('A rule says: not yet').waitFor()
  await imran.page.goto(ballot)
  await imran.page.getByLabel('What I want to be kept').fill('I ask for a review after 3 months.')
  await imran.page.getByLabel('Show my name beside it').check()
  await press(imran.page, 'Keep my words')
  await imran.page.waitForURL(/done=dissent-kept/)
  for (const person of [maureen, anjali, ray]) {
    await person.page.goto(ballot)
    await press(person.page, 'I have nothing to add')
    await person.page.waitForURL(/done=dissent-none/)
  }
  await noor.page.goto(`${plan}/agree`)
  await press(noor.page, 'Agree the plan')
  await noor.page.waitForURL(/done=/)

  // Imran wants to be named above what he wrote, Anjali in the list; nobody asks for the others.
  await imran.page.goto(`${plan}/export`)
  await imran.page.getByText('Now: you are not named.').waitFor()
  await imran.page.getByLabel('Above what I wrote with my name when I disagreed.').check()
  await press(imran.page, 'Save my choice')
  await imran.page.getByText('Now: you are named above what you wrote when you disagreed.').waitFor()
  await anjali.page.goto(`${plan}/export`)
  await anjali.page.getByLabel('In the list of people who took part').check()
  await press(anjali.page, 'Save my choice')
  await anjali.page.getByText('Now: you are named in the list of people who took part.').waitFor()
  await noor.page.goto(`${plan}/export`)
  await press(noor.page, 'Make this file To read and print')
  const reading = noor.page.waitForEvent('download')
  await noor.page.getByRole('link', { name: 'Download the file To read and print' }).click()
  const html = (await readFile(await (await reading).path())).toString()
  expect(html).toMatch(/Imran[^<]*<\/b> disagrees with the result/)
  expect(html).toMatch(/<li><b data-named="list">Anjali/)
  expect(html).not.toMatch(/Maureen|Ray Dunmore|Noor/)

  // It is handed out, and the file is the one whose fingerprint stands in the log.
  await noor.page.goto(`${plan}/export`)
  await press(noor.page, 'Make this file To check')
  const download = noor.page.waitForEvent('download')
  await noor.page.getByRole('link', { name: 'Download the file To check' }).click()
  const bundle = await readFile(await (await download).path())
  expect(bundle.toString()).not.toMatch(/Maureen|Imran|Anjali|Ray Dunmore|Noor/)

  // Anybody checks it: with the command, and in a browser that is offline.
  expect(await verify(bundle)).toMatchObject({ code: 0, said: expect.stringContaining('This record is sound') })
  const changed = Buffer.from(bundle.toString().replace('One page instead of six', 'One page instead of two'))
  expect((await verify(changed)).code).toBe(1)
  const auditor = await openPerson(browser, app)
  await check(auditor, bundle, 'This record is sound')
  await check(auditor, changed, 'Do not rely on this record')

  // The log tells it as sentences, to everybody who took part.
  await ray.page.goto(`${plan}/log`)
  const log = await ray.page.locator('main').innerText()
  for (const words of ['agreed', 'Noor Hassan', 'vote']) expect(log).toContain(words)
  for (const person of [noor, auditor, ...voters]) await person.close()
}, 240_000)

async function check({ page, context }: Person, file: Buffer, verdict: string): Promise<void> {
  await context.setOffline(false)
  await page.goto('/verify')
  await page.getByText('The check is loaded.').waitFor()
  await context.setOffline(true)
  await page
    .getByLabel('The file', { exact: true })
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: file })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: verdict }).waitFor()
}
