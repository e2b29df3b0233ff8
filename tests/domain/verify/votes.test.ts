import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countPapers, resultDigest, resultText } from '#domain/ballots/count.ts'
import { parseDefinition } from '#domain/ballots/definition.ts'
import { boxDigest, boxOf, type Paper, parseBox, retiredKey, signPaper } from '#domain/ballots/paper.ts'
import { fromBase64url } from '#domain/bytes.ts'
import type { Digest, Signer } from '#domain/crypto.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { keyPairFrom, nodeCrypto, randomSeed } from '#server/crypto.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { edit, type Forged, faults, insert, operatorOf, parsed, seqOf, signAgain } from './forge.ts'

const { sha256 } = nodeCrypto

/** Whoever runs the server holds the key: every digest and signature of the log is made to fit the change. */
let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let text: string
let operator: Signer
beforeAll(async () => {
  plan = await createFinishedPlan()
  text = await bundleOf(plan)
  operator = await operatorOf(plan)
})
afterAll(() => plan.close())

const forge = (change: (bundle: Forged) => void) => signAgain(text, operator, change)
const CLOSED = 3
const closedSeq = () => seqOf(parsed(text), 'ballot.closed', CLOSED)

/** Puts another box in place of the third vote's, and counts it, as a clever operator would. */
function rebox(bundle: Forged, change: (papers: Paper[]) => void): void {
  const seq = closedSeq()
  const { body } = JSON.parse(bundle.entries[seq])
  const papers = parseBox(bundle.boxes[body.ballot])
  change(papers)
  const definition = parseDefinition(bundle.definitions[body.definition])
  const cast = body.given.voters
  const counted = countPapers(sha256, {
    definition,
    definitionDigest: body.definition,
    papers,
    cast,
    call: 1,
    openObjections: 0,
  })
  delete bundle.results[body.result]
  bundle.results[resultDigest(sha256, counted)] = resultText(counted)
  bundle.boxes[body.ballot] = boxOf(papers)
  edit(bundle, seq, (entry) => {
    entry.body.box = boxDigest(sha256, boxOf(papers))
    entry.body.result = resultDigest(sha256, counted)
    entry.body.outcome = counted.outcome
  })
}

const newPaper = (definition: Digest, choice: string): Paper => {
  const { publicKey, sign } = keyPairFrom(randomSeed())
  return signPaper(publicKey, sign, { choice, definition, rev: 1 })
}

describe('a box', () => {
  test('in which a choice was changed', () => {
    const forged = forge((bundle) => rebox(bundle, ([paper]) => (paper!.choice = paper!.choice === '1' ? '2' : '1')))
    expect(faults(forged)).toEqual(['papers.paper'])
    const { firstBad } = verifyBundle(nodeCrypto, forged, english)
    expect(firstBad).toMatchObject({ seq: closedSeq(), step: 9 })
    expect(firstBad?.sentence).toBe('Paper 1 in the box of vote 3 is not signed by its own key.')
  })
  test('in which a paper was swapped for one that is signed', () => {
    const swap = (papers: Paper[]) => papers.splice(2, 1, newPaper(papers[2]!.definition, '1'))
    expect(faults(forge((bundle) => rebox(bundle, swap)))).toEqual(['envelopes.added', 'envelopes.lost'])
  })
  test('to which a paper was added', () => {
    const more = (papers: Paper[]) => papers.push(newPaper(papers[0]!.definition, '1'))
    expect(faults(forge((bundle) => rebox(bundle, more)))).toEqual(['envelopes.added', 'turnout.numbers'])
  })
  test('from which a paper is gone', () => {
    const fewer = (papers: Paper[]) => papers.pop()
    expect(faults(forge((bundle) => rebox(bundle, fewer)))).toEqual(['envelopes.lost', 'turnout.numbers'])
  })
  test('with a paper of another vote', () => {
    const foreign = (bundle: Forged) => {
      const other = JSON.parse(bundle.entries[seqOf(bundle, 'ballot.closed', 2)]).body
      const [paper] = parseBox(bundle.boxes[other.ballot])
      rebox(bundle, (papers) => papers.splice(0, 1, { ...paper!, choice: '1' }))
    }
    const { checks } = verifyBundle(nodeCrypto, forge(foreign), english)
    expect(checks.some(({ sentence }) => sentence.includes('was made for another vote'))).toBe(true)
  })
  test('with a paper that is there twice, or out of order', () => {
    for (const reorder of [(lines: string[]) => lines.push(lines[4]!), (lines: string[]) => lines.reverse()]) {
      const forged = forge((bundle) => {
        const { ballot } = JSON.parse(bundle.entries[closedSeq()]).body
        const lines = bundle.boxes[ballot].trim().split('\n')
        reorder(lines)
        bundle.boxes[ballot] = `${lines.join('\n')}\n`
        edit(bundle, closedSeq(), ({ body }) => (body.box = boxDigest(sha256, bundle.boxes[ballot])))
      })
      expect(faults(forged)).toContain('papers.malformed')
    }
  })
  test('that is not the one in the log', () => {
    const forged = forge((bundle) => {
      const { ballot } = JSON.parse(bundle.entries[closedSeq()]).body
      bundle.boxes[ballot] = ''
    })
    expect(faults(forged)).toEqual(['documents.box', 'envelopes.lost', 'turnout.numbers', 'counts.differs'])
  })
  test('that is missing, or there for no vote', () => {
    expect(faults(forge((bundle) => (bundle.boxes = {})))).toEqual(['papers.no-box'])
    expect(faults(forge((bundle) => (bundle.boxes.b_x = '')))).toEqual(['documents.foreign'])
  })
  test('with more papers than seats cannot be closed', () => {
    const forged = forge((bundle) => {
      const seq = seqOf(bundle, 'papers.batched', CLOSED)
      edit(bundle, seq, ({ body }) => body.envelopes.push('f'.repeat(64)))
      edit(bundle, seq + 1, ({ body }) => body.marks.push('f'.repeat(64)))
    })
    expect(faults(forged)).toContain('transitions.illegal')
  })
  test('whose voters are counted twice', () => {
    const twice = (bundle: Forged) =>
      edit(bundle, seqOf(bundle, 'participation.published'), ({ body }) => (body.marks[1] = body.marks[0]))
    expect(faults(forge(twice))).toEqual(['turnout.numbers'])
  })
})

describe('keys that were given up', () => {
  /** In the step that closes the third vote, as an operator would write them who holds the log's key. */
  const retire = (bundle: Forged, keys: string[], before: 'ballot.closed' | 'papers.batched' = 'ballot.closed') => {
    const { ballot } = JSON.parse(bundle.entries[closedSeq()]).body
    insert(bundle, seqOf(bundle, before, CLOSED), 'ballot.keys-retired', { ballot, keys })
  }
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)]

  test('are told as the vote closes', () => {
    expect(faults(forge((bundle) => retire(bundle, [one, two])))).toEqual([])
  })
  test('before that they are not', () => {
    expect(faults(forge((bundle) => retire(bundle, [one], 'papers.batched')))).toEqual(['papers.retired-early'])
  })
  test.each([[[two, one]], [[one, one]], [[]], [['xyz']]])('%j is no list of them', (keys) => {
    expect(faults(forge((bundle) => retire(bundle, keys)))).toContain('transitions.illegal')
  })
  test('in two lists that are out of order', () => {
    const twice = (bundle: Forged) => {
      retire(bundle, [one])
      retire(bundle, [one])
    }
    expect(faults(forge(twice))).toEqual(['papers.retired-order'])
  })
  test('have no paper in the box', () => {
    const used = (bundle: Forged) => {
      const { ballot } = JSON.parse(bundle.entries[closedSeq()]).body
      const [paper] = parseBox(bundle.boxes[ballot])
      retire(bundle, [retiredKey(sha256, fromBase64url(paper!.key)!)])
    }
    expect(faults(forge(used))).toEqual(['papers.retired'])
  })
})

describe('a result', () => {
  const change = (edited: (result: Forged) => void) => (bundle: Forged) => {
    const { body } = JSON.parse(bundle.entries[closedSeq()])
    const result = JSON.parse(bundle.results[body.result])
    edited(result)
    delete bundle.results[body.result]
    bundle.results[resultDigest(sha256, result)] = resultText(result)
    edit(bundle, closedSeq(), (entry) => (entry.body.result = resultDigest(sha256, result)))
  }
  test('with other numbers', () => {
    expect(faults(forge(change((result) => result.counts['1']++)))).toEqual(['counts.differs'])
  })
  test('with another outcome', () => {
    const forged = forge(change((result) => (result.outcome = 'not-adopted')))
    expect(faults(forged)).toEqual(['counts.differs'])
    expect(verifyBundle(nodeCrypto, forged, english).firstBad).toMatchObject({ seq: closedSeq(), step: 13 })
  })
  test('that is missing', () => {
    expect(faults(forge((bundle) => (bundle.results = {})))).toEqual(['counts.no-result'])
  })
  test('that overlooks an open objection', () => {
    const adopt = (bundle: Forged) => {
      // The next round rests on it, so the record ends here.
      bundle.entries.length = seqOf(bundle, 'ballot.closed') + 1
      edit(bundle, seqOf(bundle, 'ballot.closed'), ({ body }) => (body.outcome = 'adopted'))
    }
    expect(faults(forge(adopt))).toContain('counts.differs')
  })
})

describe('words that were voted on', () => {
  test('a definition with another threshold', () => {
    const forged = forge((bundle) => {
      const { definition } = JSON.parse(bundle.entries[closedSeq()]).body
      bundle.definitions[definition] = bundle.definitions[definition].replace('"num":7', '"num":6')
    })
    expect(faults(forged)).toContain('documents.digest')
    expect(faults(forged)).toContain('documents.definition')
  })
  test('a text of the agreed plan', () => {
    const forged = forge((bundle) => {
      const { digest } = bundle.current.find((one: Forged) => one.section === 'why')
      bundle.texts[digest] = bundle.texts[digest].replace('One bus', 'Two buses')
    })
    expect(faults(forged)).toEqual(['documents.digest'])
  })
  test('a section that shows another text than was agreed', () => {
    const forged = forge((bundle) => {
      const of = (key: string) => bundle.current.find((one: Forged) => one.section === key)
      of('why').digest = of('actions').digest
    })
    expect(faults(forged)).toEqual(['agreed.other-text'])
    const swap = (bundle: Forged) => bundle.current.reverse()
    expect(faults(forge(swap))).toEqual(['agreed.current'])
  })
  test('an agreement on another text, or by other votes', () => {
    const agreed = (change: (body: Forged) => void) => (bundle: Forged) =>
      edit(bundle, seqOf(bundle, 'plan.agreed'), ({ body }) => change(body))
    expect(faults(forge(agreed((body) => (body.text = `sha256:${'0'.repeat(64)}`))))).toEqual(['agreed.plan-text'])
    expect(faults(forge(agreed((body) => body.ballots.pop())))).toEqual(['agreed.votes'])
  })
  test('a vote on another text than that of its section', () => {
    const other = (bundle: Forged) =>
      edit(bundle, seqOf(bundle, 'ballot.opened'), ({ body }) => (body.text = `sha256:${'0'.repeat(64)}`))
    expect(faults(forge(other))).toContain('agreed.voted-text')
  })
  test('words that a member wrote', () => {
    const forged = forge((bundle) => (bundle.sealed[2].value = 'I agree with everything.'))
    expect(faults(forged)).toEqual(['seals.closed'])
    const foreign = (bundle: Forged) => bundle.sealed.push({ ...bundle.sealed[0], seal: 'A'.repeat(43) })
    expect(faults(forge(foreign))).toEqual(['seals.closed', 'seals.foreign'])
  })
  test('words that were erased leave the record sound', () => {
    const erased = forge((bundle) => bundle.sealed.splice(0, 3))
    expect(faults(erased)).toEqual([])
    expect(verifyBundle(nodeCrypto, erased, english).notChecked.join()).toContain('15 sealed texts')
  })
})
