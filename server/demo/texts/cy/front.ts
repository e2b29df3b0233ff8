import type { DemoTexts } from '../texts.ts'

export const front: DemoTexts['front'] = {
  lead: 'Anadlu’n Dda yn Aldersyke: adsefydlu a chefnogaeth gan gymheiriaid yn agos at adref.',
  place: 'Lle: Aldersyke (Fernside, Quarry Lane, y Dref). I bobl â chyflyrau hirdymor ar yr ysgyfaint a’u gofalwyr.',
  short: {
    title: 'Yn gryno',
    text: 'Mae adsefydlu’r ysgyfaint yn helpu pobl i anadlu’n well a gwneud mwy. Yn Aldersyke mae llawer o bobl yn aros yn rhy hir, yn methu cyrraedd, neu’n rhoi’r gorau i ddod. Byddwn yn symud hanner y dosbarthiadau o’r ysbyty i ddwy neuadd leol. Bydd cymdogion sydd wedi’u hyfforddi yn ffonio pobl cyn iddynt ddechrau ac yn eistedd gyda nhw yn y dosbarth cyntaf. Bydd lifftiau, dosbarth ar-lein gyda’r nos, a grŵp cymdeithasol bob wythnos ar ôl adsefydlu. Byddwn yn rhoi cynnig ar hyn am 12 mis. Bydd y bobl sy’n ei ddefnyddio yn helpu i’w redeg ac yn gwirio a yw’n gweithio.',
  },
  made: {
    title: 'Pwy a wnaeth y cynllun hwn',
    text: 'Ysgrifennodd 8 dinesydd a 6 gweithiwr proffesiynol y cynllun gyda’i gilydd. O’r gweithwyr proffesiynol, mae 3 yn gweithio i’r Gwasanaeth Iechyd Gwladol (GIG), 2 i’r cyngor ac 1 i elusen. Mae gan bob un o’r 14 un bleidlais. Noor Hassan oedd yn hwyluso’r cyfarfodydd, heb bleidlais.',
  },
  forms: {
    title: 'Mewn ffurfiau eraill',
    ask: 'Gofynnwch i Noor am y cynllun hwn ar ffurf hawdd ei darllen, mewn print bras neu fel ffilm mewn Iaith Arwyddion Prydain (BSL).',
    otherLanguage: { lang: 'en', text: 'This plan is there in English too.' },
  },
  words: {
    title: 'Geiriau rydym yn eu defnyddio',
    items: [
      'Adsefydlu: dosbarthiadau gydag ymarfer corff a chyngor ar ôl salwch.',
      'Bwrdd Gofal Integredig West Pennock (ICB): y corff iechyd sy’n talu am y dosbarthiadau.',
      'Gwasanaeth Datgelu a Gwahardd (DBS): mae’n gwirio bod pobl yn ddiogel i yrru a helpu eraill.',
      'Hyrwyddwr: cymydog sydd wedi bod drwy adsefydlu ac sydd wedi’i hyfforddi i helpu eraill.',
      'Iaith Arwyddion Prydain (BSL): iaith llawer o bobl Fyddar.',
    ],
  },
}
