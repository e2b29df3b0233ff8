import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import { confirmByLink, offByLink } from '#server/mail/by-link.ts'
import { type MailPlan, startMailPlan } from '#tests/support/mail-plan.ts'
import { type Received, tokenIn } from '#tests/support/smtp.ts'

const ANN = 'ann@example.org'
let here: MailPlan
beforeEach(async () => {
  here = await startMailPlan()
})
afterEach(() => here.close())

const letters = () => here.smtp.to(ANN)
const subjects = () => letters().map(({ mail }) => mail.subject)
const header = ({ mail }: Received, name: string) => mail.headers.find(({ key }) => key === name)?.value

/** The event in the calendar part, and the method that the part is sent with. */
function eventIn({ raw, mail }: Received) {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  const content = part?.content
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    ...{ text, method: calendar.getFirstPropertyValue('method') },
    sentAs: /Content-Type: text\/calendar;[^\n]*method=(\w+)/i.exec(raw)?.[1],
    event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!),
    of: (name: string) => calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue(name)?.toString(),
  }
}

test('nothing but the question goes to an address until its owner said yes', async () => {
  await here.set(here.ann.token, {})
  await here.schedule('Buses')
  expect(subjects()).toEqual(['Is this your e-mail address?'])
  const [asked] = letters()
  expect(asked?.mail.text).not.toContain('Ann')
  await confirmByLink(here.server.deps, tokenIn(asked!, '/mail/confirm/'))
  await here.server.jobs.run()
  expect(subjects()).toEqual(['Is this your e-mail address?', 'Meeting: Buses'])
})

test('a meeting comes as text, as HTML and for calendars, and so does that it is called off', async () => {
  await here.confirm(here.ann.token, { address: ANN }, { 'accept-language': 'cy' })
  const session = await here.schedule('Bysiau a’r <clinig>')
  const [, invited] = letters()
  expect(invited?.mail.subject).toBe('Cyfarfod: Bysiau a’r <clinig>')
  expect(invited?.mail.html).toContain('<html lang="cy"')
  expect(invited?.mail.html).toContain('<bdi>Bysiau a’r &lt;clinig&gt;</bdi>')
  expect(invited?.mail.html).not.toMatch(/<img|<link|@import|url\(|src=/)
  expect(invited?.mail.text).toContain('dydd Mercher 4 Mawrth 2026, 09:00 UTC')
  const first = eventIn(invited!)
  expect([first.method, first.sentAs?.toUpperCase()]).toEqual(['REQUEST', 'REQUEST'])
  expect(first.event.startDate.toString()).toBe('2026-03-04T09:00:00Z')
  expect(first.event.endDate.toString()).toBe('2026-03-04T10:30:00Z')
  expect(first.of('attendee')?.toLowerCase()).toBe(`mailto:${ANN}`)
  expect([first.event.sequence, first.of('status')]).toEqual([0, 'CONFIRMED'])

  await here.command(here.guide.token, 'session.cancel', { sessionId: session })
  await here.server.jobs.run()
  const [, , off] = letters()
  expect(off?.mail.subject).toBe('Wedi’i ganslo: Bysiau a’r <clinig>')
  const second = eventIn(off!)
  expect([second.method, second.sentAs?.toUpperCase(), second.of('status')]).toEqual(['CANCEL', 'CANCEL', 'CANCELLED'])
  expect([second.event.uid, second.event.sequence]).toEqual([first.event.uid, 1])
})

test('times are those of the reader’s own clock, where their browser said it', async () => {
  await here.confirm(here.ann.token, { address: ANN, zone: 'Europe/Helsinki' } as { address: string })
  await here.schedule('Buses')
  expect(letters().at(-1)?.mail.text).toContain('Wednesday 4 March 2026, 11:00')
})

test('one click ends all mail, without a cookie', async () => {
  await here.confirm(here.ann.token, { address: ANN })
  await here.schedule('Buses')
  const letter = letters().at(-1)!
  expect(header(letter, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const off = /^<(http:\/\/localhost:\d+\/mail\/off\/(\w{26}))>$/.exec(header(letter, 'list-unsubscribe') ?? '')
  expect(letter.mail.text).toContain(off?.[1])
  await offByLink(here.server.deps, off?.[2] ?? '')
  await here.schedule('Trains')
  expect(subjects()).toHaveLength(2)
})

test('whoever leaves is sent nothing from that moment on, not even what waited', async () => {
  await here.confirm(here.ann.token, { address: ANN })
  here.smtp.refuse(ANN, { code: 451, at: 'recipient' })
  await here.schedule('Buses')
  await here.command(here.ann.token, 'member.leave', { words: 'keep' })
  here.smtp.accept(ANN)
  here.server.wait(DAY)
  await here.schedule('Trains')
  expect(subjects()).toHaveLength(1)
  for (const table of ['mail_address', 'mail_outbox'] as const) {
    expect(await here.server.deps.db.selectFrom(table).selectAll().execute()).toEqual([])
  }
})

describe('a mail server', () => {
  test('that says “not now” is asked again, later each time, and gets it once', async () => {
    await here.confirm(here.ann.token, { address: ANN })
    here.smtp.refuse(ANN, { code: 451, at: 'data' })
    await here.schedule('Buses')
    here.smtp.accept(ANN)
    await here.server.jobs.run()
    expect(subjects()).toHaveLength(1)
    here.server.wait(MINUTE)
    await here.server.jobs.run()
    here.server.wait(HOUR)
    await here.server.jobs.run()
    expect(subjects()).toEqual(['Is this your e-mail address?', 'Meeting: Buses'])
  })

  test.each(['recipient', 'data'] as const)('that says no for good (to the %s) is asked no more', async (at) => {
    await here.confirm(here.ann.token, { address: ANN })
    here.smtp.refuse(ANN, { code: 550, at })
    await here.schedule('Buses')
    here.smtp.accept(ANN)
    await here.schedule('Trains')
    here.server.wait(DAY)
    await here.server.jobs.run()
    expect(subjects()).toHaveLength(1)
    expect(await here.server.deps.db.selectFrom('mail_address').select('state').execute()).toEqual([
      { state: 'refused' },
    ])
    // Saying that it is theirs once more starts anew.
    await here.confirm(here.ann.token, { address: ANN })
    expect(subjects().slice(1).toSorted()).toEqual([
      'Is this your e-mail address?',
      'Meeting: Buses',
      'Meeting: Trains',
    ])
  })

  test('that is down keeps nobody waiting, and nothing is lost', async () => {
    await here.confirm(here.ann.token, { address: ANN })
    const { server } = here
    await here.smtp.close()
    const started = performance.now()
    await here.schedule('Buses')
    expect(performance.now() - started).toBeLessThan(5_000)
    const [row] = await server.deps.db.selectFrom('mail_outbox').where('state', '=', 'waiting').selectAll().execute()
    expect(row).toMatchObject({ tries: 1, due_at: server.clock.now + MINUTE })
  })
})

test('what was handed over before a crash is not sent twice', async () => {
  await here.confirm(here.ann.token, { address: ANN })
  here.smtp.refuse(ANN, { code: 451, at: 'data' })
  await here.schedule('Buses')
  // As a server leaves it that is killed between handing over and noting it.
  await here.server.deps.db
    .updateTable('mail_outbox')
    .set({ state: 'sending' })
    .where('state', '=', 'waiting')
    .execute()
  here.smtp.accept(ANN)
  here.server.wait(DAY)
  await here.server.jobs.run()
  // Asking for the same once more tells nothing again either.
  await here.set(here.ann.token, { invitations: true })
  await here.server.jobs.run()
  expect(subjects()).toEqual(['Is this your e-mail address?'])
})
