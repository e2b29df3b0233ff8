import { describe, expect, test } from 'vitest'
import { isEnglish } from '#domain/text/english.ts'
import { passiveHints } from '#domain/text/passive.ts'
import { LONG_SENTENCE, plainLanguage, writingHelp } from '#domain/text/writing-help.ts'
import { docOf } from '#tests/support/world.ts'

describe('what may leave out who does it', () => {
  test.each<[string, string[]]>([
    ['The hall is booked by Stan.', ['is booked']],
    ['The date was not finally decided, and lifts are being paid.', ['was not finally decided', 'being paid']],
    ['Letters get sent. It has been written down.', ['get sent', 'been written']],
    ['WAS DECIDED', ['WAS DECIDED']],
    ['The council decided. We booked the hall, and paid for it.', []],
    ['People are tired and worried. She is married. It is indeed so.', []],
    ['The speed is high. It was red.', []],
    ['', []],
  ])('%s', (text, expected) => expect(passiveHints(text)).toEqual(expected))
})

describe('which texts are English', () => {
  test.each<[string, boolean]>([
    ['Lung rehab helps people breathe better and do more. It is in the hall on Tuesdays.', true],
    ['Mae adsefydlu’r ysgyfaint yn helpu pobl i anadlu’n well ac i wneud mwy. Mae yn y neuadd ar ddydd Mawrth.', false],
    ['یہ منصوبہ پھیپھڑوں کی بیماری والے لوگوں کے لیے ہے۔', false],
    ['Die Gruppe trifft sich jeden Dienstag in der Halle und trinkt danach Tee.', false],
    ['', false],
    ['12 %', false],
  ])('%s', (text, expected) => expect(isEnglish(text)).toBe(expected))
})

const EASY =
  'We meet in the hall on Tuesday. Stan opens the door for us at ten. There is tea and there are chairs for all.'
const WELSH =
  'Byddwn yn cwrdd yn y neuadd ddydd Mawrth. Bydd Stan yn agor y drws i ni am ddeg. Mae te ar gael ac mae cadeiriau i bawb yma.'
const long = (words: number) =>
  `We ${Array.from({ length: words - 2 }, (_, i) => (i % 2 ? 'and' : 'walk')).join(' ')} home.`

describe('how plain a text is', () => {
  test('an easy text is for the young, and there is nothing else to say', () => {
    const found = plainLanguage([EASY, 'We go on until it is time to go home to the others.'])
    expect(found).toMatchObject({ longest: null, passives: [] })
    expect(found?.readingAge).toBeGreaterThanOrEqual(5)
    expect(found?.readingAge).toBeLessThan(9)
  })
  test('long words make it older', () => {
    const hard =
      'The commissioning organisation acknowledges considerable heterogeneity. Multidisciplinary rehabilitation is of utmost significance to the population. Methodological considerations have been elaborated in the appendices of the document, for the consideration of the representatives.'
    expect(plainLanguage([hard])?.readingAge).toBeGreaterThan(18)
  })
  test.each<[string, string[], boolean]>([
    ['nothing', [], false],
    [
      'two sentences',
      ['We meet in the hall on Tuesday, and it is for all of us who live in this town.', EASY.slice(0, 31)],
      false,
    ],
    ['three short sentences', ['It is on. We are in. That is it.'], false],
    ['enough', [EASY, 'And it is for all of us who live here.'], true],
    ['Welsh', [WELSH, WELSH], false],
    ['English, with a paragraph in Welsh, of which the formula knows nothing', [EASY, EASY, WELSH], true],
  ])('of %s, something can be said: see the table', (_case, texts, expected) =>
    expect(plainLanguage(texts) !== null).toBe(expected),
  )
  test('a Welsh paragraph changes nothing of what is said of the English ones', () => {
    expect(plainLanguage([EASY, EASY, WELSH])).toEqual(plainLanguage([EASY, EASY]))
  })
  test.each([
    [LONG_SENTENCE - 1, null],
    [LONG_SENTENCE, null],
    [LONG_SENTENCE + 1, LONG_SENTENCE + 1],
  ])('a sentence of %i words is pointed at: %s', (words, expected) => {
    expect(plainLanguage([EASY, long(words)])?.longest?.words ?? null).toBe(expected)
  })
  test('at most three places are named, each once', () => {
    const text =
      'It was decided. It was decided. It is booked. It was sent. It was kept. It is in the hall for all of us who are here.'
    expect(plainLanguage([EASY, text])?.passives).toEqual(['was decided', 'is booked', 'was sent'])
  })
})

test('short forms that other parts explain need no words here', () => {
  const doc = docOf('The ICB and the DBS decide.')
  expect(writingHelp(doc, []).unexplained).toEqual(['ICB', 'DBS'])
  expect(writingHelp(doc, ['DBS'])).toEqual({ unexplained: ['ICB'], plain: null })
})
