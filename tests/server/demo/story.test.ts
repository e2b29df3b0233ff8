import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRoleAgreed } from '#domain/members/state.ts'
import { gapsOf, lacksCommunity, workedOut } from '#domain/resources/need.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'
import { between, DAY, HOUR, toInstant, toMilliseconds } from '#domain/time.ts'
import { checkSpans } from '#domain/timeline/check.ts'
import { daysBetween } from '#domain/timeline/days.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { seatsOf } from '#server/ballots/seats.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { KEYS, PEOPLE, type PersonKey } from '#server/demo/people.ts'
import { DEMO_LOCALES } from '#server/demo/texts/texts.ts'
import { renderExport } from '#server/exports/render.ts'
import { pulseView } from '#server/pulse/view.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { type DemoStory, meetingsOf, readDemo, voteOn } from '#tests/support/demo.ts'
import { ofKind } from '#tests/support/stored-entries.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import * as en from '#words'

const CASES = DIALECTS.flatMap((dialect) => DEMO_LOCALES.map((locale) => ({ dialect, locale })))

describe.each(CASES)('the demo in $locale on $dialect', ({ dialect, locale }) => {
  let world: World
  let demo: DemoStory
  beforeAll(async () => {
    world = await createWorld(dialect)
    demo = await readDemo(world, locale)
  })
  afterAll(() => world.close())
  const share = (keys: readonly PersonKey[], side: 'C' | 'P', seconds: Partial<Record<PersonKey, number>>) =>
    keys.filter((key) => key.startsWith(side)).reduce((sum, key) => sum + (seconds[key] ?? 0), 0)

  test('has its title, its question and all fourteen sections in its own words', () => {
    const { state, opened, words, texts } = demo
    expect([opened(state.title), opened(state.question)]).toEqual([words.plan.title, words.plan.question])
    expect(opened(state.scope)).toEqual(words.plan.scope)
    expect([...texts.values()].filter(({ empty }) => empty)).toEqual([])
    expect([...state.sections.values()].map(({ state: now }) => now)).toEqual(SECTION_KEYS.map(() => 'agreed'))
  })

  test('has fourteen members of all kinds, each with a role that both sides signed', () => {
    const { state, id, opened } = demo
    for (const { key, name, side, kind } of PEOPLE) {
      const member = state.members.get(id(key))!
      expect({ ...member, name: (opened(member.identity) as { name: string }).name }).toMatchObject({
        name,
        side,
        kind,
      })
      expect([key, isRoleAgreed(member), member.role?.version]).toEqual([key, true, 2])
      expect(opened(member.role!.seal)).toMatchObject(demo.words.people.roles[key])
    }
    expect(state.members.get(demo.guide)).toMatchObject({ function: 'facilitator', side: null })
    expect(state.members.size).toBe(16) // and Ada, to whom people can turn
    expect([...state.members.values()].at(-1)).toMatchObject({ function: 'wellbeing-contact', side: null })
  })

  test('holds needs, assets, outcomes, options, actions, money and risks as records without gaps', () => {
    const ids = (section: Parameters<typeof demo.records>[0]) => demo.records(section).map((record) => record.id)
    const upTo = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
    expect(ids('why')).toEqual(upTo('N', 12))
    expect(ids('outcomes')).toEqual(upTo('O', 6))
    expect(ids('assets')).toEqual(upTo('S', 8))
    expect(ids('options')).toEqual(['A', 'B', 'C', 'D'])
    expect(ids('actions')).toEqual(upTo('A', 8))
    expect(ids('money')).toEqual(upTo('B', 9))
    expect(ids('fairness')).toEqual(upTo('R', 5))
    for (const section of SECTION_KEYS) expect(demo.records(section).flatMap(({ missing }) => missing)).toEqual([])
  })

  test('adds up to £92,000, and says what is not paid for', () => {
    const paid = new Map<string, number>()
    for (const { fields } of demo.records('money')) {
      const amount = Number(fields.amount!.replace(',', ''))
      paid.set(fields.funder!, (paid.get(fields.funder!) ?? 0) + amount)
    }
    expect([...paid.values()].sort()).toEqual([16_000, 22_000, 54_000])
    for (const part of ['N9', '£12,960', 'O5', '£1,600']) expect(demo.textOf('money')).toContain(part)
  })

  test('votes on the whole plan with exactly the numbers of the handbook', () => {
    expect(voteOn(demo, 'plan')).toMatchObject({ method: 'gradients8', state: 'closed', outcome: 'adopted' })
    expect(voteOn(demo, 'plan').result).toMatchObject({
      counts: { 1: 5, 2: 4, 3: 2, 4: 1, 5: 1, 6: 1, 7: 0, 8: 0 },
      cast: { citizen: 8, professional: 6 },
      path: { counted: 13, supporting: 11, opposing: 1, blocks: 0 },
    })
  })

  test('votes on parts before that, and chooses C by 9 of 14', () => {
    expect(voteOn(demo, 'principles').result).toMatchObject({ outcome: 'adopted', counts: { consent: 11, concern: 1 } })
    expect(voteOn(demo, 'outcomes').result).toMatchObject({ outcome: 'adopted', path: { supporting: 13 } })
    const choice = voteOn(demo, (question) => question.includes('Which choice'))
    expect(choice.result).toMatchObject({ outcome: 'winner', chosen: { winners: ['C'] } })
    expect(choice.result?.chosen?.path).toMatchObject({ rounds: [{ counts: { 'status-quo': 0, B: 3, C: 9, D: 2 } }] })
    expect(choice.definition.question).toEqual({ en: expect.any(String), cy: expect.stringContaining('ddewis') })
    expect(choice).toMatchObject({ purpose: 'choose-one', methodReason: expect.stringMatching(/./) })
  })

  test('leaves one deciding vote open for days, in which half of the seats are still free', async () => {
    const open = demo.votes.filter(({ state }) => state === 'open')
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({ kind: 'deciding', subject: { kind: 'question' } })
    const left = toMilliseconds(open[0]!.closesAt) - world.clock.now
    expect([left > 5 * DAY, left < 14 * DAY]).toEqual([true, true])
    expect(await (await seatsOf(world.db, open[0]!.id))!.list()).toHaveLength(7)
  })

  test('meets five times, twice with people online, and works three rounds in its own time', () => {
    const sessions = [...demo.state.sessions.values()]
    const kinds = sessions.map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['async', 'async', 'async', 'hybrid', 'hybrid', 'live', 'live', 'live'])
    const places = (side: 'C' | 'P') =>
      sessions.flatMap(({ attended }) => KEYS.filter((key) => key.startsWith(side) && attended.has(demo.id(key))))
        .length
    expect([places('C'), places('P')]).toEqual([55, 38]) // of 64 and 48: 86 % and 79 %
  })

  test('has citizens at two thirds of their fair share of the talk in meeting 4, and near it in meeting 5', () => {
    const spoken = (place: number) => {
      const session = meetingsOf(demo)[place - 1]!
      const turns = ofKind(demo.entries, 'turn.ended').filter(({ body }) => body.session === session.id)
      return Object.fromEntries(
        KEYS.map((key) => [key, turns.find(({ body }) => body.member === demo.id(key))?.body.seconds ?? 0]),
      ) as Record<PersonKey, number>
    }
    const parity = (seconds: Record<PersonKey, number>) =>
      share(KEYS, 'C', seconds) / (share(KEYS, 'C', seconds) + share(KEYS, 'P', seconds)) / (8 / 14)
    expect(Object.values(spoken(4))).toEqual([210, 180, 150, 60, 45, 120, 90, 0, 420, 300, 360, 150, 120, 95])
    expect(parity(spoken(4)).toFixed(2)).toBe('0.65')
    expect(parity(spoken(5)).toFixed(2)).toBe('0.94')
  })

  test('opens agreed words again twice with two keys, and leaves a third request unsigned', () => {
    const overrides = [...demo.state.overrides.values()]
    const signed = overrides.filter(({ state, type }) => state === 'granted' && type === 'twoKeys')
    expect(signed.map(({ rule, usedBy }) => [rule, usedBy !== null])).toEqual([
      ['section.thaw.agreed-needs-two-keys', true],
      ['section.thaw.agreed-needs-two-keys', true],
    ])
    expect(new Set(signed.map(({ countersignedBy }) => countersignedBy)).size).toBe(2)
    expect(overrides.filter(({ state }) => state === 'refused').map(({ rule }) => rule)).toEqual([
      'ballot.open.time-to-vote',
    ])
    expect(ofKind(demo.entries, 'override.refused').map(({ actor }) => actor)).toEqual(['system'])
  })

  test('goes on with a reason where a rule warns: three times of interpreters, twice of who spoke, once of suggestions, and three times of hard words, which only English texts can be found to have', () => {
    const warned = [...demo.state.overrides.values()].filter(({ type }) => type === 'acknowledge')
    const tooSoon = 'session.schedule.interpreter-in-time'
    const hardWords = locale === 'en' ? 'ballot.open.reading-level' : []
    expect(warned.map(({ rule, usedBy }) => [rule, usedBy !== null])).toEqual(
      [
        ...[tooSoon, hardWords, tooSoon, 'session.open.interpreter-booked'],
        ...['session.close.talk-is-shared', 'session.close.nobody-dominates'],
        ...[hardWords, 'ballot.open.influence-is-balanced', hardWords],
      ]
        .flat()
        .map((rule) => [rule, true]),
    )
  })

  test('keeps Maureen’s disagreement in her name, because she chose so, and moves the first review to month 3', () => {
    const [dissent, ...others] = [...demo.state.dissents.values()]
    expect(others).toEqual([])
    expect(dissent).toMatchObject({ author: demo.id('C1'), ballot: voteOn(demo, 'plan').id })
    expect(demo.opened(dissent!.text)).toBe(demo.words.talks.minority)
    expect(demo.textOf('decided')).toContain('Maureen Tagg')

    const correction = voteOn(demo, 'measures')
    expect(correction).toMatchObject({ correction: true, outcome: 'adopted', method: 'consent' })
    expect(between(correction.openedAt, correction.closesAt)).toBe(48 * HOUR)
    expect(demo.textOf('measures')).toContain(demo.words.measures.month3)
    expect(demo.textOf('measures')).not.toContain(demo.words.measures.month12)
    const before = voteOn(demo, 'plan').sections.find(({ section }) => section === 'measures')!
    expect(demo.texts.get('measures')!.digest).not.toBe(before.digest)
    expect(demo.texts.get('measures')!.digest).toBe(correction.sections[0]!.digest)
  })

  test('verifies, without a single fault', async () => {
    const { bytes } = await renderExport(world.deps, world.db, demo.planId, 'json')
    const report = verifyBundle(nodeCrypto, bytes, en)
    expect([report.ok, report.firstBad]).toEqual([true, undefined])
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })

  test('names in its file those who asked for it, and above her words Maureen, who disagreed', async () => {
    const { bytes, namesToHide } = await renderExport(world.deps, world.db, demo.planId, 'html')
    const html = new TextDecoder().decode(bytes)
    const named = [...html.matchAll(/<b data-named="(\w+)">([^<]*)<\/b>/g)].map(([, where, name]) => `${where} ${name}`)
    expect(named).toEqual([
      'statements Maureen Tagg',
      ...['Bethan Rhys', 'Grace Okoro', 'Imran Sheikh', 'Maureen Tagg'].map((name) => `list ${name}`),
      ...['Anjali Menon', 'Lucy Fairbairn', 'Noor Hassan'].map((name) => `list ${name}`),
    ])
    expect(namesToHide).toBe(0)
  })

  test('has dates for every step of the work that leave time for everybody, and money for taking part', () => {
    const { timeline, resources, commitment } = demo.state
    expect(checkSpans(demo.state, timeline!.spans).filter(({ short, isEarly }) => short > 0 || isEarly)).toEqual([])
    expect(daysBetween(timeline!.spans.reply!.begins, timeline!.spans.reply!.ends) + 1).toBe(commitment!.replyByDays)
    expect(lacksCommunity(demo.state)).toBe(false)
    expect(gapsOf(demo.state, workedOut(demo.state, 1))).toEqual([])
    expect(resources?.leads).not.toBeNull()
  })

  test('tells how two meetings were: citizens had little voice in the first and more once they talked in groups', async () => {
    const { state, planId, guide } = demo
    const [, , , draft, answer] = meetingsOf(demo)
    const voice = async (meeting: typeof draft) => {
      const asking = { planId, memberId: guide, now: toInstant(world.clock.now) }
      const { results } = await pulseView(world.db, state, asking, meeting!.id)
      return results?.[0]?.sides
    }
    expect(await voice(draft)).toEqual({ citizen: { people: 8, median: 2 }, professional: { people: 6, median: 4 } })
    expect(await voice(answer)).toEqual({ citizen: { people: 8, median: 4 }, professional: { people: 6, median: 4 } })
  })

  test('begins on a Monday twelve weeks ago, and is agreed eleven weeks later', () => {
    const { startedAt, agreed, at } = demo.state
    expect(new Date(startedAt!).getUTCDay()).toBe(1)
    expect(Math.floor((world.clock.now - toMilliseconds(startedAt!)) / DAY)).toBe(84)
    expect(Math.floor(between(startedAt!, agreed!.at) / DAY)).toBe(77)
    expect(toMilliseconds(at) < world.clock.now).toBe(true)
    expect(demo.state.exports.map(({ format }) => format)).toEqual(['html', 'md', 'json'])
  })
})
