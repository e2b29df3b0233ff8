import { expect, test } from 'vitest'
import { saved, textbox, write } from '#tests/app/editor/seats.ts'
import { docxOf, wordHeading, wordParagraph, wordTable, zipOf } from '#tests/support/docx.ts'
import { expectAccessible } from '#tests/support/page.ts'
import { workshopForEach } from '#tests/support/workshop-for-each.ts'

// Somebody has written something in Word, and brings it in.

const here = workshopForEach()

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const named = (name: string, buffer: Buffer) => ({ name, mimeType: DOCX, buffer })

async function openDialog() {
  const ann = await here.workshop.join('citizen', 'Ann Price')
  await write(ann, here.workshop.planId, 'why')
  const { page } = ann
  await page.getByRole('toolbar').getByRole('button', { name: 'Add', exact: false }).first().click()
  await page.getByRole('menuitem', { name: 'Words from a Word file' }).click()
  await page.getByRole('dialog', { name: 'Bring in a Word file' }).waitFor()
  const add = () => page.getByRole('button', { name: 'Add it' }).click()
  return { page, add, file: page.getByLabel('Which file?') }
}

test('its headings, bold words, and tables come in clean, reach the others and can be undone', async () => {
  const { page, add, file } = await openDialog()
  await expectAccessible(page)
  const body = [
    wordHeading('Getting there'),
    wordParagraph('Two buses & a <tank>.'),
    wordParagraph('Far too far', '<w:b/><w:color w:val="FF0000"/><w:sz w:val="96"/>'),
    wordTable([
      ['What', 'Cost'],
      ['Lifts', '£7,000'],
    ]),
  ].join('')
  await file.setInputFiles(named('draft.docx', docxOf(body)))
  await add()
  const text = textbox(page)
  await text.getByRole('heading', { name: 'Getting there' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await text.getByText('Two buses & a <tank>.').waitFor()
  expect(await text.locator('strong').allInnerTexts()).toEqual(['Far too far'])
  expect(await text.locator('[style*=color], [style*=font]').count()).toBe(0)
  expect((await text.locator('th, td').allInnerTexts()).map((cell) => cell.trim())).toEqual([
    'What',
    'Cost',
    'Lifts',
    '£7,000',
  ])
  await saved(page)
  const ben = await here.workshop.join('professional', 'Ben Cole')
  await ben.page.goto(`/plans/${here.workshop.planId}/sections/why`)
  await ben.page.getByRole('heading', { name: 'Getting there' }).waitFor()

  await text.focus()
  await page.keyboard.press('Control+z')
  await text.getByText('Far too far').waitFor({ state: 'detached' })
})

test('what is no Word file, is empty or would unpack to gigabytes is said in words, and changes nothing', async () => {
  const { page, add, file } = await openDialog()
  await add()
  await page.getByText('Choose a file first.').waitFor()
  const said: [Buffer, string][] = [
    [Buffer.from('Just some words.'), 'We cannot read this file as a Word file.'],
    [zipOf([{ name: 'a.txt', bytes: Buffer.from('no document in here') }]), 'We cannot read this file as a Word file.'],
    [docxOf(wordParagraph('')), 'There are no words in this file.'],
    [zipOf([{ name: 'a', bytes: Buffer.from('x'), claims: 3_000_000_000 }]), 'This file is too large.'],
  ]
  for (const [buffer, words] of said) {
    await file.setInputFiles(named('draft.docx', buffer))
    await add()
    await page.getByText(words).waitFor()
  }
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect((await textbox(page).innerText()).trim()).toBe('')
})
