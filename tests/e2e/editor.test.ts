import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { textDigest } from '#domain/text/digest.ts'
import { schema } from '#domain/text/schema.ts'
import { nodeCrypto } from '#server/crypto.ts'
import {
  choose,
  goToEnd,
  keepsNothing,
  outline,
  saved,
  spokenText,
  tapDocuments,
  textbox,
  write,
} from '#tests/app/editor/seats.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

/** Two grey pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAC0lEQVR4nGNoAAMACocDAcTGH2YAAAAASUVORK5CYII=',
  'base64',
)

const here = workshopForEach()

describe('writing together', () => {
  test('two people see each other’s words, names and cursors, and screen readers hear only the words', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const ben = await here.workshop.join('professional', 'Ben Cole')
    await write(ann, here.workshop.planId)
    await write(ben, here.workshop.planId)

    await textbox(ann.page).pressSequentially('Two buses with a tank.')
    await textbox(ben.page).getByText('Two buses with a tank.').click()
    await ben.page.keyboard.press('End')
    await ben.page.keyboard.type(' And stairs.')

    await ann.page.getByText('Two buses with a tank. And stairs.').waitFor()
    await ann.page.locator('.others-caret[data-name="Ben Cole"]').waitFor()
    await ben.page.locator('.others-caret[data-name="Ann Price"]').waitFor()
    expect(await spokenText(ann.page)).toBe('Two buses with a tank. And stairs.')

    // Who is here is a list, and each name a way to where they write.
    await textbox(ann.page).press('Control+Home')
    await ann.page.getByRole('listitem').getByRole('button', { name: 'Ben Cole: go to where they write' }).click()
    await ann.page.keyboard.type(' Steep ones.')
    await ben.page.getByText('And stairs. Steep ones.').waitFor()
  })

  test('undo takes back what one did oneself, and nothing of the others', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const ben = await here.workshop.join('professional', 'Ben Cole')
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('From Ann')
    await saved(ann.page)
    await write(ben, here.workshop.planId)
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
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('Words to keep')
    await saved(ann.page)
    await ann.page.getByRole('button', { name: 'Stop writing' }).click()
    await ann.page.locator('.text', { hasText: 'Words to keep' }).waitFor()
    await ann.page.getByRole('button', { name: 'Write here' }).waitFor()
    expect(await ann.page.evaluate(() => document.activeElement?.textContent)).toBe('Write here')
    await ann.page.reload()
    await ann.page.locator('.text', { hasText: 'Words to keep' }).waitFor()
  })
})

describe('an honest word on saving', () => {
  test('“Saved” waits for the server’s word that all of it is durable', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const tap = await tapDocuments(ann.page)
    await write(ann, here.workshop.planId)
    await saved(ann.page)
    tap.holdsSaved = true
    await textbox(ann.page).pressSequentially('abc')
    await expect.poll(() => tap.held.length).toBeGreaterThan(0)
    await ann.page.getByText('Saving …').waitFor()
    for (const release of tap.held.splice(0)) release()
    tap.holdsSaved = false
    await saved(ann.page)
    // Deletions move no state vector: they are counted as well.
    tap.holdsSaved = true
    await textbox(ann.page).press('Backspace')
    await expect.poll(() => tap.held.length).toBeGreaterThan(0)
    expect(await ann.page.locator('[data-save]').innerText()).toBe('Saving …')
    for (const release of tap.held.splice(0)) release()
    await saved(ann.page)
  })

  test('without a connection, where a browser keeps nothing, it says “Not saved”, warns before the page is left, and catches up', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await keepsNothing(ann.page)
    const tap = await tapDocuments(ann.page)
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('Before. ')
    await saved(ann.page)
    tap.open = false
    for (const socket of tap.sockets.splice(0)) await socket.close({ code: 1001 })
    await ann.page.getByText('No connection. Everything you wrote is saved. We keep trying.').first().waitFor()
    await textbox(ann.page).pressSequentially('After.')
    await ann.page.getByText('Not saved yet: no connection. Keep this page open. We keep trying.').first().waitFor()

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
    expect(JSON.stringify((await here.workshop.text('why')).doc)).toContain('Before. After.')
  })

  test('leaving the page inside the app loses nothing that was on its way', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const tap = await tapDocuments(ann.page)
    await write(ann, here.workshop.planId)
    await saved(ann.page)
    tap.open = false
    for (const socket of tap.sockets.splice(0)) await socket.close({ code: 1001 })
    await textbox(ann.page).pressSequentially('Only here so far')
    await ann.page.getByRole('link', { name: 'The whole plan' }).click()
    await ann.page.getByRole('heading', { level: 1, name: 'Breathing well' }).waitFor()
    tap.open = true
    await expect.poll(async () => JSON.stringify((await here.workshop.text('why')).doc)).toContain('Only here so far')
  })

  test('a pause makes it read-only at once, with the reason, and it opens again by itself', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('Until here')
    await saved(ann.page)
    await here.workshop.asGuide('section.freeze', { section: 'why' })
    await ann.page.getByText('The guide has paused writing here.').first().waitFor()
    expect(await textbox(ann.page).getAttribute('contenteditable')).toBe('false')
    expect(await textbox(ann.page).getAttribute('aria-readonly')).toBe('true')
    await ann.page.keyboard.type(' and no further')
    await here.workshop.asGuide('section.thaw', { section: 'why' })
    await ann.page.locator('[contenteditable="true"][role="textbox"]').waitFor()
    await goToEnd(ann.page)
    await ann.page.keyboard.type('. And on.')
    await saved(ann.page)
    expect(JSON.stringify((await here.workshop.text('why')).doc)).toContain('Until here. And on.')
  })

  test('words that a pause has overtaken stay on the page, and are saved when it ends and their writer wants it so', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const tap = await tapDocuments(ann.page)
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('Before. ')
    await saved(ann.page)
    tap.holdsSent = true
    await textbox(ann.page).pressSequentially('Too late.')
    await here.workshop.asGuide('section.freeze', { section: 'why' })
    await ann.page.getByText('The guide has paused writing here.').first().waitFor()
    tap.holdsSent = false
    for (const release of tap.held.splice(0)) release()
    await ann.page.locator('[data-save="held"]').waitFor()
    expect(JSON.stringify((await here.workshop.text('why')).doc)).not.toContain('Too late.')
    const download = ann.page.waitForEvent('download')
    await ann.page.getByRole('button', { name: 'Keep a copy of the text' }).click()
    expect((await download).suggestedFilename()).toBe('my-words.txt')
    await here.workshop.asGuide('section.thaw', { section: 'why' })
    await ann.page.getByRole('button', { name: 'Put them into the text' }).click()
    await saved(ann.page)
    expect(JSON.stringify((await here.workshop.text('why')).doc)).toContain('Before. Too late.')
  })

  test('whose link is replaced is told what to do, and nothing is tried again', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    let sockets = 0
    ann.page.on('websocket', (socket) => {
      if (socket.url().includes('/collab/')) sockets++
    })
    await write(ann, here.workshop.planId)
    await saved(ann.page)
    await here.workshop.asGuide('member.reissue', { memberId: ann.id })
    await ann.page.getByText('You cannot open this text any more.').waitFor()
    // All that the page asks for has come, and she still has her text before her.
    await ann.page.waitForLoadState('networkidle')
    expect(await textbox(ann.page).getAttribute('contenteditable')).toBe('false')
    expect(sockets).toBe(1)
  })
})

describe('what can be written', () => {
  test('headings, words, lists, a table, a form, a link and a picture reach the database as they are', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const { page } = ann
    await write(ann, here.workshop.planId, 'money')
    // What people type at the start of a line.
    await page.keyboard.type('# Costs\n')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Bold')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' and plain\n')
    await page.keyboard.type('- near\nby bus\n\n')
    await page.keyboard.type('3. third\n\n')
    await page.keyboard.type('[ ] ask the hall\n\n')
    await page.keyboard.type('> said Maureen')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    // A link, refused until it leads somewhere.
    await page.keyboard.press('Control+k')
    await page.getByLabel('Where does it lead?').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('This is not an address that we know.').waitFor()
    await page.getByLabel('Where does it lead?').fill('example.org/bus')
    await page.getByRole('button', { name: 'Add it' }).click()
    // A picture, not before it has words.
    await page.getByRole('button', { name: /^Add/ }).click()
    await page.getByRole('menuitem', { name: 'Picture' }).click()
    await page.getByLabel('Which picture?').setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer: PNG })
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('Say in a few words what the picture shows.').waitFor()
    await page.getByLabel('What does it show?').fill('The hall with a ramp')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.locator('.ProseMirror img[alt="The hall with a ramp"]').waitFor()
    // A form, answered from its usual answers.
    await choose(page, 'Add', 'Budget line')
    await page.keyboard.type('Halls')
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    await choose(page, 'Form', 'Answer “yes”')
    await choose(page, 'Add', 'Table')
    await page.keyboard.type('Year')
    await choose(page, 'Table', 'Add a column after')
    await choose(page, 'Table', 'Remove this row')
    await saved(page)

    const { doc, digest } = await here.workshop.text('money')
    expect(outline(doc)).toEqual([
      'heading{level:1} "Costs"',
      'paragraph strong"Bold" " and plain"',
      'bullet_list (list_item (paragraph "near") list_item (paragraph "by bus"))',
      'ordered_list{order:3} (list_item (paragraph "third"))',
      'task_list (task_item (paragraph "ask the hall"))',
      `blockquote{teller:${ann.id}} (paragraph "said Maureen")`,
      'paragraph link"example.org/bus" image{alt:The hall with a ramp}',
      'budget_line{id:B1} (field{name:what} "Halls" field{name:funder} field{name:amount} field{name:year} field{name:pooled} "yes")',
      expect.stringMatching(
        /^table \(table_row \((table_cell \(paragraph\) ?){4}\) table_row \((table_cell \(paragraph\) ?){4}\)\)$/,
      ),
      'paragraph',
    ])
    expect(digest).toBe(textDigest(nodeCrypto.sha256, schema.nodeFromJSON(doc)))
    const picture = page.locator('.ProseMirror img[alt="The hall with a ramp"]')
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2)
  })

  test('what is pasted comes in as far as the text can hold it', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write(ann, here.workshop.planId, 'scope')
    await textbox(ann.page).evaluate((box) => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<style>p { color: red }</style><h2 onclick="x()">Fixed</h2><script>alert(1)</script><p style="color:red">We <span style="font-weight: 700">cannot</span> <b style="font-weight:normal">now</b> <a href="javascript:x()">move</a> it.</p><table><tr><th>A</th></tr></table><iframe src="/"></iframe>',
      )
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await saved(ann.page)
    expect(outline((await here.workshop.text('scope')).doc)).toEqual([
      'heading{level:2} "Fixed"',
      'paragraph "We " strong"cannot" " now move it."',
      'table (table_row (table_header (paragraph "A")))',
    ])
  })
})

describe('with the keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

  test('from the page into the text, to the tools and out again', async () => {
    const { page } = await here.workshop.join('citizen', 'Ann Price')
    await page.goto(`/plans/${here.workshop.planId}/sections/assets`)
    const button = page.getByRole('button', { name: 'Write here' })
    await button.waitFor()
    for (let i = 0; i < 40 && (await focused(page)) !== 'Write here'; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await textbox(page).waitFor()
    await expect.poll(() => focused(page)).toMatch(/: the text$/)
    await page.keyboard.type('Hall')

    await page.keyboard.press('Alt+F10')
    expect(await focused(page)).toBe('Undo')
    await page.keyboard.press('End')
    expect(await focused(page)).toBe('Help')
    await page.keyboard.press('Home')
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('List')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/: the text$/)
    await page.locator('.ProseMirror ul li').waitFor()
    await page.keyboard.press('Alt+F10')
    expect(await focused(page)).toBe('List')
    expect(await page.getByRole('button', { name: 'List' }).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toMatch(/: the text$/)

    // Tab belongs to the list; after Esc it leaves the text.
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatch(/: the text$/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toMatch(/: the text$/)
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toMatch(/: the text$/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('List')

    // Help from wherever one is.
    await page.keyboard.press('Alt+0')
    await page.getByRole('dialog', { name: 'Help with writing' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(/: the text$/)
    await page.keyboard.press('Alt+0')
    await page.getByRole('dialog', { name: 'Help with writing' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(/: the text$/)
  })

  test('Tab goes through a table and a form and out at their ends, and adds nothing', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const { page } = ann
    await write(ann, here.workshop.planId, 'options')
    await choose(page, 'Add', 'Table')
    for (let i = 0; i < 8; i++) await page.keyboard.press('Tab')
    await page.keyboard.type('last')
    expect(await page.locator('.ProseMirror td').last().innerText()).toBe('last')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toMatch(/: the text$/)
    expect(await page.locator('.ProseMirror tr').count()).toBe(3)

    // Out of a table at the end of the text, and on behind it.
    await textbox(page).focus()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Behind it')
    await page.locator('.ProseMirror > p', { hasText: 'Behind it' }).waitFor()

    await choose(page, 'Add', 'Risk')
    await page.keyboard.type('Snow')
    await page.keyboard.press('Enter')
    await page.keyboard.type('may happen')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type(' and ice')
    expect(await page.locator('.ProseMirror dd').first().innerText()).toBe('Snow and ice')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toMatch(/: the text$/)
  })
})

describe('for everybody', () => {
  test('without JavaScript the words can be read, and the page says what else can be done', async () => {
    const ann = await here.workshop.join('citizen', 'Ann Price')
    await write(ann, here.workshop.planId)
    await textbox(ann.page).pressSequentially('Words for all')
    await saved(ann.page)
    const ben = await here.workshop.join('professional', 'Ben Cole', { javaScriptEnabled: false })
    await ben.page.goto(`/plans/${here.workshop.planId}/sections/why`)
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
    const ann = await here.workshop.join('citizen', 'Ann Price', options)
    const ben = await here.workshop.join('professional', 'Ben Cole')
    await write(ben, here.workshop.planId, 'actions')
    await textbox(ben.page).pressSequentially('# Classes\n- near\n')
    await ann.page.goto(`/plans/${here.workshop.planId}/sections/actions`)
    await expectAccessible(ann.page)
    await write(ann, here.workshop.planId, 'actions')
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
    const ann = await here.workshop.join('citizen', 'Ann Price')
    const asked: string[] = []
    ann.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await ann.page.goto(`/plans/${here.workshop.planId}`, { waitUntil: 'networkidle' })
    await ann.page.goto(`/plans/${here.workshop.planId}/sections/why`, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => /\/editor-/.test(path))).toEqual([])
    await ann.page.getByRole('button', { name: 'Write here' }).click()
    await textbox(ann.page).waitFor()
    expect(asked.filter((path) => /\/editor-.*\.js$/.test(path))).toHaveLength(1)
  })
})
