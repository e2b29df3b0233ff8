import type { DemoTexts } from '../texts.ts'

export const reasons: DemoTexts['reasons'] = {
  payers: {
    title: 'I bwy bynnag sy’n talu',
    text: 'Mae mwy o bobl yn gorffen yr hyn y telir amdano eisoes. Mae pen isaf, canol a phen uchaf i’r ffigurau, ac rydym yn dweud beth nad oes arian ar ei gyfer.',
  },
  joining: {
    title: 'I bwy bynnag sy’n cysylltu gofal',
    text: 'Mae un alwad yn cymryd lle tri llythyr. Mae iechyd, gofal ac elusen yn rhannu un pot a’r un mesurau.',
  },
  doctors: { title: 'I feddygon teulu', text: 'Un dudalen yn lle chwech, a rhywun sy’n ffonio’r claf.' },
  charities: {
    title: 'I elusennau',
    text: 'Telir am hyfforddiant ac am arweinydd. Nid yw gwirfoddolwyr yn cymryd lle staff.',
  },
  neighbours: {
    title: 'I gymdogion',
    text: 'Mae pobl a oedd yn eistedd gartref ar eu pen eu hunain allan ar ddydd Mawrth a dydd Iau. Nid i bobl gaeth i gyffuriau yn unig y mae adsefydlu, fel y credai un ohonom.',
  },
  cases: {
    title: 'Beth wnaeth eraill',
    text: 'Bu elusen Lucy yn rhedeg dosbarth mewn neuadd bentref am chwe mis: gorffennodd 14 o 18 o bobl (astudiaeth achos, niferoedd bach).',
  },
  sources: {
    title: 'O ble y daw’r ffeithiau',
    items: [
      'Archwiliad lleol o atgyfeiriadau, y llynedd (data lleol, gradd C).',
      'Naw stori, a adroddwyd yng nghyfarfod 1 ac yn y rownd gyntaf yn ein hamser ein hunain.',
      'Rhestr aros yr ysbyty, a ddarllenodd Sarah yn wythnos 3.',
    ],
    invented: 'Enghraifft yw’r cynllun hwn. Mae’r holl bobl, lleoedd a ffigurau ynddo wedi’u dyfeisio.',
  },
}
