import type { DemoTexts } from '../texts.ts'

export const scope: DemoTexts['scope'] = {
  open: {
    title: 'Beth all newid',
    items: [
      'Ble a phryd y mae’r dosbarthiadau.',
      'Sut mae gwahodd pobl, a phwy sy’n eu ffonio.',
      'Lifftiau, seibiant i ofalwyr, a help gyda ffurflenni.',
    ],
  },
  out: {
    title: 'Yr hyn nad yw’r cynllun hwn yn delio ag ef',
    items: ['Swyddi staff.', 'Meddyginiaeth ac ocsigen gartref: yr ysbyty sy’n gofalu am y rheini.'],
  },
  fixed: {
    title: 'Beth sy’n sefydlog, a pham',
    items: [
      'Y gyllideb: hyd at £92,000 ym mlwyddyn 1 ac £86,000 y flwyddyn wedyn. Dyna derfyn yr ICB.',
      'Rheolau diogelwch clinigol ar gyfer ocsigen ac ymarfer corff. Maen nhw’n cadw pobl yn fyw.',
    ],
  },
  decides: {
    title: 'Pwy sy’n penderfynu yn y diwedd',
    text: 'Pwyllgor lleol ICB West Pennock. Mae’n ateb pob pwynt o fewn 56 diwrnod.',
  },
  ladder: {
    title: 'Faint o rym rydym yn ei rannu',
    text: 'Rydym yn anelu at gam 7 o 7: pobl yn cynllunio ac yn gwneud gyda’i gilydd. Nawr mae’r dinasyddion yn dweud ein bod ar 5.5. Mae’r gweithwyr proffesiynol yn dweud 6.3.',
  },
}
