import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkshop, type Seat, saved, tapDocuments, textbox, type Workshop, write } from '#tests/app/editor/seats.ts'
import { startKillable } from '#tests/support/killable.ts'
import { openBrowser } from '#tests/support/page.ts'
import { seeded } from '#tests/support/random.ts'

const ROUNDS = process.env.NIGHTLY ? 200 : 5

let app: Awaited<ReturnType<typeof startKillable>>
let browser: Browser
let workshop: Workshop
beforeAll(async () => {
  app = await startKillable('pages')
  browser = await openBrowser()
  workshop = await openWorkshop(app, browser)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/**
 * Types short words that are never the same twice, and notes which of them the page has promised to keep: those that
 * stood there while it said that all is saved, or kept on this device.
 */
async function startTypist(seat: Seat, letter: string) {
  const promised = new Set<string>()
  const tap = await tapDocuments(seat.context)
  let { page } = seat
  let [count, isTyping, kept] = [0, true, 0]
  let turn = Promise.resolve()
  await write(seat, workshop.planId)
  /** What it says and what stands there are read in one moment of the page. */
  const look = async () => {
    const { says, found } = await page.evaluate((own) => {
      const says = document.querySelector('[data-save]')?.getAttribute('data-save')
      const text = document.querySelector('.ProseMirror')?.textContent ?? ''
      const found = says === 'saved' || says === 'kept' ? (text.match(new RegExp(`${own}\\d+`, 'g')) ?? []) : []
      return { says, found }
    }, letter)
    for (const word of found) promised.add(word)
    if (says === 'kept') kept++
  }
  const type = async () => {
    // Typed as one, so that nobody writes into the middle of a word.
    for (let i = 0; isTyping; i++) {
      await page.keyboard.insertText(`${letter}${count++} `)
      if (i % 3 === 0) await look()
      // As fast as fast people type: far more is slowed down by the server.
      await page.waitForTimeout(30)
    }
  }
  const begin = () => {
    isTyping = true
    turn = type()
  }
  const pause = async () => {
    isTyping = false
    await turn
    await look()
  }
  begin()
  return {
    ...{ promised, tap, pause, page: () => page, kept: () => kept },
    go: async () => {
      await textbox(page).focus()
      begin()
    },
    /** The window is gone without being asked. */
    closeWindow: async () => {
      await pause()
      const next = await seat.context.newPage()
      await page.close({ runBeforeUnload: false })
      page = next
    },
    openAnother: async () => {
      await write({ ...seat, page }, workshop.planId)
      await page.keyboard.press('Control+End')
      begin()
    },
  }
}

const lines = (page: Page) => textbox(page).locator('p').allTextContents()

test(
  `the server is killed ${ROUNDS} times while two write, lines are cut and windows closed: no promised word is lost`,
  async () => {
    const random = seeded(31)
    const seats = [
      await workshop.join('citizen', 'Ann Price'),
      await workshop.join('professional', 'Ben Cole'),
    ] as const
    const typists = [await startTypist(seats[0], 'a'), await startTypist(seats[1], 'b')] as const
    for (let round = 0; round < ROUNDS; round++) {
      const one = typists[round % 2]!
      await new Promise((resolve) => setTimeout(resolve, 100 + random() * 400))
      await app.kill()
      const isClosed = round % 3 === 1
      if (round % 3 === 0) await one.tap.cut()
      // Written while nothing runs.
      await new Promise((resolve) => setTimeout(resolve, random() * 300))
      if (isClosed) await one.closeWindow()
      await app.restart()
      one.tap.open = true
      if (isClosed) await one.openAnother()
      await one.pause()
      await saved(one.page())
      await one.go()
    }
    for (const typist of typists) await typist.pause()
    for (const typist of typists) await saved(typist.page())
    await expect.poll(() => lines(typists[0].page())).toEqual(await lines(typists[1].page()))

    const { doc } = await workshop.text('why')
    const words: string[] = JSON.stringify(doc).match(/[ab]\d+/g) ?? []
    const promised = typists.flatMap((typist) => [...typist.promised])
    expect(promised.length).toBeGreaterThan(ROUNDS * 10)
    for (const typist of typists) expect(typist.kept(), 'promises made while nothing ran').toBeGreaterThan(0)
    expect(promised.filter((word) => !words.includes(word))).toEqual([])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])

    for (const { faults, close } of seats) {
      // A server that isn't there is what this is about; everything else is not.
      const others = faults.filter((fault) => !/ERR_CONNECTION_(REFUSED|RESET)|WebSocket connection/.test(fault))
      expect(others).toEqual([])
      faults.splice(0)
      await close()
    }
  },
  60_000 + ROUNDS * 10_000,
)
