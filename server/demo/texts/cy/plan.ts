import type { DemoTexts } from '../texts.ts'

export const plan: DemoTexts['plan'] = {
  title: 'Anadlu’n Dda yn Aldersyke',
  place: 'Aldersyke',
  question: 'Sut gall mwy o bobl yn Aldersyke ddechrau a gorffen adsefydlu’r ysgyfaint, a chadw’n iach wedyn?',
  scope: {
    canChange: [
      'Ble a phryd y mae’r dosbarthiadau',
      'Sut mae gwahodd pobl, a phwy sy’n eu ffonio',
      'Lifftiau, seibiant i ofalwyr, help gyda ffurflenni',
    ],
    cannotChange: ['Rheolau diogelwch clinigol ar gyfer ocsigen ac ymarfer corff', 'Swyddi staff'],
    limits: 'Hyd at £92,000 ym mlwyddyn 1 ac £86,000 y flwyddyn wedyn. Dyna’r mwyaf y gall y bwrdd iechyd ei roi.',
    decisionHolder: 'Pwyllgor lleol Bwrdd Gofal Integredig West Pennock. Mae’n ateb o fewn 56 diwrnod.',
  },
  promised: 'Moira Stanton, cadeirydd pwyllgor lleol Bwrdd Gofal Integredig West Pennock',
  timelineNote: 'Gall y bleidlais gymryd wythnos yn hwy os bydd pobl yn sâl. Yna mae popeth ar ei hôl yn symud.',
  /** Who sees to the work, and where the rates come from. */
  resources: {
    staffLead: 'Kwame Boateng, cyngor Aldersyke',
    sources: {
      payments: 'Polisi taliadau West Pennock: £75 am gyfarfod hanner diwrnod, gyda darllen',
      travel: 'Polisi treuliau West Pennock: tocyn bws am y dydd a thacsi byr',
      interpreters: 'Pennock Interpreting, rhestr brisiau',
      rooms: 'Neuadd y capel Methodistaidd, pris prynhawn',
    },
  },
  meetings: {
    listening: 'Gwrando: sut mae pethau nawr?',
    stories: 'Eich stori, yn eich amser eich hun',
    needs: 'Beth sydd ei angen, a sut rydym yn gweithio gyda’n gilydd',
    evening: 'Beth sydd gennym eisoes (gyda’r nos, am fod Bethan wedi gofyn)',
    choices: 'Syniadau cyntaf am y dewisiadau, yn eich amser eich hun',
    draft: 'Beth fydd yn digwydd: y drafft cyntaf',
    reading: 'Y drafft, yn eich amser eich hun',
    answer: 'Ar ôl y bleidlais: pwy sy’n anghytuno, a beth a wnawn am hynny',
  },
}
