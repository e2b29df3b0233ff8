import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { outline, saved, textbox, write } from '#tests/app/editor/seats.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Somebody copies in Word and pastes here. The fixtures are what Word puts on the clipboard.

const here = workshopForEach()

async function pasted(fixture: string): Promise<string[]> {
  const html = await readFile(`tests/fixtures/word/${fixture}.html`, 'utf8')
  const ann = await here.workshop.join('citizen', 'Ann Price')
  await write(ann, here.workshop.planId, 'why')
  await textbox(ann.page).evaluate((box, html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', 'The same in plain words')
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
  // What cleans it may still be on its way.
  await expect.poll(async () => (await textbox(ann.page).innerText()).trim()).not.toBe('')
  await saved(ann.page)
  return outline((await here.workshop.text('why')).doc)
}

test('titles, headings and words keep what they mean, and nothing of Word’s comes along', async () => {
  expect(await pasted('paragraphs')).toEqual([
    'heading{level:1} "Getting there"',
    'heading{level:2} "Two buses"',
    'paragraph "The class in Aldersyke is " strong"far too " "very" strong" far" ". It takes " em"two" " buses."',
    'paragraph "Ring " link"the bus company" "."',
    'paragraph ("One line," hard_break "and one below.")',
  ])
})

test('lines with bullets and numbers become lists, deeper ones within the item above', async () => {
  const item = (words: string, more = '') => `list_item (paragraph ${words}${more && ` ${more}`})`
  const door = `bullet_list (${item('"at the side door"')})`
  const places = `bullet_list (${item('"in the hall, with a " strong"ramp"', door)} ${item('"or in the school"')})`
  const steps = `ordered_list (${item('"ask the committee"')} ${item('"sign"')})`
  expect(await pasted('lists')).toEqual([
    'paragraph "What we want:"',
    `bullet_list (${item('"a class near by"', places)} ${item('"lifts"')})`,
    `ordered_list{order:3} (${item('"Book the hall"', steps)} ${item('"Find drivers"')})`,
    'paragraph "Then we meet."',
    `ordered_list{order:5} (${item('"Begin"')})`,
    `ordered_list (${item('"Look back"')})`,
  ])
})

test('of tracked changes the new words come in, of footnotes their words, of remarks in the margin nothing', async () => {
  expect(await pasted('changes')).toEqual([
    'paragraph "The bus runs twice a day.[1]"',
    'paragraph "[1] The timetable of 2026."',
  ])
})

test('tables keep their cells, their heads and the lists in them, and no widths', async () => {
  const head = (words: string) => `table_header (paragraph "${words}")`
  const items = 'list_item (paragraph "a hall") list_item (paragraph "lifts")'
  expect(await pasted('table')).toEqual([
    `table (table_row (${head('What')} ${head('Cost')}) ` +
      `table_row (table_cell (bullet_list (${items})) table_cell (paragraph)) ` +
      'table_row (table_cell{colspan:2} (paragraph "£7,000")))',
  ])
})
