import type { DemoTexts } from '../texts.ts'

export const call: DemoTexts['call'] = {
  criteria:
    'Rydych yn byw yn Aldersyke, ac mae gennych chi neu rywun rydych yn gofalu amdano gyflwr ar yr ysgyfaint. Mae gennych 2 awr i’w rhoi, 4 gwaith y flwyddyn. Nid oes angen ichi ddeall rhifau: byddwn yn dysgu gyda’n gilydd. Cewch eich arian yn ôl am deithio a chostau eraill.',
  part: { name: 'Rhan o’r dref', values: ['Fernside', 'Quarry Lane', 'Y Dref'] },
  why: {
    name: 'Beth sy’n dod â chi yma',
    values: ['Mae gennyf gyflwr ar yr ysgyfaint', 'Rwy’n gofalu am rywun sydd â chyflwr o’r fath'],
  },
  numbersFrom: 'Chwe phrif rif y loteri ar y nos Sadwrn ar ôl i geisiadau gau',
}
