import type { DemoTexts } from '../texts.ts'

export const reply: DemoTexts['reply'] = {
  lead: 'Mae pwyllgor lleol ICB West Pennock yn ateb pob pwynt: ie, yn rhannol, neu na, gyda rheswm, dyddiad ac enw. Mae ganddo 56 diwrnod o’r diwrnod y cytunir ar y cynllun.',
  heads: ['Beth rydym yn ei ofyn', 'Ateb', 'Rheswm', 'Dyddiad', 'Pwy'],
  none: 'dim ateb eto',
  asks: [
    'Talu am ddau ddosbarth lleol yr wythnos (A1)',
    'Talu am hyfforddiant ac arweinydd i hyrwyddwyr (A2)',
    'Talu am danwydd ac yswiriant (A3)',
    'Rhoi clinigydd ar gyfer nos Iau (A4)',
    'Trefnu seibiant i ofalwyr, a dod o hyd i’r £1,600 sydd ar goll (A5, O5)',
    'Anfon y llythyr newydd o bob meddygfa, ar ôl yr alwad (A6)',
    'Talu am BSL ym mhob dosbarth: mae £12,960 ar goll (N9)',
    'Rhoi ei ddata i’r tîm adolygu bob 3 mis (A8)',
  ],
}
