import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChoiceShape } from '#domain/ballots/counting/tally.ts'
import { readBox, writeBox } from '#domain/ballots/formats/box.ts'
import { readCsv, rowsOf } from '#domain/ballots/formats/csv.ts'
import { BadFile, type Election } from '#domain/ballots/formats/election.ts'
import { FORMAT_IDS, FORMATS, type FormatId } from '#domain/ballots/formats/formats.ts'
import { type Paper, signPaper } from '#domain/ballots/paper.ts'
import { utf8 } from '#domain/bytes.ts'
import { digestOfText } from '#domain/crypto.ts'
import { canonical } from '#domain/log/canonical.ts'
import { keyPairFrom, nodeCrypto } from '#server/crypto.ts'

const read = (format: FormatId, text: string, shape: ChoiceShape = 'order') => FORMATS[format].read(text, shape)
const order = (...ranks: string[]) => ranks.map((rank) => rank.split('='))

describe('reads', () => {
  test('BLT with a withdrawn option, shared ranks, several papers, remarks and a title', () => {
    const text =
      '4 2 # options, seats\r\n-2\r\n3 1 3 4 0\r\n4 1 3 2 0\r\n(A7) 2 4 1=3 0\r\n1 2 0\r\n1 - 3\r\n0\r\n"Adam"\r\n"Basil"\r\n"Charlotte"\r\n"Don \\"D\\" Ald"\r\n"Title"\r\n'
    const don = 'Don "D" Ald'
    expect(read('blt', text)).toEqual({
      ...{ title: 'Title', options: ['Adam', 'Charlotte', don], shape: 'order', seats: 2, parameters: {} },
      papers: [
        { papers: 3, choice: order('Adam', 'Charlotte', don) },
        { papers: 4, choice: order('Adam', 'Charlotte') },
        { papers: 2, choice: order(don, 'Adam=Charlotte') },
        { papers: 1, choice: [] },
        { papers: 1, choice: order('Charlotte') },
      ],
    })
  })
  test('PrefLib as it is now, and as it was', () => {
    const papers = [
      { papers: 3, choice: order('a', 'b=c') },
      { papers: 1, choice: order('b') },
    ]
    const now =
      '# FILE NAME: x.toi\n# TITLE: T\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 4\n# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: b\n# ALTERNATIVE NAME 3: c\n3: 1,{2,3}\n1: 2\n'
    const before = '3\n1,a\n2,b\n3,c\n4,4,2\n3,1,{2,3}\n1,2\n'
    expect(read('toi', now)).toMatchObject({ title: 'T', options: ['a', 'b', 'c'], papers })
    expect(read('toi', before)).toMatchObject({ options: ['a', 'b', 'c'], papers })
  })
  test('a Debian sheet and the same as JSON', () => {
    const sheet = '\n  Option 1------->: Ann\n /  Option 2---->: None Of The Above\n |/\nV: 12 \t0a1b\nV: -1 \tffff\n'
    const json =
      '{"options":["Ann","None Of The Above"],"default_option":1,"majority_ratio":[3,1],"quorum_k_times_q":4.2,"ballots":{"12":1,"-1":1}}'
    const papers = [
      { papers: 1, choice: order('Ann', 'None Of The Above') },
      { papers: 1, choice: order('None Of The Above') },
    ]
    expect(read('debian', sheet)).toMatchObject({ papers, parameters: { statusQuo: 'None Of The Above' } })
    expect(read('debian', json)).toMatchObject({
      papers,
      parameters: { statusQuo: 'None Of The Above', least: 5, bars: { Ann: { num: 3, den: 1, strict: true } } },
    })
  })
  test('pabulib, with its budget and costs', () => {
    const text =
      '\ufeffMETA\r\nkey;value\r\ndescription;"A; B"\r\nbudget;1000.50\r\nvote_type;approval\r\nnum_votes;2\r\nPROJECTS\r\nproject_id;cost;name\r\np1;600;Park\r\n2;400.00;Road\r\nVOTES\r\nvoter_id;age;vote\r\n1;33;p1,2\r\n2;;2\r\n'
    expect(read('pb', text)).toEqual({
      ...{
        title: 'A; B',
        options: ['p1', '2'],
        shape: 'set',
        parameters: { budget: 1000, costs: { p1: 600, 2: 400 } },
      },
      papers: [
        { papers: 1, choice: ['p1', '2'] },
        { papers: 1, choice: ['2'] },
      ],
    })
  })
  test('CSV for each kind of paper', () => {
    expect(readCsv('\ufeffpapers,a,"b, or c"\r\n2,1,2\r\n1,,1\r\n', 'order').papers).toEqual([
      { papers: 2, choice: order('a', 'b, or c') },
      { papers: 1, choice: order('b, or c') },
    ])
    expect(readCsv('a,b\n1,0\nx,x\n', 'set').papers.map(({ choice }) => choice)).toEqual([['a'], ['a', 'b']])
    expect(readCsv('a,b\n5,\n0,3\n', 'numbers').papers.map(({ choice }) => choice)).toEqual([{ a: 5 }, { a: 0, b: 3 }])
    expect(readCsv('choice\nyes\nno\n', 'option')).toMatchObject({ options: ['no', 'yes'] })
  })
})

describe('refuses with the line and a plain reason', () => {
  const huge = '9'.repeat(400)
  test.each([
    ['blt', '', 1, 'the file ends before the number of options'],
    ['blt', '2 1\n1 1 2 0\n', 2, 'the file ends before the 0 that ends the papers'],
    ['blt', '2 1\n1 1 2 0\n"a"\n"b"\n', 3, 'no 0 has ended the papers'],
    ['blt', '2 1\n0.5 1 2 0\n0\n"a"\n"b"\n', 2, 'must be a whole number'],
    ['blt', '2 1\n-3\n0\n', 2, 'more than 2'],
    ['blt', `2 1\n${huge} 1 0\n0\n"a"\n"b"\n`, 2, 'more than'],
    ['blt', `${huge} 1\n`, 1, 'more than'],
    ['blt', '2 1\n1 1 3 0\n0\n"a"\n"b"\n', 2, 'more than 2'],
    ['blt', '2 1\n1 1 1 0\n0\n"a"\n"b"\n', 2, 'twice'],
    ['blt', '2 1\n0\n"a\n"b"\n', 3, 'quotation mark'],
    ['soi', '# NUMBER ALTERNATIVES: 2\n1: 1,{2}x\n', 2, 'must be a whole number'],
    ['soi', '# NUMBER ALTERNATIVES: 2\n1: {1,2}\n', 2, 'stand together'],
    ['soc', '# NUMBER ALTERNATIVES: 2\n1: 1\n', 2, 'leaves options out'],
    ['toc', '# NUMBER ALTERNATIVES: 2\n0: 1,2\n', 2, 'at least 1'],
    ['toi', '# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 9\n1: 1,2\n', 2, '9 voters'],
    ['toi', '# TITLE: x\n1: 1\n', 1, 'NUMBER ALTERNATIVES'],
    ['toi', '2\n1,a\n', 2, 'ends before'],
    ['toi', '# NUMBER ALTERNATIVES: 2\n1: {1,2\n', 2, 'curly bracket'],
    ['debian', 'V: 12\nV: 1\n', 2, 'has 1 characters'],
    ['debian', 'nothing\n', 1, 'no line holds a paper'],
    ['debian', '{"options":["a"],"ballots":{"1":0.5}}', 1, 'must be a whole number'],
    ['debian', '{"options":', 1, 'like JSON'],
    ['pb', 'META\nkey;value\nvote_type;approval\n', 1, 'PROJECTS'],
    [
      'pb',
      'META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;2.5\nVOTES\nvoter_id;vote\n',
      7,
      'whole number',
    ],
    [
      'pb',
      'META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;2\nVOTES\nvoter_id;vote\n1;7\n',
      10,
      'no project',
    ],
    [
      'pb',
      'META\nkey;value\nbudget;10\nvote_type;magic\nPROJECTS\nproject_id;cost\n1;2\nVOTES\nvoter_id;vote\n',
      4,
      'cannot be read',
    ],
    ['csv', 'a,b\n1\n', 2, '1 cells'],
    ['csv', 'papers,a\n0,1\n', 2, 'at least 1'],
    ['csv', 'papers,a\n1.5,1\n', 2, 'whole number'],
    ['csv', 'a\n"1\n', 2, 'quotation mark'],
    ['csv', `a\n${huge}\n`, 2, 'more than'],
  ] as const)('%s: %j', (format, text, line, reason) => {
    let found: unknown
    try {
      read(format, text)
    } catch (error) {
      found = error
    }
    expect(found).toBeInstanceOf(BadFile)
    expect((found as BadFile).line).toBe(line)
    expect((found as BadFile).message).toContain(reason)
  })
  test('whatever stands in a file, the answer is papers or a plain fault', () => {
    const bit = fc.constantFrom(
      '1',
      '0',
      '-',
      ',',
      ';',
      ':',
      '{',
      '}',
      '"',
      '=',
      '#',
      '\n',
      '\r\n',
      ' ',
      'V: ',
      'META',
      '2 1',
      '\ufeff',
      'é',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.constantFrom(...FORMAT_IDS), fc.array(bit, { maxLength: 40 }), (format, bits) => {
        try {
          read(format, bits.join(''))
        } catch (error) {
          if (!(error instanceof BadFile)) throw error
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('writes what it reads', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 8 })
    .map((text) => text.normalize('NFC').trim())
    .filter((text) => text !== '')
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 6 })
  const orderOf = (options: string[], complete: boolean, single: boolean) =>
    fc
      .tuple(fc.shuffledSubarray(options, { minLength: complete ? options.length : 1 }), fc.array(fc.boolean()))
      .map(([some, joined]) => {
        const ranks: string[][] = []
        for (const [i, option] of some.entries()) {
          if (!single && joined[i] && ranks.length > 0) ranks.at(-1)!.push(option)
          else ranks.push([option])
        }
        return ranks
      })
  const election = (complete: boolean, single: boolean): fc.Arbitrary<Election> =>
    names.chain((options) =>
      fc.record({
        ...{
          title: name,
          options: fc.constant(options),
          shape: fc.constant('order' as const),
          parameters: fc.constant({}),
        },
        papers: fc.array(
          fc.record({ choice: orderOf(options, complete, single), papers: fc.integer({ min: 1, max: 9 }) }),
          { minLength: 1, maxLength: 6 },
        ),
      }),
    )
  /** The order within a rank says nothing. */
  const plain = (papers: Election['papers']) =>
    papers.map(({ choice, papers }) => [papers, (choice as string[][]).map((rank) => rank.toSorted())])

  test.each(['blt', 'soi', 'soc', 'toi', 'toc', 'debian', 'csv'] as const)('%s', (format) => {
    fc.assert(
      fc.property(election(format.endsWith('c') && format !== 'csv', format.startsWith('so')), (given) => {
        const again = read(format, FORMATS[format].write(given))
        expect([again.options, plain(again.papers)]).toEqual([given.options, plain(given.papers)])
      }),
    )
  })
  test('pb, and CSV of sets and numbers', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        ids.chain((options) =>
          fc.tuple(fc.constant(options), fc.array(fc.subarray(options, { minLength: 1 }), { minLength: 1 }), name),
        ),
        ([options, sets, title]) => {
          const costs = Object.fromEntries(options.map((option, i) => [option, i + 1]))
          const papers = sets.map((choice) => ({ choice, papers: 1 }))
          const given: Election = { title, options, shape: 'set', papers, parameters: { budget: 50, costs } }
          expect(read('pb', FORMATS.pb.write(given), 'set')).toEqual(given)
          expect(read('csv', FORMATS.csv.write(given), 'set')).toMatchObject({ options, papers })
          const numbers: Election = {
            ...given,
            shape: 'numbers',
            papers: sets.map((some, n) => ({
              choice: Object.fromEntries(some.map((option) => [option, n])),
              papers: 1,
            })),
          }
          expect(read('pb', FORMATS.pb.write(numbers), 'numbers').papers).toEqual(numbers.papers)
          expect(read('csv', FORMATS.csv.write(numbers), 'numbers').papers).toEqual(numbers.papers)
        },
      ),
    )
  })
  test('separated values of any kind', () => {
    const cell = fc
      .string({ maxLength: 6 })
      .map((text) => text.normalize('NFC'))
      .filter((text) => !text.startsWith('\ufeff'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\r\n')
        expect(rowsOf(text, ';').map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })
})

describe('our own box', () => {
  const definition = canonical({
    method: 'approval',
    options: ['a', 'b'],
    parameters: { winners: 1 },
    quorum: { all: '1/2', groups: {} },
    roll: { citizen: 2 },
    tie: 'report',
  })
  const digest = digestOfText(nodeCrypto.sha256, definition)
  const paper = (voter: number, choice: string[]): Paper => {
    const keys = keyPairFrom(nodeCrypto.sha256(utf8(`box ${voter}`)))
    return signPaper(keys.publicKey, keys.sign, { choice: choice as unknown as string, definition: digest, rev: 1 })
  }
  const box = writeBox([paper(1, ['a']), paper(2, ['a', 'b'])])
  test('is read with the rules of its definition', () => {
    expect(readBox(nodeCrypto, definition, box)).toMatchObject({
      method: 'approval',
      options: ['a', 'b'],
      parameters: { winners: 1 },
      roll: { citizen: 2 },
      quorum: { all: { num: 1, den: 2 } },
    })
    expect(readBox(nodeCrypto, definition, box).papers).toHaveLength(2)
  })
  test.each([
    ['a changed choice', box.replace('["a"]', '["b"]'), 'signature'],
    ['no line end', box.trimEnd(), 'line feed'],
    ['a paper twice', box.split('\n')[0]!.concat('\n').repeat(2), 'sorted'],
    ['no paper', '{}\n', 'needs choice'],
    ['spaces', box.replace(',', ', '), 'canonically'],
  ])('%s is refused', (_case, text, reason) => {
    expect(() => readBox(nodeCrypto, definition, text)).toThrow(reason)
  })
  test('a paper of another vote is refused', () => {
    expect(() => readBox(nodeCrypto, definition.replace('"winners":1', '"winners":2'), box)).toThrow('another vote')
  })
})
