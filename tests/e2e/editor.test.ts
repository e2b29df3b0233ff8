import type { Browser, WebSocketRoute } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  choose,
  goToEnd,
  openWorkshop,
  saved,
  spokenText,
  textbox,
  type Workshop,
  write,
} from '#tests/app/editor/seats.ts'
import { type App, expectAccessible, expectNoSidewaysScroll, openBrowser, startApp } from '#tests/support/page.ts'

let app: App
let browser: Browser
let workshop: Workshop
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
beforeEach(async () => {
  workshop = await openWorkshop(app, browser)
})
afterEach(() => workshop.close())
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

describe('writing together', () => {
  test('two people see each other’s words, names and cursors, and screen readers hear only the words', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    const ben = await workshop.join('professional', 'Ben Cole')
    await write(ann, workshop.planId)
    await write(ben, workshop.planId)

    await textbox(ann.page).pressSequentially('Two buses with a tank.')
    await ben.page.getByText('Two buses with a tank.').click()
    await ben.page.keyboard.press('End')
    await ben.page.keyboard.type(' And stairs.')

    await ann.page.getByText('Two buses with a tank. And stairs.').waitFor()
    await ann.page.locator('.others-caret[data-name="Ben Cole"]').waitFor()
    await ben.page.locator('.others-caret[data-name="Ann Price"]').waitFor()
    await ann.page
      .getByRole('listitem')
      .filter({ hasText: /^Ben Cole$/ })
      .waitFor()
    expect(await spokenText(ann.page)).toBe('Two buses with a tank. And stairs.')
  })

  test('undo takes back what one did oneself, and nothing of the others', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    const ben = await workshop.join('professional', 'Ben Cole')
    await write(ann, workshop.planId)
    await textbox(ann.page).pressSequentially('From Ann')
    await saved(ann.page)
    await write(ben, workshop.planId)
    await goToEnd(ben.page)
    await ben.page.keyboard.type('\nFrom Ben')
    await ann.page.getByText('From Ben').waitFor()

    await textbox(ann.page).press('Control+z')
    await expect.poll(() => textbox(ann.page).innerText()).not.toContain('From Ann')
    await expect.poll(() => textbox(ben.page).innerText()).not.toContain('From Ann')
    expect(await textbox(ann.page).innerText()).toContain('From Ben')
    await textbox(ann.page).press('Control+y')
    await ben.page.getByText('From Ann').waitFor()
  })

  test('what was written is what is read, here and by whoever looks later', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    await write(ann, workshop.planId)
    await textbox(ann.page).pressSequentially('Words to keep')
    await saved(ann.page)
    await ann.page.getByRole('button', { name: 'Stop writing' }).click()
    await ann.page.locator('.text', { hasText: 'Words to keep' }).waitFor()
    expect(await ann.page.evaluate(() => document.activeElement?.textContent)).toBe('Write here')
    await ann.page.reload()
    await ann.page.locator('.text', { hasText: 'Words to keep' }).waitFor()
  })
})

describe('an honest word on saving', () => {
  /** Stands between a page and the documents' socket. */
  async function tapDocuments(page: import('playwright-core').Page) {
    const tap = { holdsSaved: false, open: true, held: [] as (() => void)[], sockets: [] as WebSocketRoute[] }
    await page.routeWebSocket(/\/collab\//, (socket) => {
      if (!tap.open) return void socket.close()
      tap.sockets.push(socket)
      const server = socket.connectToServer()
      socket.onMessage((message) => server.send(message))
      server.onMessage((message) => {
        const isSaved = message[0] === 4
        if (isSaved && tap.holdsSaved) tap.held.push(() => socket.send(message))
        else socket.send(message)
      })
    })
    return tap
  }

  test('“Saved” waits for the server’s word that all of it is durable', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    const tap = await tapDocuments(ann.page)
    await write(ann, workshop.planId)
    await saved(ann.page)
    tap.holdsSaved = true
    await textbox(ann.page).pressSequentially('abc')
    await expect.poll(() => tap.held.length).toBeGreaterThan(0)
    await ann.page.getByText('Saving…').waitFor()
    for (const release of tap.held.splice(0)) release()
    tap.holdsSaved = false
    await saved(ann.page)
    // Deletions move no state vector: they are counted as well.
    tap.holdsSaved = true
    await textbox(ann.page).press('Backspace')
    await expect.poll(() => tap.held.length).toBeGreaterThan(0)
    expect(await ann.page.locator('[data-save]').innerText()).toBe('Saving…')
    for (const release of tap.held.splice(0)) release()
    await saved(ann.page)
  })

  test('without a connection it says “Not saved”, warns before the page is left, and catches up', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    const tap = await tapDocuments(ann.page)
    await write(ann, workshop.planId)
    await textbox(ann.page).pressSequentially('Before. ')
    await saved(ann.page)
    tap.open = false
    for (const socket of tap.sockets.splice(0)) await socket.close({ code: 1001 })
    await ann.page.getByText('No connection. Everything you wrote is saved. We keep trying.').first().waitFor()
    await textbox(ann.page).pressSequentially('After.')
    await ann.page.getByText('Not saved: no connection. Keep this page open. We keep trying.').first().waitFor()

    const warned = new Promise<string>((resolve) => {
      ann.page.once('dialog', (dialog) => {
        resolve(dialog.type())
        void dialog.dismiss()
      })
    })
    await ann.page.evaluate(() => location.reload())
    expect(await warned).toBe('beforeunload')

    tap.open = true
    await saved(ann.page)
    expect(JSON.stringify((await workshop.text('why')).doc)).toContain('Before. After.')
  })

  test('leaving the page inside the app loses nothing that was on its way', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    const tap = await tapDocuments(ann.page)
    await write(ann, workshop.planId)
    await saved(ann.page)
    tap.open = false
    for (const socket of tap.sockets.splice(0)) await socket.close({ code: 1001 })
    await textbox(ann.page).pressSequentially('Only here so far')
    await ann.page.getByRole('link', { name: 'The whole plan' }).click()
    await ann.page.getByRole('heading', { level: 1, name: 'Breathing well' }).waitFor()
    tap.open = true
    await expect.poll(async () => JSON.stringify((await workshop.text('why')).doc)).toContain('Only here so far')
  })

  test('a pause makes it read-only at once, with the reason, and it opens again by itself', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    await write(ann, workshop.planId)
    await textbox(ann.page).pressSequentially('Until here')
    await saved(ann.page)
    await workshop.asGuide('section.freeze', { section: 'why' })
    await ann.page.getByText('The guide has paused writing here.').first().waitFor()
    expect(await textbox(ann.page).getAttribute('contenteditable')).toBe('false')
    expect(await textbox(ann.page).getAttribute('aria-readonly')).toBe('true')
    await ann.page.keyboard.type(' and no further')
    await workshop.asGuide('section.thaw', { section: 'why' })
    await ann.page.locator('[contenteditable="true"][role="textbox"]').waitFor()
    await goToEnd(ann.page)
    await ann.page.keyboard.type('. And on.')
    await saved(ann.page)
    expect(JSON.stringify((await workshop.text('why')).doc)).toContain('Until here. And on.')
  })

  test('whose link is replaced is told what to do, and nothing is tried again', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    let sockets = 0
    ann.page.on('websocket', (socket) => {
      if (socket.url().includes('/collab/')) sockets++
    })
    await write(ann, workshop.planId)
    await saved(ann.page)
    await workshop.asGuide('member.reissue', { memberId: ann.id })
    await ann.page.getByText('You cannot open this text any more.').waitFor()
    expect(await textbox(ann.page).getAttribute('contenteditable')).toBe('false')
    expect(sockets).toBe(1)
  })
})

describe('for everybody', () => {
  test('without JavaScript the words can be read, and the page says what else can be done', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    await write(ann, workshop.planId)
    await textbox(ann.page).pressSequentially('Words for all')
    await saved(ann.page)
    const ben = await workshop.join('professional', 'Ben Cole', { javaScriptEnabled: false })
    await ben.page.goto(`/plans/${workshop.planId}/sections/why`)
    await ben.page.locator('.text', { hasText: 'Words for all' }).waitFor()
    // Without scripts browsers show it; the one that only pretends to have none doesn't.
    expect(await ben.page.locator('noscript').first().innerHTML()).toContain('you need a browser with JavaScript')
    expect(await ben.page.getByRole('button', { name: 'Write here' }).count()).toBe(0)
  })

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 320],
    ['dark', 320],
  ] as const)('no accessibility fault with the editor open, %s, %i px', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 800 } }
    const ann = await workshop.join('citizen', 'Ann Price', options)
    const ben = await workshop.join('professional', 'Ben Cole')
    await write(ben, workshop.planId, 'actions')
    await textbox(ben.page).pressSequentially('# Classes\n- near\n')
    await ann.page.goto(`/plans/${workshop.planId}/sections/actions`)
    await expectAccessible(ann.page)
    await write(ann, workshop.planId, 'actions')
    await choose(ann.page, 'Add', 'Table')
    await choose(ann.page, 'Add', 'Action')
    await ann.page.locator('.others-caret').waitFor()
    await expectAccessible(ann.page)
    await expectNoSidewaysScroll(ann.page)
    await ann.page.keyboard.press('Control+Home')
    await ann.page.getByRole('button', { name: /^Style/ }).click()
    await ann.page.getByRole('menu').waitFor()
    await expectAccessible(ann.page)
    await ann.page.keyboard.press('Escape')
    await ann.page.keyboard.press('Escape')
    await ann.page.keyboard.press('Alt+0')
    await ann.page.getByRole('dialog', { name: 'Help with writing' }).waitFor()
    await expectAccessible(ann.page)
    await expectNoSidewaysScroll(ann.page)
  })

  test('nothing of the editor is loaded before it is asked for', async () => {
    const ann = await workshop.join('citizen', 'Ann Price')
    const asked: string[] = []
    ann.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await ann.page.goto(`/plans/${workshop.planId}`, { waitUntil: 'networkidle' })
    await ann.page.goto(`/plans/${workshop.planId}/sections/why`, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => /\/editor-/.test(path))).toEqual([])
    await ann.page.getByRole('button', { name: 'Write here' }).click()
    await textbox(ann.page).waitFor()
    expect(asked.filter((path) => /\/editor-.*\.js$/.test(path))).toHaveLength(1)
  })
})
