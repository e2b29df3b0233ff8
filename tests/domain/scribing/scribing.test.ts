import { describe, expect, test } from 'vitest'
import { evolve } from '#domain/evolve.ts'
import type { MemberId, RecordingId, WordsId } from '#domain/ids.ts'
import { IllegalEntry } from '#domain/log/illegal.ts'
import type { CommandType } from '#domain/permissions.ts'
import { emptyState } from '#domain/plan/state.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

type Group = ReturnType<typeof groupOfFive>

const typed = ({ plan, citizens }: Group, scribe: MemberId = plan.guide, speaker: MemberId = citizens[0]): WordsId =>
  plan.do(scribe, 'words.type', { section: 'why', speaker, text: 'Two buses.' }).result?.wordsId as WordsId

const attempt = ({ plan }: Group, who: MemberId, type: CommandType, input: object) => {
  try {
    plan.do(who, type, { ...input })
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}
const stateOf = ({ plan }: Group, id: WordsId) => plan.state.spokenWords.get(id)!.state

describe('what somebody typed for a member', () => {
  test('is theirs once they say so, and the log says who typed', () => {
    const group = groupOfFive()
    const id = typed(group)
    expect(stateOf(group, id)).toBe('waiting')
    group.plan.do(group.citizens[0], 'words.agree', { wordsId: id })
    expect(stateOf(group, id)).toBe('agreed')
    expect(group.plan.entries.at(-1)).toMatchObject({
      ...{ kind: 'words.scribed', actor: group.citizens[0] },
      body: { words: id, section: 'why', scribe: group.plan.guide, seq: 1 },
    })
    expect(JSON.stringify(group.plan.entries)).not.toContain('Two buses')
  })

  test.each<[string, (group: Group) => MemberId, CommandType, string]>([
    ['the speaker agrees', ({ citizens }) => citizens[0], 'words.agree', 'done'],
    ['nobody else agrees', ({ citizens }) => citizens[1], 'words.agree', 'Only the person who spoke'],
    ['the scribe does not agree', ({ professionals }) => professionals[0], 'words.agree', 'Only the person who spoke'],
    ['the speaker says no', ({ citizens }) => citizens[0], 'words.decline', 'done'],
    ['the scribe takes it back', ({ professionals }) => professionals[0], 'words.decline', 'done'],
    ['nobody else says no', ({ plan }) => plan.guide, 'words.decline', 'Only the person who spoke'],
  ])('%s', (_case, who, type, becomes) => {
    const group = groupOfFive()
    const id = typed(group, group.professionals[0])
    expect(attempt(group, who(group), type, { wordsId: id })).toContain(becomes)
    expect(stateOf(group, id) === 'waiting').toBe(becomes !== 'done')
  })

  test('is answered once', () => {
    const group = groupOfFive()
    const id = typed(group)
    group.plan.do(group.citizens[0], 'words.decline', { wordsId: id })
    expect(attempt(group, group.citizens[0], 'words.agree', { wordsId: id })).toContain('answered already')
  })

  test('is for those who write, the ones too who have not opened their link; never for oneself, the guide or who left', () => {
    const group = groupOfFive()
    const { plan, citizens } = group
    const type = (speaker: MemberId, scribe: MemberId = citizens[1]) =>
      attempt(group, scribe, 'words.type', { section: 'why', speaker, text: 'Two buses.' })
    const { memberId } = plan.do(plan.guide, 'member.invite', { side: 'citizen', name: 'Ray' }).result!
    expect(type(memberId as MemberId)).toBe('done')
    expect(type(citizens[1])).toContain('your own words')
    expect(type(plan.guide)).toContain('citizens and professionals who write')
    plan.do(citizens[2], 'member.leave')
    expect(type(citizens[2])).toContain('citizens and professionals who write')
    const { memberId: watcher } = plan.do(plan.guide, 'member.invite', { function: 'observer', name: 'Ola' }).result!
    plan.do(watcher as MemberId, 'member.join')
    expect(type(citizens[0], watcher as MemberId)).toContain('not allowed')
  })

  test('waits while writing is paused, and can be said no to', () => {
    const group = groupOfFive()
    const { plan, citizens } = group
    const id = typed(group)
    plan.do(plan.guide, 'section.freeze', { section: 'why' })
    expect(attempt(group, citizens[0], 'words.agree', { wordsId: id })).toContain('Writing is paused')
    const more = { section: 'why', speaker: citizens[0], text: 'More.' }
    expect(attempt(group, plan.guide, 'words.type', more)).toContain('Writing is paused')
    plan.do(citizens[0], 'words.decline', { wordsId: id })
    expect(stateOf(group, id)).toBe('declined')
  })

  test('does not pile up', () => {
    const group = groupOfFive()
    for (let i = 0; i < 20; i++) typed(group)
    const more = { section: 'why', speaker: group.citizens[0], text: 'More.' }
    expect(attempt(group, group.plan.guide, 'words.type', more)).toContain('20 texts wait')
  })

  test('a forged log, in which somebody else says yes, is refused', () => {
    const group = groupOfFive()
    const id = typed(group)
    group.plan.do(group.citizens[0], 'words.agree', { wordsId: id })
    const forged = group.plan.entries.map((entry) =>
      entry.kind === 'words.scribed' ? { ...entry, actor: group.professionals[0] } : entry,
    )
    expect(() => forged.reduce(evolve, emptyState())).toThrow(IllegalEntry)
  })
})

describe('what somebody said into a device', () => {
  const ID = `v_${'1'.repeat(26)}`
  const said = (group: Group) => {
    group.plan.do(group.citizens[0], 'words.say', { section: 'why', recordingId: ID })
    return group
  }
  const recording = ({ plan }: Group) => plan.state.recordings.get(ID as RecordingId)?.state
  const typeIt = (group: Group, input: object = {}) =>
    attempt(group, group.plan.guide, 'words.type', {
      ...{ section: 'why', speaker: group.citizens[0], text: 'Two buses.', recordingId: ID },
      ...input,
    })
  const wordsOf = ({ plan }: Group) => [...plan.state.spokenWords.keys()].at(-1)

  test('is typed once, and done when the speaker agrees', () => {
    const group = said(groupOfFive())
    expect(recording(group)).toBe('waiting')
    expect(typeIt(group)).toBe('done')
    expect(recording(group)).toBe('typed')
    expect(typeIt(group)).toContain('typed this recording already')
    group.plan.do(group.citizens[0], 'words.agree', { wordsId: wordsOf(group) })
    expect(recording(group)).toBe('done')
  })

  test('waits again when the speaker says no, and is taken back by nobody else', () => {
    const group = said(groupOfFive())
    typeIt(group)
    expect(attempt(group, group.citizens[0], 'words.unsay', { recordingId: ID })).toContain('typed this recording')
    group.plan.do(group.citizens[0], 'words.decline', { wordsId: wordsOf(group) })
    expect(recording(group)).toBe('waiting')
    expect(attempt(group, group.citizens[1], 'words.unsay', { recordingId: ID })).toContain('Only the person who spoke')
    group.plan.do(group.citizens[0], 'words.unsay', { recordingId: ID })
    expect(recording(group)).toBe('taken-back')
    expect(typeIt(group)).toContain('already')
  })

  test('is typed for whoever spoke, in the part that they spoke about', () => {
    const group = said(groupOfFive())
    expect(typeIt(group, { speaker: group.citizens[1] })).toContain('no such recording')
    expect(typeIt(group, { section: 'money' })).toContain('no such recording')
    expect(recording(group)).toBe('waiting')
  })

  test('is sent by those who write, while writing is open, five at a time', () => {
    const group = groupOfFive()
    const { plan, citizens } = group
    const say = (who: MemberId, nth: number) =>
      attempt(group, who, 'words.say', { section: 'why', recordingId: `v_${String(nth).repeat(26)}` })
    expect(say(plan.guide, 0)).toContain('not allowed')
    for (let nth = 0; nth < 5; nth++) expect(say(citizens[0], nth)).toBe('done')
    expect(say(citizens[0], 5)).toContain('5 of your recordings')
    plan.do(plan.guide, 'section.freeze', { section: 'why' })
    expect(say(citizens[1], 6)).toContain('Writing is paused')
  })
})
