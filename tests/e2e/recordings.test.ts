import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openWorkshop, type Workshop } from '#tests/app/editor/seats.ts'
import { type App, lookHere, openBrowser, startApp } from '#tests/support/page.ts'
import { toneOf } from '#tests/support/sound.ts'

// Somebody speaks instead of writing: recorded, typed by somebody else, read back and agreed.

/** A microphone that hears a beep, and a browser that lets pages listen. */
const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

let app: App
let browser: Browser
let workshop: Workshop
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser(MICROPHONE)
})
beforeEach(async () => {
  workshop = await openWorkshop(app, browser)
})
afterEach(() => workshop.close())
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const part = () => `/plans/${workshop.planId}/sections/why`
const lines = async () =>
  ((await workshop.text('why')).doc.content ?? [])
    .map(({ content }) => content?.map(({ text }) => text).join('') ?? '')
    .filter((line) => line !== '')

/** Plays what the page shows first, and says how much of it was heard. */
const play = (page: Page) =>
  page
    .locator('audio')
    .first()
    .evaluate(async (audio: HTMLAudioElement) => {
      audio.muted = true
      await audio.play()
      await new Promise((resolve) => audio.addEventListener('timeupdate', () => audio.currentTime > 0 && resolve(0)))
      audio.pause()
      return audio.currentTime
    })

test('what somebody records in the browser is heard, typed up and agreed, and then deleted', async () => {
  const ann = await workshop.join('citizen', 'Ann Price')
  const ben = await workshop.join('professional', 'Ben Cole')
  await ann.page.goto(part())
  await ann.page.getByRole('link', { name: 'Say it instead' }).click()
  await ann.page.getByText('We delete the recording once you agree').waitFor()
  await ann.page.getByRole('button', { name: 'Send my recording' }).click()
  await ann.page.getByText('Please record something or choose a file.').first().waitFor()

  const record = ann.page.getByRole('button', { name: /^Record/ })
  await record.focus()
  await ann.page.keyboard.press('Enter')
  await ann.page.getByText('Recording. You have 2 minutes.').waitFor()
  await ann.page.getByText(/^Time left: 1:5[0-8]$/).waitFor()
  await ann.page.keyboard.press('Enter')
  await ann.page.getByText('Recorded. Listen to it, then send it.').waitFor()
  expect(await play(ann.page)).toBeGreaterThan(0)
  await lookHere(ann.page)
  await ann.page.getByRole('button', { name: 'Record again' }).click()
  await ann.page.getByText(/^Time left: 1:5[0-8]$/).waitFor()
  await ann.page.getByRole('button', { name: 'Stop' }).click()
  await ann.page.getByRole('button', { name: 'Send my recording' }).click()
  await ann.page.getByText('Thank you. Somebody can type it now.').waitFor()

  await ben.page.goto(`/plans/${workshop.planId}`)
  await ben.page.getByRole('link', { name: 'Ann Price sent a recording: type it up' }).click()
  await ben.page.getByRole('heading', { name: 'What Ann Price said' }).waitFor()
  expect(await play(ben.page)).toBeGreaterThan(0)
  await ben.page.getByLabel('What do they say?').fill('Beep, beep.')
  await ben.page.getByRole('button', { name: 'Ask them to read it' }).click()
  await ben.page.getByRole('heading', { name: 'It waits for Ann Price' }).waitFor()

  await ann.page.goto(`/plans/${workshop.planId}`)
  await ann.page.getByRole('link', { name: 'Read what Ben Cole typed for you' }).click()
  expect(await play(ann.page)).toBeGreaterThan(0)
  const recording = await ann.page.locator('audio').first().getAttribute('src')
  await ann.page.getByRole('button', { name: 'Yes, these are my words' }).click()
  await ann.page.getByText('Thank you. Your words are in the text now.').waitFor()
  expect(await lines()).toEqual(['Beep, beep.'])
  expect((await ann.context.request.get(recording ?? '')).status()).toBe(404)
})

test('without JavaScript a file is sent, and taken back', async () => {
  const ann = await workshop.join('citizen', 'Ann Price', { javaScriptEnabled: false })
  await ann.page.goto(`${part()}/say`)
  const send = async (name: string, buffer: Buffer) => {
    await ann.page.getByLabel('A recording from this device').setInputFiles({ name, mimeType: 'audio/wav', buffer })
    await ann.page.getByRole('button', { name: 'Send my recording' }).click()
  }
  await ann.page.getByRole('button', { name: 'Send my recording' }).click()
  await ann.page.getByText('Please record something or choose a file.').first().waitFor()
  await send('page.wav', Buffer.from('<!doctype html>'))
  await ann.page.getByText('This file is no recording that we know.').waitFor()
  await send('long.wav', Buffer.from(toneOf(15 * 60)))
  await ann.page.getByText('This recording is too long.').first().waitFor()
  await send('mine.wav', Buffer.from(toneOf(1)))
  await ann.page.getByText('Thank you. Somebody can type it now.').waitFor()
  await ann.page.getByRole('button', { name: 'Take it back and delete it' }).click()
  await ann.page.getByText('Done. Your recording was deleted.').waitFor()
  expect(await ann.page.locator('audio').count()).toBe(0)
})

test('whoever does not let the page listen is told what else to do', async () => {
  const eve = await workshop.join('citizen', 'Eve Lowe')
  await eve.page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('No', 'NotAllowedError'))
  })
  await eve.page.goto(`${part()}/say`)
  await eve.page.getByRole('button', { name: 'Record', exact: true }).click()
  await eve.page.getByText('This page may not listen.').waitFor()
  expect(await eve.page.getByLabel('A recording from this device').count()).toBe(1)
})
