import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainedAcronyms, KNOWN_ACRONYMS, undefinedAcronyms } from '#domain/text/acronyms.ts'

test.each<[string, string[], string[]]>([
  ['a bare one', ['Rehab helps with COPD.'], ['COPD']],
  ['one that everybody knows', ['The NHS and your GP'], []],
  ['one explained after words', ['long-term lung disease (COPD)', 'People with COPD'], []],
  ['one explained before words', ['COPD (long-term lung disease) is common'], []],
  ['one explained later in another block', ['COPD is common', 'COPD (long-term lung disease)'], []],
  ['one explained in quotes', ['lung disease (“COPD”) is common'], []],
  ['one explained in the plural', ['small groups (PCNs)', 'A PCN'], []],
  ['one in brackets after another', ['the NHS (ICB) pays'], ['ICB']],
  ['one with a number in brackets', ['ICB (54k) and ICB (2025)'], ['ICB']],
  ['plurals, each once, in order of first use', ['DBSs and ICBs, a DBS'], ['DBS', 'ICB']],
  ['a possessive', ["the ICB’s limit, the PCN's hall"], ['ICB', 'PCN']],
  ['parts of longer names', ['N1, O5, PM2.5, LPF-24, COVID-19, B2B'], []],
  ['half of a compound word', ['ICB-led, pre-COPD, COPD/DBS'], ['ICB', 'COPD', 'DBS']],
  ['Roman numerals', ['Part II, III, IV, VI, VII, VIII and IX'], []],
  ['one capital, or seven', ['A ABCDEFG b'], []],
  ['mixed case', ['PhD, MoU, iPad'], []],
  ['a shouted heading', ['WHAT WE WILL DO', 'OUR PLAN', 'KEEP PUFFING!'], []],
  ['shouting within a sentence', ['We must ACT NOW TOGETHER, please', 'Try “KEEP PUFFING” now'], []],
  ['two side by side', ['The ICB PCN board'], ['ICB', 'PCN']],
  ['two side by side in a cell, one known', ['NHS ICB'], ['ICB']],
  ['alone in a cell', ['BSL'], ['BSL']],
  ['each alone in a cell', ['BSL\n\nICB\n\nPCN'], ['BSL', 'ICB', 'PCN']],
  ['one explained on the next line', ['lung disease\n(COPD)'], []],
  ['a list of them', ['ICB, PCN, DBS'], ['ICB', 'PCN', 'DBS']],
  ['capitals with accents, composed or not', ['ŴŶB', 'BI\u0302P'], ['ŴŶB', 'BÎP']],
  ['addresses', ['https://A.EXAMPLE/ABC www.DEF.org noor@ABC.example'], []],
  ['nothing', [], []],
])('finds %s', (_case, texts, expected) => {
  expect(undefinedAcronyms(texts, KNOWN_ACRONYMS)).toEqual(expected)
})

test('a plan’s own word list counts as known', () => {
  expect(undefinedAcronyms(['The ICB asked'], [...KNOWN_ACRONYMS, 'ICB'])).toEqual([])
})

test('whatever is found is a short run of capitals, each once, and none that is known', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'ABCÉŴab 1().-s“”’'), maxLength: 40 }))
  fc.assert(
    fc.property(texts, (given) => {
      const found = undefinedAcronyms(given, ['AB'])
      expect(new Set(found).size).toBe(found.length)
      expect(found.every((acronym) => /^\p{Lu}{2,6}$/u.test(acronym) && acronym !== 'AB')).toBe(true)
    }),
  )
})

test.each(['A-', 'a', '(', 'AB(', 'a (', '@', 'A’', 'AB ', '"(“'])('a long text of %j is read quickly', (piece) => {
  expect(() => undefinedAcronyms([piece.repeat(200_000)], KNOWN_ACRONYMS)).not.toThrow()
})

test('what some texts explain, for the texts beside them', () => {
  const explained = explainedAcronyms([
    'lung disease (COPD), see a@COPD.org',
    'ICB (the health body)',
    'COPD (again)',
    'DBS',
  ])
  expect(explained).toEqual(['COPD', 'ICB'])
  expect(undefinedAcronyms(['COPD, ICB and DBS'], explained)).toEqual(['DBS'])
})
