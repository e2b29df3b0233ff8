import { alive, cookiesOf, launch } from '#tests/support/browsing.ts'
import { NOON, startDemoStage } from '#tests/support/demo-stage.ts'
const { stages, close } = await startDemoStage()
const browser = await launch()
const out = '/tmp/shots2'
const jobs: [string, string, string, number, string, string][] = [
  ['chosen', 'citizen', 'CHOSEN', 1440, 'light', 'en'],
  ['chosen-360', 'citizen', 'CHOSEN', 360, 'dark', 'cy'],
  ['one', 'guide', '/vote?what=question&for=choose-one', 360, 'light', 'en'],
  ['feel', 'guide', '/vote?what=question&for=feel-the-room', 768, 'light', 'en'],
  ['money-cy', 'guide', '/vote?what=question&for=divide-money', 360, 'dark', 'cy'],
  ['plan', 'guide', '/vote?what=plan', 1440, 'dark', 'en'],
]
for (const [name, who, path, width, colorScheme, locale] of jobs) {
  for (const stage of stages) {
    const address = path === 'CHOSEN' ? stage.places.plan?.chosenVote ?? (stage.places as any).demo?.chosenVote ?? Object.values(stage.places as any).map((p: any) => p?.chosenVote).find(Boolean) : undefined
    const plan = Object.values(stage.places as any).map((p: any) => p?.plan).find(Boolean)
    const at = path === 'CHOSEN' ? address : `${plan}${path}`
    if (!at || !(stage.cookies as any)[who]) continue
    const context = await browser.newContext({ locale: locale === 'cy' ? 'cy-GB' : 'en-GB', viewport: { width, height: 900 }, colorScheme: colorScheme as 'dark' })
    await context.clock.setFixedTime(NOON)
    await context.addCookies(cookiesOf(stage, who as never, locale as never))
    const page = await context.newPage()
    await page.goto(`${stage.url}${at}`)
    await alive(page)
    await page.evaluate(() => { for (const d of document.querySelectorAll('details')) (d as HTMLDetailsElement).open = true })
    await page.screenshot({ path: `${out}/${name}.png`, fullPage: true })
    console.log(name, await page.title())
    await context.close()
    break
  }
}
await browser.close()
await close()
