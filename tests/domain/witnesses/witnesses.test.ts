import { describe, expect, test } from 'vitest'
import { utf8 } from '#domain/bytes.ts'
import { draft } from '#domain/log/entry.ts'
import { IllegalEntry } from '#domain/log/illegal.ts'
import { COSIGNATURE, formatVerifierKey } from '#domain/log/note.ts'
import { isPolicyFault, isQuorum, parsePolicy } from '#domain/log/policy.ts'
import { witnessUrl } from '#domain/witnesses/address.ts'
import { openingPolicy, policyOf } from '#domain/witnesses/policy.ts'
import { MOST_WITNESSES } from '#domain/witnesses/state.ts'
import { nodeCrypto, signerFrom } from '#server/crypto.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const { sha256 } = nodeCrypto
const keyOf = (name: string, label = name, type = COSIGNATURE) =>
  formatVerifierKey(sha256, name, signerFrom(name, sha256(utf8(label))).publicKey, type)
const union = keyOf('union.example/w')
const council = keyOf('council.example/w')
const neutral = keyOf('neutral.example/w')
const input = (vkey: string, side: string) => ({ name: 'The union', vkey, url: 'https://w.example/', side })

/** A group whose log has a real key, so that its policy can be read. */
function group() {
  const five = groupOfFive()
  five.plan.state.keys.log = keyOf('plans.example/plan/p', 'log', 1)
  return five
}
const quorumOf = ({ plan }: ReturnType<typeof group>) => {
  const policy = parsePolicy(sha256, policyOf(plan.state))
  if (isPolicyFault(policy)) throw new Error(policy.reason)
  return (...names: string[]) => isQuorum(policy, new Set(names))
}

describe('naming a witness', () => {
  test.each([
    ['a citizen names one for the citizens', 'citizen', 'citizen', true],
    ['a citizen names none for the professionals', 'citizen', 'professional', false],
    ['a professional names one for the professionals', 'professional', 'professional', true],
    ['a professional names none for the citizens', 'professional', 'citizen', false],
    ['the guide names none for a side', 'guide', 'citizen', false],
    ['the guide names one from outside', 'guide', 'outside', true],
    ['a citizen names one from outside', 'citizen', 'outside', true],
  ] as const)('%s', (_what, who, side, may) => {
    const { plan, citizens, professionals } = group()
    const actor = who === 'guide' ? plan.guide : who === 'citizen' ? citizens[0] : professionals[0]
    const name = () => plan.do(actor, 'witness.name', input(union, side))
    if (!may) {
      expect(name).toThrow(/Only (citizens|professionals)/)
      expect(plan.state.witnesses.size).toBe(0)
      return
    }
    name()
    expect(plan.entries.at(-1)).toMatchObject({ kind: 'witness.named', body: { vkey: union, side, host: 'w.example' } })
    expect(JSON.stringify(plan.entries.at(-1))).not.toContain('The union')
  })

  test('twice the same changes nothing', () => {
    const { plan, citizens } = group()
    plan.do(citizens[0], 'witness.name', input(union, 'citizen'))
    const { length } = plan.entries
    plan.do(citizens[1], 'witness.name', input(union, 'citizen'))
    expect(plan.entries).toHaveLength(length)
  })

  test.each([
    ['no key', 'hello', 'This is no key'],
    ['a key with another id', union.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), 'This is no key'],
    ['a key of a log', keyOf('union.example/w', 'x', 1), 'This is no key'],
    ['a name of a group in the policy', keyOf('both'), 'This is no key'],
    ['a name that begins a comment', keyOf('#w'), 'This is no key'],
    ['a name that is not plain', keyOf('ŵitness.example'), 'This is no key'],
    ['the key of a witness under another name', keyOf('else.example/w', 'council.example/w'), 'named already'],
    ['another key under a known name', keyOf('council.example/w', 'else'), 'named already'],
    ['the log’s own key', keyOf('else.example/w', 'log'), 'named already'],
  ])('%s is refused', (_what, vkey, sentence) => {
    const { plan, citizens, professionals } = group()
    plan.do(professionals[0], 'witness.name', input(council, 'professional'))
    expect(() => plan.do(citizens[0], 'witness.name', input(vkey, 'citizen'))).toThrow(sentence)
  })

  test('has an end', () => {
    const { plan, citizens } = group()
    for (let i = 0; i < MOST_WITNESSES; i++)
      plan.do(citizens[0], 'witness.name', input(keyOf(`w${i}.example`), 'citizen'))
    expect(() => plan.do(citizens[0], 'witness.name', input(union, 'citizen'))).toThrow('Take one away first')
  })

  test.each([
    ['https://w.example', true],
    ['https://w.example:8443/of/us/', true],
    ['http://w.example', false],
    ['http://localhost:8090', true],
    ['http://localhost:8091', false],
    ['https://user:secret@w.example', false],
    ['https://w.example/?x=1', false],
    ['https://w.example/#x', false],
    ['ftp://w.example', false],
    ['w.example', false],
    ['', false],
  ])('at %s: %s', (url, isOne) => {
    expect(witnessUrl(url, ['localhost:8090']) !== undefined).toBe(isOne)
  })
})

describe('taking a witness away', () => {
  const named = () => {
    const five = group()
    five.plan.do(five.citizens[0], 'witness.name', input(union, 'citizen'))
    five.plan.do(five.professionals[0], 'witness.name', input(council, 'professional'))
    five.plan.do(five.plan.guide, 'witness.name', input(neutral, 'outside'))
    return five
  }
  const reason = 'It has closed.'

  test('takes a member of its own side', () => {
    const { plan, citizens, professionals } = named()
    for (const [actor, vkey] of [
      [professionals[0], union],
      [plan.guide, union],
      [citizens[0], council],
    ] as const) {
      expect(() => plan.do(actor, 'witness.remove', { vkey, reason })).toThrow('Only')
    }
    plan.do(citizens[1], 'witness.remove', { vkey: union, reason })
    plan.do(professionals[1], 'witness.remove', { vkey: neutral, reason })
    expect([...plan.state.witnesses.keys()]).toEqual([council])
    expect(plan.entries.at(-1)).toMatchObject({ kind: 'witness.removed', seals: { reason: expect.any(String) } })
  })

  test('takes a reason, and a witness that is there', () => {
    const { plan, citizens } = named()
    expect(() => plan.do(citizens[0], 'witness.remove', { vkey: union, reason: ' ' })).toThrow()
    plan.do(citizens[0], 'witness.remove', { vkey: union, reason })
    expect(() => plan.do(citizens[0], 'witness.remove', { vkey: union, reason })).toThrow('no such witness')
    plan.do(citizens[0], 'witness.name', input(union, 'citizen'))
    expect(plan.state.witnesses.has(union)).toBe(true)
  })

  test('a log that says otherwise is forged', () => {
    const { plan, citizens, professionals } = named()
    const write = (actor: typeof plan.guide, kind: 'witness.named' | 'witness.removed', body: object, seals = {}) =>
      plan.write([draft(kind, actor, body as never, seals)])
    const sealed = { witness: { value: 'x', audience: 'members' }, reason: { value: 'x', audience: 'members' } }
    const body = { vkey: keyOf('new.example'), side: 'citizen', host: 'h' }
    for (const act of [
      () => write(professionals[0], 'witness.removed', { vkey: union }, sealed),
      () => write(plan.guide, 'witness.removed', { vkey: union }, sealed),
      () => write(citizens[0], 'witness.removed', { vkey: union }),
      () => write(citizens[0], 'witness.removed', { vkey: 'x' }, sealed),
      () => write(professionals[0], 'witness.named', body, sealed),
      () => write(citizens[0], 'witness.named', body),
      () => write(citizens[0], 'witness.named', { ...body, vkey: union }, sealed),
      () => write(citizens[0], 'witness.named', { ...body, vkey: 'a b+00000000+AAAA' }, sealed),
      () => write(citizens[0], 'witness.named', { ...body, side: 'all' }, sealed),
    ]) {
      expect(act).toThrow(IllegalEntry)
    }
  })
})

describe('the policy of a plan', () => {
  test('without witnesses is the one that its log was opened with', () => {
    const { plan } = group()
    expect(policyOf(plan.state)).toBe(`log ${plan.state.keys.log}\n\nquorum none\n`)
    expect(openingPolicy(plan.state.keys.log)).toBe(policyOf(plan.state))
  })

  test('asks for one witness of each side that named any', () => {
    const five = group()
    const { plan, citizens, professionals } = five
    plan.do(citizens[0], 'witness.name', input(neutral, 'outside'))
    expect(policyOf(plan.state)).toContain('\nquorum none\n')
    plan.do(citizens[0], 'witness.name', input(union, 'citizen'))
    expect(quorumOf(five)('neutral.example/w')).toBe(false)
    expect(quorumOf(five)('union.example/w')).toBe(true)
    plan.do(professionals[0], 'witness.name', input(council, 'professional'))
    plan.do(citizens[0], 'witness.name', input(keyOf('second.example'), 'citizen'))
    expect(policyOf(plan.state)).toContain('group citizens any union.example/w second.example\n')
    expect(quorumOf(five)('union.example/w')).toBe(false)
    expect(quorumOf(five)('council.example/w', 'neutral.example/w')).toBe(false)
    expect(quorumOf(five)('second.example', 'council.example/w')).toBe(true)
  })
})
