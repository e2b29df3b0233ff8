import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECOND } from '#domain/time.ts'
import { lookHere } from '#tests/support/page.ts'
import { startWitness, type WitnessProcess, witnessFolder } from '#tests/support/witness.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// People hold the head of the log: on paper, in letters, and signed by a computer of each side.

const here = workshopForEach()
let place: ReturnType<typeof witnessFolder>
let witness: WitnessProcess | undefined
beforeEach(() => {
  place = witnessFolder()
})
afterEach(async () => {
  await witness?.kill()
  place.remove()
})

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a citizen names a witness, which signs; older slips are compared, %s', async (_how, javaScriptEnabled) => {
  const ann = await here.workshop.join('citizen', 'Ann Price', { javaScriptEnabled })
  const tom = await here.workshop.join('professional', 'Tom Whitlock', { javaScriptEnabled })
  const log = `/plans/${here.workshop.planId}/log`
  const { page } = ann
  await page.goto(log)
  await page.getByText('No witness is named, so nobody outside signs this.').waitFor()
  const slip = page.getByRole('region', { name: 'A slip to keep' })
  const [number, code] = await slip.locator('dd').allInnerTexts()
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)

  // The witness gets the log's key from the page, and gives its own.
  await page.getByText('Name a witness', { exact: true }).click()
  const logKey = await page
    .locator('p')
    .getByText(/\/plan\/\S+\+[0-9a-f]{8}\+/)
    .innerText()
  witness = await startWitness('--key', place.key, '--new', 'union.example/witness', '--log', logKey.trim())
  here.app.running.deps.witnessHosts = [new URL(witness.url).host]
  await page.getByRole('button', { name: 'Name this witness' }).click()
  await page.getByText('Paste the key of the witness.').first().waitFor()
  await page.getByLabel('Who runs it').fill('Citizens’ Union')
  await page.getByLabel('Its key').fill(witness.vkey)
  await page.getByLabel('Its address').fill(witness.url)
  await page.getByLabel('for the citizens').check()
  await page.getByRole('button', { name: 'Name this witness' }).click()
  await page.getByText('The witness is named.').waitFor()

  await expect
    .poll(
      async () => {
        here.app.clock.move(4 * SECOND)
        await page.goto(log)
        return page.getByRole('region', { name: 'A slip to keep' }).innerText()
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toMatch(/Signed from outside, just as it is:\s+Citizens’ Union \(for the citizens\)/)

  // Whoever kept the first slip sees that the log still begins with it.
  const check = page.getByRole('region', { name: 'Do you have an older slip?' })
  await check.getByLabel('Number of entries').fill(number!)
  await check.getByLabel('Code', { exact: true }).fill(code!.toUpperCase().replaceAll('-', ' '))
  await check.getByRole('button', { name: 'Compare' }).click()
  await page.getByText(`Yes: this record begins with just those ${number} entries.`).waitFor()
  if (javaScriptEnabled) await lookHere(page)
  await check.getByLabel('Number of entries').fill(String(Number(number) - 1))
  await check.getByRole('button', { name: 'Compare' }).click()
  await page.getByText('are not those of your slip').waitFor()
  await check.getByLabel('Number of entries').fill('9999')
  await check.getByRole('button', { name: 'Compare' }).click()
  await page.getByText('this record has fewer').waitFor()

  // The other side can't take it away; its own can, with a reason.
  await tom.page.goto(log)
  expect(await tom.page.getByText('Take this witness away').count()).toBe(0)
  await page.getByText('Take this witness away').click()
  await page.getByLabel('Why?').fill('They moved to another computer.')
  await page.getByRole('button', { name: 'Take it away' }).click()
  await page.getByText('The witness is taken away.').waitFor()
  await page.getByText('Ann Price took away the witness union.example/witness, with a reason.').waitFor()
})
