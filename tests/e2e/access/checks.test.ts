import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cutOff, moves, spaceText, sticksOut, withoutEdge } from '#tests/support/in-browser/layout.ts'
import { plainWords } from '#tests/support/in-browser/plain-words.ts'
import { openBrowser } from '#tests/support/page.ts'
import { walk } from '#tests/support/walk.ts'

// The checks of this suite find what they look for: each is shown something good, and something bad.

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  await page?.context().close()
  page = await (await browser.newContext({ viewport: { width: 320, height: 480 } })).newPage()
})
afterAll(() => browser?.close())

const show = (body: string, style = '') =>
  page.setContent(
    `<!doctype html><html lang="en-XA"><title>Á</title><style>${style}</style><body>${body}</body></html>`,
  )

type Case = [what: string, bad: string, good: string]

async function expectFound(check: () => string[], bad: string, good: string): Promise<void> {
  await show(good)
  expect(await page.evaluate(check), 'good').toEqual([])
  await show(bad)
  expect((await page.evaluate(check)).length, 'bad').toBeGreaterThan(0)
}

describe('what sticks out', () => {
  const cases: Case[] = [
    ['a wide box', '<p style="width:400px">a</p>', '<p>a</p>'],
    ['a long word', `<p>${'a'.repeat(90)}</p>`, `<p style="overflow-wrap:anywhere">${'a'.repeat(90)}</p>`],
    [
      'a wide table',
      '<table><td style="min-width:500px">a</table>',
      '<div style="overflow:auto"><table><td style="min-width:500px">a</table></div>',
    ],
    [
      'a box moved out',
      '<p style="position:relative;left:-80px">abc</p>',
      '<p style="position:relative;left:4px">abc</p>',
    ],
  ]
  test.each(cases)('%s', (_what, bad, good) => expectFound(sticksOut, bad, good))
})

describe('what is cut off', () => {
  const cases: Case[] = [
    [
      'below',
      '<p style="height:20px;overflow:hidden">a<br>b<br>c</p>',
      '<p style="height:80px;overflow:hidden">a<br>b<br>c</p>',
    ],
    [
      'beside',
      '<p style="width:40px;overflow:hidden;white-space:nowrap">a long sentence</p>',
      '<p style="width:40px;overflow:auto">a long sentence</p>',
    ],
  ]
  test.each(cases)('%s', (_what, bad, good) => expectFound(cutOff, bad, good))

  test('only once the text takes more space', async () => {
    await show('<p style="width:72px;overflow:hidden;white-space:nowrap;font:16px monospace">letters</p>')
    expect(await page.evaluate(cutOff)).toEqual([])
    await page.evaluate(spaceText)
    expect(await page.evaluate(cutOff)).toHaveLength(1)
  })
})

test('a button or a field without an edge', async () => {
  await expectFound(
    withoutEdge,
    '<button style="border:0">a</button>',
    '<button style="border:1px solid">a</button><input type="checkbox">',
  )
  await expectFound(withoutEdge, '<input style="border:0">', '<input style="border:0;border-bottom:2px solid">')
})

test('what moves', async () => {
  await expectFound(moves, '<p style="transition:all 1s">a</p>', '<p style="transition:all 1ms">a</p>')
  await expectFound(moves, '<p style="scroll-behavior:smooth">a</p>', '<p>a</p>')
})

test('words that are in no message file', async () => {
  await expectFound(
    plainWords,
    '<p>Hello</p>',
    '<p>Hélló</p><p data-content>Hello</p><p lang="cy">Helo</p><p>12, 3</p><time>May</time>',
  )
  await expectFound(plainWords, '<input aria-label="Name">', '<input aria-label="Ñámé">')
})

describe('a walk with the keyboard', () => {
  const FINE =
    'a, button, input { min-width: 24px; min-height: 24px; display: inline-block } :focus-visible { outline: 3px solid red }'
  const cases: Case[] = [
    ['its focus cannot be seen', '<button style="outline:none">a</button>', '<button>a</button>'],
    [
      'something covers it',
      '<div style="position:fixed;inset:0"></div><button>a</button>',
      '<div></div><button>a</button>',
    ],
    [
      'its target is',
      '<a href="#" style="display:inline;min-height:0">a</a>',
      '<p>See <a href="#" style="display:inline">all of it</a> here.</p>',
    ],
    ['it has no name', '<button style="width:30px"></button>', '<button aria-label="a"></button>'],
    [
      'it has no role',
      '<div tabindex="0" style="width:30px;height:30px" aria-label=""></div>',
      '<div tabindex="0" role="region" aria-label="b" style="height:30px">a</div>',
    ],
    ['it is not in view', '<button style="position:fixed;left:-900px">a</button>', '<button>a</button>'],
  ]
  test.each(cases)('%s', async (fault, bad, good) => {
    await show(good, FINE)
    expect(await walk(page)).toMatchObject({ faults: [], order: [0], reachable: 1, returned: true })
    await show(bad, FINE)
    expect((await walk(page)).faults.join()).toContain(fault)
  })

  test('stops out of order, and things that Tab does not reach', async () => {
    await show('<button>a</button><button tabindex="1">b</button>', FINE)
    expect((await walk(page)).order).toEqual([1, 0])
    await show('<button onfocus="this.blur()">a</button><button>b</button>', FINE)
    expect((await walk(page)).order).not.toEqual([0, 1])
  })

  test('a trap', async () => {
    await show('<button>a</button><button onkeydown="event.preventDefault()">b</button>', FINE)
    expect(await walk(page)).toMatchObject({ returned: false })
  })
})
