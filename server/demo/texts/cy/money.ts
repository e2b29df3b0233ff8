import type { DemoTexts } from '../texts.ts'

export const money: DemoTexts['money'] = {
  funders: {
    board: 'ICB West Pennock',
    council: 'Cyngor Aldersyke',
    charity: 'Breathing Space Aldersyke',
  },
  year: 'Blwyddyn 1',
  pooled: { yes: 'ie', no: 'na' },
  lines: {
    B1: 'Staff clinigol',
    B2: 'Hyrwyddwyr: hyfforddiant ac arweinydd',
    B3: 'Neuaddau',
    B4: 'Lifftiau',
    B5: 'Dehonglwyr a fformatau',
    B6: 'Seibiant i ofalwyr',
    B7: 'Taliadau i ddinasyddion',
    B8: 'Taliadau i ddinasyddion',
    B9: 'Adolygu',
  },
  totals:
    'Cyfanswm o £92,000 ym mlwyddyn 1: mae’r ICB yn rhoi £54,000, y cyngor £22,000 (mewn pot a rennir) a’r elusen £16,000. O flwyddyn 2 ymlaen £86,000 yw’r swm: mae hyfforddiant yn costio llai wedyn.',
  inKind: 'Wedi’i ddangos ar wahân, am nad arian yw ef: 1,240 o oriau gan wirfoddolwyr.',
  unpaid: {
    title: 'Yr hyn nad oes arian ar ei gyfer',
    items: [
      'Nid yw BSL ym mhob dosbarth (N9) wedi’i fodloni’n llawn. Mae dau ddehonglydd yn costio £180 y dosbarth. Mae £4,320 o linell B5 yn talu am 24 dosbarth, sef 3 o’r 12 cwrs mewn blwyddyn. Byddai pob un o’r 96 dosbarth yn costio £17,280. Felly mae £12,960 ar goll.',
      'Nid yw seibiant i 30 gofalwr (O5) wedi’i fodloni’n llawn. Mae seibiant am un cwrs yn costio £320. Mae £8,000 yn talu am 25 gofalwr. Byddai 30 yn costio £9,600. Felly mae £1,600 ar goll.',
      'Mae’r ddau yn y cais i’r loteri. Os bydd y cais yn methu, byddant yn aros heb eu bodloni, a byddwn yn dweud hynny ym mhob adolygiad.',
    ],
  },
  bid: 'Cais: £48,000 gan y loteri, ar y cyd â Breathing Space. Mae’n cau ar 12 Mawrth.',
  levers: {
    title: 'Yn y contract',
    items: [
      'Mae’r contract ar gyfer dosbarthiadau yn dweud bod rhaid iddynt weithio gyda’r grwpiau lleol sydd wedi’u henwi yn y cynllun hwn.',
      'Mae’r cwestiwn am werth cymdeithasol yn cyfrif am o leiaf 10% wrth roi’r contract.',
    ],
  },
  back: {
    title: 'Beth allwn ni ei gael yn ôl mewn tair blynedd',
    figures:
      'Am bob £1: yn y canol £1.37, ar y pen isaf £0.79, ar y pen uchaf £1.72. I’r gwasanaeth iechyd yn unig £0.75. Mae’r gwerthoedd uned hyn wedi’u creu ar gyfer yr enghraifft hon.',
    plain:
      'Mewn geiriau plaen: efallai na fydd yn talu amdano’i hun yn arian y GIG. Lles pobl yw’r rhan fwyaf o’r elw. Gwelodd eraill £1 i £3 am bob £1: mae ein canol ni o fewn hynny, ond nid ein pen isaf.',
  },
  staff: {
    title: 'Gwaith staff',
    text: 'Nid oes swydd yn mynd. Mae’r hen becyn yn mynd. Mae tua 2 awr yr wythnos yn y swyddfa yn symud i gefnogaeth dros y ffôn.',
  },
}
