import { describe, expect, test } from 'vitest'
import { EVERY_PAGE, WITHOUT_PAGE } from '#tests/support/every-page.ts'
import type { Places } from '#tests/support/places.ts'
import { pathsOf, ROUTES } from '#tests/support/routes.ts'

// The access suite and the pictures walk this list: a page that is not in it would be looked at by nobody.

const listed = new Set(EVERY_PAGE.map(({ route }) => route))

const PLACES: Places = {
  plan: '/plans/p_1',
  ...{
    openVote: '/plans/p_1/ballots/b_1',
    adoptedVote: '/plans/p_1/ballots/b_2',
    lostVote: '/plans/p_1/ballots/b_3',
    chosenVote: '/plans/p_1/ballots/b_4',
  },
  ...{ written: '/plans/p_1/sections/why', empty: '/plans/p_1/sections/money' },
  paragraph: '/plans/p_1/sections/why/suggest?block=1:2',
  compared: '/plans/p_1/sections/why/history/compare?old=1',
  restored: '/plans/p_1/sections/why/history/restore?seq=1',
  ...{ record: '/plans/p_1/sections/why/records/1-2', paper: '/plans/p_1/papers/r_1', spoken: '/plans/p_1/words/w_1' },
  ...{ meeting: '/plans/p', agenda: '/plans/p/meetings/s/agenda', pulse: '/plans/p/meetings/s/pulse' },
  contact: '/plans/p_1/contacts/m_1',
  sessionRecord: '/plans/p_1/meetings/s_1',
  ...{ confirmMail: '/mail/confirm/a', confirmedMail: '/mail/confirm/b', mailOff: '/mail/off/a' },
  ...{ hiddenAnswers: '/plans/p_1/questions/q_1', shownAnswers: '/plans/p_1/questions/q_2' },
  ownTime: '/plans/p_1/questions/q_3',
  recording: '/plans/p_1/sections/why/for-someone?recording=v_1',
  ...{ voting: '/plans/p_1/sections/actions', agreed: '/plans/p_1/sections/front' },
  ...{ link: '/j/1', usedLink: '/j/2', invited: 'm_1', door: '/room/K7M4PQ', seat: '/room/K7M4PR' },
}

describe('the list of every page', () => {
  test('names every route, or says why it has no page', () => {
    const missing = ROUTES.filter((route) => !listed.has(route) && !(route in WITHOUT_PAGE))
    expect(missing, 'add these to tests/support/every-page.ts').toEqual([])
  })

  test('names no route that is not there', () => {
    expect([...listed, ...Object.keys(WITHOUT_PAGE)].filter((route) => !ROUTES.includes(route))).toEqual([])
  })

  test('has a name of its own for every look, fit for a file', () => {
    const names = EVERY_PAGE.map(({ name }) => name)
    expect(names.filter((name, i) => names.indexOf(name) !== i || !/^[a-z-]+$/.test(name))).toEqual([])
  })

  test.each(EVERY_PAGE.map((page) => [page.name, page] as const))('%s is at an address of its route', (_name, page) => {
    const address = page.at(PLACES) ?? ''
    expect(address.split('?')[0]).toMatch(pathsOf(page.route))
  })
})
