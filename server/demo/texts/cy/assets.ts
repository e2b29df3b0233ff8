import type { DemoTexts } from '../texts.ts'

export const assets: DemoTexts['assets'] = {
  S1: {
    what: 'Fan, a chynlluniau ar gyfer ei llwybr',
    owner: 'Ray ac Imran',
    kind: 'peth',
    where: 'Fernside',
    when: 'Dyddiau’r wythnos',
    conditions: 'Telir am y tanwydd',
  },
  S2: {
    what: 'Neuadd les y glowyr: mynediad gwastad, dolen glyw, aer oer',
    owner: 'Pwyllgor y neuadd',
    kind: 'lle',
    where: 'Quarry Lane',
    when: 'Bore Mawrth a bore Iau',
    conditions: 'Am ddim',
  },
  S3: { what: 'Y clwb te', owner: 'Maureen', kind: 'rhwydwaith', where: 'Fernside', when: 'Dydd Gwener' },
  S4: { what: 'Help gyda chyllidebau a ffurflenni', owner: 'Grace', kind: 'sgìl', when: 'Yn y prynhawn' },
  S5: { what: 'Noson i ofalwyr', owner: 'Bethan', kind: 'rhwydwaith', when: 'Nos Lun' },
  S6: { what: 'Gwneud ffilmiau byr', owner: 'Dele', kind: 'sgìl' },
  S7: { what: 'Profi llythyrau', owner: 'Pauline', kind: 'sgìl' },
  S8: { what: 'Gwirfoddolwyr wedi’u hyfforddi', owner: 'Breathing Space Aldersyke', kind: 'amser', where: 'Y Dref' },
  known: {
    title: 'Pwy sy’n adnabod pwy',
    items: [
      'Mae’r clwb te yn adnabod 40 o gartrefi yn Fernside.',
      'Mae coeden ffôn Imran yn cyrraedd siaradwyr Wrdw a Phwnjabeg.',
      'Mae pwyllgor y neuadd yn cyrraedd pobl Fyddar a hen lowyr.',
      'Mae’r côr a’r clwb pêl-droed wedi cytuno i gael poster.',
    ],
  },
  fit: {
    title: 'Beth sy’n cyd-fynd â beth',
    heads: ['Angen', 'Beth sydd gennym', 'Beth sydd ar goll'],
    rows: [
      ['N1', 'Y fan, cynlluniau llwybr, y neuadd', 'Arian tanwydd'],
      ['N2', 'Hyrwyddwyr o Breathing Space', 'Hyfforddiant'],
      ['N3', 'Y noson i ofalwyr', 'Digon o staff gofal'],
      ['N4', 'Ffilmiau Dele', 'Clinigydd gyda’r nos'],
      ['N5', 'Imran, Bethan, ffilmiau Dele', 'Dim'],
      ['N6', 'Mae Pauline yn profi llythyrau', 'Dim'],
      ['N7', 'Y clwb te', 'Ystafell bob wythnos'],
      ['N8', 'Mae Grace yn helpu gyda ffurflenni', 'Dim'],
      ['N9', 'Mae Stan yn adnabod y dehonglwyr', 'Arian ar gyfer y rhan fwyaf o’r dosbarthiadau'],
      ['N10', 'Bydd meddygfa Anjali yn rhoi cynnig arni', 'Ffurflen deg llinell'],
      ['N11', 'Y neuadd les', 'Ail neuadd'],
      ['N12', 'Gwirfoddolwyr o Breathing Space', 'Dim'],
    ],
  },
  missing: {
    title: 'Beth sy’n dal ar goll',
    items: [
      'Arian ar gyfer dehonglwyr BSL (N9).',
      'Digon o staff gofal i roi seibiant (N3).',
      'Ffurflen atgyfeirio deg llinell (N10).',
    ],
  },
}
