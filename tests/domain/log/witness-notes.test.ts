import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64, concat, utf8 } from '#domain/bytes.ts'
import { signCheckpoint } from '#domain/log/checkpoint.ts'
import { cosign, lineFrom, withLines } from '#domain/log/cosignature.ts'
import { COSIGNATURE, formatVerifierKey, openNoteBy, parseNote, parseVerifierKey } from '#domain/log/note.ts'
import { formatPolicy, isPolicyFault, isQuorum, judgeNote, type Policy, parsePolicy } from '#domain/log/policy.ts'
import { consistencyProof, emptyRoot, leafHash, rootOfLeaves } from '#domain/log/tree.ts'
import { formatAddCheckpoint, judgeAddCheckpoint, parseAddCheckpoint, type Witnessed } from '#domain/log/witnessing.ts'
import { nodeCrypto, signerFrom } from '#server/crypto.ts'
import { haveVectors, readVector } from '#tests/support/vectors.ts'

const { sha256 } = nodeCrypto
const seed = (label: string) => sha256(utf8(`evenground demo seed: ${label}`))
const log = signerFrom('plans.example/plan/p', seed('log'))
const LOG = formatVerifierKey(sha256, log.name, log.publicKey)
const witness = (name: string) => {
  const signer = signerFrom(name, seed(name))
  return { signer, vkey: formatVerifierKey(sha256, name, signer.publicKey, COSIGNATURE) }
}
const [union, council] = [witness('union.example/w'), witness('council.example/w')]
const leaves = Array.from({ length: 40 }, (_, i) => leafHash(sha256, utf8(`entry ${i}`)))
const rootAt = (size: number) => rootOfLeaves(sha256, leaves, 0, size)
const headAt = (size: number, root = rootAt(size)) => signCheckpoint(sha256, { origin: log.name, size, root }, log)
const textOf = (note: string) => parseNote(note)!.text
const policyText = [
  `log ${LOG}`,
  `witness union ${union.vkey}`,
  `witness council ${council.vkey} https://council.example`,
  'group both all union council',
  'quorum both',
  '',
].join('\n')
const readPolicy = (text: string): Policy => {
  const read = parsePolicy(sha256, text)
  if (isPolicyFault(read)) throw new Error(read.reason)
  return read
}

describe.skipIf(!haveVectors)('the log example', () => {
  const read = (...path: string[]) => readVector('log-example', ...path)

  test.each(['checkpoint', 'checkpoint.6'])('%s meets its policy by both witnesses, at the times they say', (file) => {
    const judged = judgeNote(nodeCrypto, readPolicy(read('policy')), read(file))
    expect(judged).toMatchObject({ quorum: true, missing: [] })
    if ('signed' in judged) {
      expect(judged.signed.map(({ name }) => name)).toEqual(['citizens', 'council'])
    }
  })

  test.each(['checkpoint', 'checkpoint.6'])('%s: the demo keys sign it again byte for byte', (file) => {
    const note = read(file)
    const policy = readPolicy(read('policy'))
    const judged = judgeNote(nodeCrypto, policy, note)
    const signed = 'signed' in judged ? judged.signed : []
    const lines = policy.witnesses.map(({ name, key }, index) => {
      const line = cosign(sha256, textOf(note), signerFrom(key.name, seed(`witness ${name}`)), signed[index]!.seconds)
      expect(lineFrom(nodeCrypto, note, line, key)).toEqual({ line, seconds: signed[index]!.seconds })
      return line
    })
    const own = note.split('\n').slice(0, 5).join('\n')
    expect(withLines(`${own}\n`, lines)).toBe(note)
  })

  test('its policy file is printed as it was read', () => {
    expect(formatPolicy(readPolicy(read('policy')))).toBe(read('policy'))
  })

  test('a witness that signed size 6 signs size 7', () => {
    const lines = read('entries.jsonl').trimEnd().split('\n')
    const hashes = lines.map((line) => leafHash(sha256, utf8(line)))
    const key = readPolicy(read('policy')).logs[0]!.key
    const body = formatAddCheckpoint({
      old: 6,
      proof: consistencyProof(sha256, hashes, 6),
      checkpoint: read('checkpoint'),
    })
    const last = () => ({ size: 6, root: rootOfLeaves(sha256, hashes, 0, 6) })
    expect(judgeAddCheckpoint(nodeCrypto, [key], last, body)).toMatchObject({ status: 200, checkpoint: { size: 7 } })
  })
})

describe('a cosignature', () => {
  const checkpoint = headAt(7)
  const line = cosign(sha256, textOf(checkpoint), union.signer, 1_700_000_000)
  const key = parseVerifierKey(sha256, union.vkey)!
  const logKey = parseVerifierKey(sha256, LOG)!

  test('is one line of the note, with its time', () => {
    const opened = openNoteBy(nodeCrypto, withLines(checkpoint, [line]), [logKey, key])
    expect(opened?.signers).toEqual([{ key: logKey }, { key, seconds: 1_700_000_000 }])
    expect(lineFrom(nodeCrypto, checkpoint, line, key)).toEqual({ line, seconds: 1_700_000_000 })
  })

  test.each([
    ['of another checkpoint', cosign(sha256, textOf(headAt(8)), union.signer, 1_700_000_000)],
    ['of an unknown key alone', cosign(sha256, textOf(checkpoint), council.signer, 1_700_000_000)],
    ['twice', line + line],
    ['in bad base64', line.replace(/.\n$/, '*\n')],
    ['with a blank line before it', `x\n\n${line}`],
    ['cut short', `${line.slice(0, 60)}\n`],
    ['nothing', ''],
    ['with a changed time', line.replace('AABlU/EA', 'AABlU/EB')],
  ])('that is %s is not taken', (_case, answer) => {
    expect(lineFrom(nodeCrypto, checkpoint, answer, key)).toBeUndefined()
  })

  test('beside lines of unknown keys is taken alone', () => {
    const other = cosign(sha256, textOf(checkpoint), council.signer, 5)
    expect(lineFrom(nodeCrypto, checkpoint, other + line, key)?.line).toBe(line)
  })

  test('has a time in whole seconds', () => {
    expect(() => cosign(sha256, 'a\n', union.signer, 1.5)).toThrow()
    expect(() => cosign(sha256, 'a\n', union.signer, -1)).toThrow()
  })
})

describe('a policy', () => {
  const policy = readPolicy(policyText)
  const at = (...signers: { signer: typeof union.signer }[]) => {
    const note = headAt(9)
    return withLines(
      note,
      signers.map(({ signer }) => cosign(sha256, textOf(note), signer, 100)),
    )
  }

  test('is read back as it is printed', () => {
    expect(readPolicy(formatPolicy(policy))).toEqual(policy)
  })

  test('may hold comments, blank lines and any spaces and tabs', () => {
    const loose = `# ours\n \t\n${policyText.replaceAll(' ', ' \t ').replaceAll('\n', ' \n')}\t# \n`
    expect(readPolicy(loose)).toEqual(policy)
  })

  test('is met when both have signed', () => {
    expect(judgeNote(nodeCrypto, policy, at(union, council))).toMatchObject({ quorum: true, missing: [] })
  })

  test('is not met when one has', () => {
    expect(judgeNote(nodeCrypto, policy, at(council))).toMatchObject({ quorum: false, missing: ['union'] })
  })

  test('passes over whom it does not know', () => {
    const third = witness('third.example/w')
    expect(judgeNote(nodeCrypto, policy, at(third, union))).toMatchObject({ signed: [{ name: 'union', seconds: 100 }] })
  })

  test.each([
    ['a known key that signed badly', at(union, council).replace(/[A-Za-z0-9]{4}==\n$/, 'AAAA==\n'), 'signature'],
    ['a known key that signed twice', at(union, union), 'signature'],
    ['no note', 'hello', 'malformed'],
    ['a line in bad base64 of an unknown key', `${at(union)}— third.example/w *\n`, 'malformed'],
    ['no line of the log', at(union, council).replace(/— plans[^\n]*\n/, ''), 'no-log'],
    ['nobody whom it knows', headAt(9).replace(/— plans\.example\/plan\/p/, '— plans.example/plan/q'), 'signature'],
  ])('refuses a whole note with %s', (_case, note, fault) => {
    expect(judgeNote(nodeCrypto, policy, note)).toEqual({ fault })
  })

  test('refuses a good note of another log that has our key’s bytes but another name', () => {
    const note = signCheckpoint(sha256, { origin: 'else.example/log', size: 9, root: rootAt(9) }, log)
    expect(judgeNote(nodeCrypto, policy, note)).toEqual({ fault: 'no-log' })
  })

  const [a, b, c] = ['a.example/w', 'b.example/w', 'c.example/w'].map(witness)
  const three = `witness A ${a!.vkey}\nwitness B ${b!.vkey}\nwitness C ${c!.vkey}\n`
  test.each([
    [
      'group g 2 A B C\nquorum g\n',
      [
        ['A', 'B'],
        ['B', 'C'],
      ],
      [['A'], []],
    ],
    ['group g any A B C\nquorum g\n', [['C']], [[]]],
    ['group g all A B C\nquorum g\n', [['A', 'B', 'C']], [['A', 'B']]],
    [
      'group x any A B\ngroup g all x C\nquorum g\n',
      [
        ['A', 'C'],
        ['B', 'C'],
      ],
      [['A', 'B'], ['C']],
    ],
    ['quorum B\n', [['B']], [['A', 'C']]],
    ['quorum none\n', [[], ['A']], []],
  ])('of %j counts', (groups, enough, tooFew) => {
    const read = readPolicy(three + groups)
    for (const names of enough) expect(isQuorum(read, new Set(names))).toBe(true)
    for (const names of tooFew) expect(isQuorum(read, new Set(names))).toBe(false)
  })

  test.each([
    ['no quorum', three, 0, 'no-quorum'],
    ['two quorums', `${three}quorum A\nquorum A\n`, 5, 'quorum-twice'],
    ['no line feed at its end', `${three}quorum A`, 0, 'no-end'],
    ['a carriage return', `${three}quorum A\r\n`, 0, 'characters'],
    ['a word that we do not know', `logs ${LOG}\n`, 1, 'word'],
    ['a word of every object', 'constructor A\n', 1, 'word'],
    ['a key with another id', `log ${LOG.replace(/\+[0-9a-f]{8}\+/, '+00000000+')}\nquorum none\n`, 1, 'key'],
    ['a key of a log as a witness', `witness A ${LOG}\nquorum none\n`, 1, 'key'],
    ['a key of a witness as a log', `log ${a!.vkey}\nquorum none\n`, 1, 'key'],
    ['a witness twice under one key', `${three}witness D ${a!.vkey}\nquorum A\n`, 4, 'same-key'],
    ['two witnesses of one name', `${three}witness A ${union.vkey}\nquorum A\n`, 4, 'same-name'],
    ['a witness that is called none', `witness none ${a!.vkey}\nquorum none\n`, 1, 'name'],
    ['a group of nobody', `${three}group g all\nquorum g\n`, 4, 'parts'],
    ['a group before its members', `group g any A\n${three}quorum g\n`, 1, 'unknown-name'],
    ['a group of itself', `${three}group g any g\nquorum g\n`, 4, 'unknown-name'],
    ['none in a group', `${three}group g any none\nquorum g\n`, 4, 'unknown-name'],
    ['a witness in two groups', `${three}group g any A\ngroup h any A\nquorum g\n`, 5, 'member-twice'],
    ['more needed than there are', `${three}group g 4 A B C\nquorum g\n`, 4, 'number'],
    ['none needed', `${three}group g 0 A B C\nquorum g\n`, 4, 'number'],
    ['a number with a zero before it', `${three}group g 02 A B C\nquorum g\n`, 4, 'number'],
    ['a quorum that is nowhere', `${three}quorum D\n`, 4, 'unknown-name'],
    ['more behind an address', `log ${LOG} https://a.example more\nquorum none\n`, 1, 'parts'],
  ])('with %s is refused', (_case, text, line, reason) => {
    expect(parsePolicy(sha256, text)).toEqual({ line, reason })
  })

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parsePolicy(sha256, `${text}\n`)))
  })
})

describe('asking a witness', () => {
  const keys = [parseVerifierKey(sha256, LOG)!]
  const ask = (old: number, checkpoint: string, proof = consistencyProof(sha256, leaves, old)) =>
    formatAddCheckpoint({ old, proof, checkpoint })
  const proofTo = (old: number, size: number) => consistencyProof(sha256, leaves.slice(0, size), old)
  const judge = (last: Witnessed | undefined, body: string) => judgeAddCheckpoint(nodeCrypto, keys, () => last, body)
  const at = (size: number): Witnessed => ({ size, root: rootAt(size) })

  test('is printed and read the same way', () => {
    const asked = { old: 7, proof: proofTo(7, 12), checkpoint: headAt(12) }
    expect(parseAddCheckpoint(formatAddCheckpoint(asked))).toEqual(asked)
    expect(formatAddCheckpoint({ old: 0, proof: [], checkpoint: 'x' })).toBe('old 0\n\nx')
  })

  test.each([
    ['nothing', ''],
    ['no old line', `\n${headAt(3)}`],
    ['a zero before the number', `old 07\n\n${headAt(7)}`],
    ['a negative number', `old -1\n\n${headAt(7)}`],
    ['two spaces', `old  7\n\n${headAt(7)}`],
    ['a huge number', `old 99999999999999999999\n\n${headAt(7)}`],
    ['a short hash', `old 3\n${base64(new Uint8Array(31))}\n\n${headAt(7)}`],
    ['a hash in bad base64', `old 3\n${base64(new Uint8Array(32)).replace('=', '')}\n\n${headAt(7)}`],
    ['64 hashes', `old 3\n${`${base64(new Uint8Array(32))}\n`.repeat(64)}\n${headAt(7)}`],
    ['carriage returns', `old 3\r\n\r\n${headAt(7)}`],
    ['no checkpoint', 'old 0\n\n'],
    ['an extension line', `old 0\n\n${headAt(7).replace('\n\n', '\nmore\n\n')}`],
  ])('with %s is malformed: 400', (_case, body) => {
    expect(judge(undefined, body)).toEqual({ status: 400 })
  })

  test('for the first time takes any head, without a proof', () => {
    expect(judge(undefined, ask(0, headAt(12), []))).toMatchObject({ status: 200, checkpoint: { size: 12 } })
    expect(judge(undefined, ask(0, headAt(12), [rootAt(3)]))).toEqual({ status: 422, origin: log.name })
    expect(judge(undefined, ask(0, headAt(0, emptyRoot(sha256)), []))).toMatchObject({ status: 200 })
    expect(judge(undefined, ask(0, headAt(0, rootAt(3)), []))).toMatchObject({ status: 409, forked: true })
  })

  test('signs the same head again', () => {
    expect(judge(at(12), ask(12, headAt(12), []))).toMatchObject({ status: 200 })
    expect(judge(at(12), ask(12, headAt(12), [rootAt(3)]))).toMatchObject({ status: 422 })
  })

  test.each([
    ['another origin: 404', at(5), ask(5, headAt(12).replaceAll('plan/p\n', 'plan/q\n'), []), { status: 404 }],
    [
      'no good signature of the log: 403',
      at(5),
      ask(5, headAt(12).replace('\n12\n', '\n13\n'), proofTo(5, 12)),
      { status: 403 },
    ],
    ['more known than there is: 400', at(5), ask(13, headAt(12), []), { status: 400 }],
    [
      'another size than we know: 409',
      at(7),
      ask(5, headAt(12), proofTo(5, 12)),
      { status: 409, size: 7, forked: false },
    ],
    ['a log that was taken back: 409', at(20), ask(5, headAt(12), proofTo(5, 12)), { status: 409, size: 20 }],
    ['a log that was taken back, said openly: 400', at(20), ask(20, headAt(12), []), { status: 400 }],
    ['another tree of the same size: 409', at(12), ask(12, headAt(12, rootAt(11)), []), { status: 409, forked: true }],
    ['a fork: 422', { size: 7, root: rootAt(6) }, ask(7, headAt(12), proofTo(7, 12)), { status: 422 }],
    ['no proof: 422', at(7), ask(7, headAt(12), []), { status: 422 }],
    ['a proof too many: 422', at(7), ask(7, headAt(12), [...proofTo(7, 12), rootAt(1)]), { status: 422 }],
  ])('with %s', (_case, last, body, answer) => {
    expect(judge(last, body)).toMatchObject(answer)
  })

  test('takes the log’s signature among those of others', () => {
    const note = withLines(headAt(12), [cosign(sha256, textOf(headAt(12)), council.signer, 3)])
    expect(judge(at(5), ask(5, note, proofTo(5, 12)))).toMatchObject({ status: 200 })
    expect(judge(at(5), ask(5, note.replace(/— plans[^\n]*\n/, ''), proofTo(5, 12)))).toEqual({ status: 403 })
  })

  test('any honest growth is signed, and no fork of it ever is', () => {
    const size = fc.integer({ min: 1, max: 39 })
    fc.assert(
      fc.property(size, size, fc.integer({ min: 0, max: 38 }), (from, more, changed) => {
        const to = Math.min(40, from + more)
        expect(judge(at(from), ask(from, headAt(to), proofTo(from, to)))).toMatchObject({ status: 200 })
        const forked = leaves.map((leaf, i) => (i === changed ? leafHash(sha256, utf8('else')) : leaf))
        const head = headAt(to, rootOfLeaves(sha256, forked, 0, to))
        const answer = judge(at(from), ask(from, head, consistencyProof(sha256, forked.slice(0, to), from)))
        expect(answer.status).toBe(changed < from ? 422 : 200)
      }),
    )
  })

  test('a head for whose signature somebody else stands is not the log’s', () => {
    const forged = `${textOf(headAt(12))}\n— ${log.name} ${base64(concat(keys[0]!.keyId, new Uint8Array(64)))}\n`
    expect(judge(at(5), ask(5, forged, proofTo(5, 12)))).toEqual({ status: 403 })
  })
})
