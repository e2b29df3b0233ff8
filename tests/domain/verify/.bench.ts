import { canonical } from '#domain/log/canonical.ts'
import { utf8, base64url } from '#domain/bytes.ts'
import { digestOfText, type Digest } from '#domain/crypto.ts'
import { nodeCrypto, randomSeed, signerFrom } from '#server/crypto.ts'
import { browserCrypto } from '#app/crypto.ts'
import { appendLeaf, EMPTY_FRONTIER, leafHash, rootOf } from '#domain/log/tree.ts'
import { rootOfTexts } from '#domain/verify/root.ts'
import { signCheckpoint } from '#domain/log/checkpoint.ts'
import { formatVerifierKey } from '#domain/log/note.ts'
import { signBundle, BUNDLE_VERSION } from '#domain/exports/bundle.ts'
import { parseBundle } from '#domain/exports/bundle-parse.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { decodeFast } from '#domain/verify/decode.ts'
import { walk } from '#domain/verify/walk.ts'
import { createFindings } from '#domain/verify/report.ts'
import { evolve } from '#domain/evolve.ts'
import { emptyState } from '#domain/plan/state.ts'
import { textOf } from '#domain/text/digest.ts'
import { schema } from '#domain/text/schema.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'
const N = Number(process.argv[2] ?? 100000)
const crypto = process.argv[3] === 'browser' ? browserCrypto : nodeCrypto
const { sha256 } = nodeCrypto
const texts: string[] = []
const at = (i: number) => new Date(1.7e12 + i * 1000).toISOString()
const seal = base64url(sha256(new Uint8Array(1)))
const push = (kind: string, actor: string, body: unknown, seals = {}) => texts.push(canonical({ v: 'evenground-log-v1', seq: texts.length, at: at(texts.length), actor, kind, body, seals } as never))
const origin = 'x.example/plan/p_1'
const signer = signerFrom(origin, randomSeed())
const keys = { log: formatVerifierKey(sha256, origin, signer.publicKey), receipts: formatVerifierKey(sha256, origin + '/receipts', signerFrom('', randomSeed()).publicKey) }
const policy = `log ${keys.log}\n\nquorum none\n`
push('log.opened', 'system', { origin, keys, policy: digestOfText(sha256, policy) })
const guide = 'm_' + 'g'.repeat(26)
push('plan.started', guide, { method: 'consent', facilitatorEmployedBySponsor: false }, { title: seal, place: seal, question: seal })
push('member.joined', guide, { side: null, kind: null, function: 'facilitator' }, { identity: seal })
const s = 's_' + '0'.repeat(26)
const members: string[] = []
for (let i = 0; i < 500; i++) {
  const m = 'm_' + String(i).padStart(26, '0'); members.push(m)
  push('member.invited', guide, { member: m, side: i % 2 ? 'professional' : 'citizen', kind: null, function: 'member' }, { identity: seal, role: seal })
  push('member.joined', m, { side: i % 2 ? 'professional' : 'citizen', kind: null, function: 'member' })
}
push('session.scheduled', guide, { session: s, kind: 'live', startsAt: at(0), minutes: 90 }, { title: seal })
push('session.opened', guide, { session: s })
for (const m of members) push('attendance.joined', m, { session: s, member: m })
let i = 0
while (texts.length < N) {
  const m = members[i++ % 500]!
  push('queue.joined', m, { session: s, member: m })
  push('turn.granted', guide, { session: s, member: m })
  push('turn.ended', guide, { session: s, member: m, seconds: 30 })
}
texts.length = N
const text0 = textOf(schema.node('doc', null, [schema.node('paragraph')]))
const d0 = digestOfText(sha256, text0)
const { text } = signBundle(sha256, { v: BUNDLE_VERSION, origin, size: N, checkpoint: signCheckpoint(sha256, { origin, size: N, root: rootOfTexts(sha256, texts) }, signer), keys, policy, entries: texts, sealed: [], definitions: {}, boxes: {}, results: {}, texts: { [d0]: text0 } as Record<Digest,string>, current: SECTION_KEYS.map((section) => ({ section, digest: d0 })) }, signer)
const bytes = utf8(text)
console.log(N, 'entries', (bytes.length / 1e6).toFixed(0), 'MB')
const time = <T>(name: string, f: () => T): T => { const t = performance.now(); const r = f(); console.log('  ', name, (performance.now() - t).toFixed(0), 'ms'); return r }
for (let k = 0; k < (N > 500000 ? 1 : 3); k++) {
  const report = time('verifyBundle', () => verifyBundle(crypto, bytes))
  if (!report.ok) console.log(report.summary)
}
time('parseBundle', () => parseBundle(text))
time('decodeFast', () => texts.map(decodeFast).length)
time('root', () => rootOfTexts(crypto.sha256, texts))
time('walk', () => walk(texts, new Set(), createFindings()))
const es = texts.map(decodeFast)
time('evolve', () => { const st = emptyState(); for (const e of es) evolve(st, e) })
console.log('rss', (process.memoryUsage().rss / 1e6).toFixed(0), 'MB')
