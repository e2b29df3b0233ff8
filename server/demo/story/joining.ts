import { MINUTE } from '#domain/time.ts'
import { CO_CHAIR, KEYS, PEOPLE, type PersonKey, WELLBEING_CONTACT } from '../people.ts'
import type { Stage } from '../stage.ts'
import { sayNeeds } from './support.ts'
import { sayWhen } from './week.ts'

/** In pence. */
const BUDGET = 9_200_000

/** The first week: fourteen people come in, and each agrees with the guide what they are there for. */
export async function comeIn(stage: Stage): Promise<void> {
  const { invited } = stage.texts.people
  for (const [index, { key, name, side, kind }] of PEOPLE.entries()) {
    if (index % 5 === 0) stage.at(1 + index / 5, '09:30')
    stage.wait(10 * MINUTE)
    const fn = key === CO_CHAIR ? 'co-chair' : 'member'
    await stage.invite(key, { name, side, kind, function: fn, role: invited })
  }
  await nameContact(stage)
  stage.at(4, '10:00')
  for (const key of KEYS) {
    stage.wait(15 * MINUTE)
    await agreeRole(stage, key)
    await declareInterests(stage, key)
  }
  await sayWhen(stage)
  await sayNeeds(stage)
}

/** The sponsor promises in writing, before anybody gives their time. */
export async function promise({ send, at, texts }: Stage): Promise<void> {
  const { scope, promised } = texts.plan
  at(0, '10:00')
  const commitment = { canChange: [...scope.canChange], cannotChange: [...scope.cannotChange] }
  const limits = { budget: BUDGET, replyByDays: 56 }
  await send('guide', 'commitment.sign', { commitment, ...limits, signedBy: promised, how: 'letter' })
}

/** Ada is no member of the group; she reads here who would like to talk. */
async function nameContact({ invite, send, at, id, texts }: Stage): Promise<void> {
  at(4, '08:00')
  await invite('contact', { name: WELLBEING_CONTACT, function: 'wellbeing-contact' })
  at(4, '09:45')
  const { wellbeing: reach } = texts.people
  await send('guide', 'wellbeing.name', { name: WELLBEING_CONTACT, reach, memberId: id('contact') })
}

/** Citizens say what they can give and the guide says yes; for professionals it is the other way round. */
async function agreeRole({ send, id, texts, wait }: Stage, key: PersonKey): Promise<void> {
  const { roles, length, money } = texts.people
  const isCitizen = key.startsWith('C')
  const role = { ...roles[key], length, money: isCitizen ? money.citizen : money.professional }
  await send(isCitizen ? key : 'guide', 'role.describe', { memberId: id(key), role })
  wait(MINUTE)
  await send(isCitizen ? 'guide' : key, 'role.sign', { memberId: id(key) })
}

/** Most have nothing to declare; those who work for somebody who may gain or lose by the plan say whom, and what. */
async function declareInterests({ send, texts, wait }: Stage, key: PersonKey): Promise<void> {
  wait(MINUTE)
  const declared: Partial<Record<PersonKey, object>> = texts.people.interests
  await send(key, 'interest.declare', declared[key] ?? {})
}
