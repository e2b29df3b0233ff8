import { MINUTE } from '#domain/time.ts'
import { CO_CHAIR, KEYS, PEOPLE, type PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'
import { sayNeeds } from './support.ts'
import { sayWhen } from './week.ts'
import { nameContact } from './wellbeing.ts'

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
