import { launch } from '#tests/support/browsing.ts'

const browser = await launch()
const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
for (const file of process.argv.slice(2)) {
  await page.goto(`file://${file}`)
  const size = await page.evaluate(() => {
    const i = document.images[0]!
    return { width: i.naturalWidth, height: i.naturalHeight }
  })
  await page.setViewportSize({ width: Math.min(size.width, 1500), height: Math.min(size.height, 4000) })
  await page.screenshot({ path: file.replace('.webp', '.png') })
}
await browser.close()
