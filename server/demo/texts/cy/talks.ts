import type { DemoTexts } from '../texts.ts'

export const talks: DemoTexts['talks'] = {
  walkingTest: {
    question: 'Beth yw prawf cerdded?',
    answer: 'Rydych yn cerdded am chwe munud, mor gyflym ag y mynnwch. Rydym ni’n mesur pa mor bell yr ewch.',
  },
  hurry: 'Rhaid archebu’r neuadd les erbyn dydd Mercher, felly hoffem bleidleisio mewn pum diwrnod yn lle saith.',
  evenings: {
    objection:
      'Mae pob cyfarfod hyd yma yn ystod y dydd. Rwy’n gofalu am fy ngŵr bryd hynny. Ni all gofalwyr gydweithio fel hynny.',
  },
  callOff: 'Mae’r cwestiwn yn dweud “cymdogion sy’n ffonio”, a dylai ddweud “cymdogion wedi’u hyfforddi sy’n ffonio”.',
  aside: {
    matter: 'Y ffurflen atgyfeirio: pa mor fyr y gall fod?',
    note: 'Edrychom ar y ffurflen 6 tudalen. Credwn y byddai 10 llinell yn ddigon. Ni phenderfynom ddim: mater i bawb ohonom yw hynny.',
  },
  shorter: 'Ar ôl awr a hanner, dydw i’n clywed dim mwy. Nid fi yw’r unig un.',
  paper: {
    title: 'Beth a glywsom hyd yma, ar gyfer y cyfarfod gyda’r nos',
    text: 'Mae pobl yn hoffi’r dosbarth. Cyrraedd yno yw’r rhan anodd. Mae angen rhywun i gymryd lle gofalwyr tra byddant i ffwrdd. Cyn inni gwrdd, meddyliwch: beth sydd gennych a allai helpu? Gall fod yn amser, yn sgil, yn ystafell neu’n fan.',
  },
  /** What two tables wrote down. */
  lift: 'Pan nad yw lifft yn dod, rhaid i rywun wybod pwy i’w ffonio.',
  winter: 'Yn y gaeaf byddai’n well gennym ddechrau am un ar ddeg, pan fydd y llwybrau’n glir.',
  gettingThere: 'Sut mae pobl yn cyrraedd y neuadd gyda thanc a heb gar?',
  whichChoice: 'Ar ba ddewis dylem seilio’r cynllun?',
  inRounds:
    'Mae rheolau’r noddwr ei hun yn gofyn am gyfrif fesul rownd, fel bod pawb yn gweld pa ddewis sy’n mynd pryd.',
  ray: {
    question: 'Wna i ddim ffonio rhif ar lythyr dw i’n methu ei ddarllen. Felly pam dechrau gyda’r llythyr?',
    refusal: 'Mae’r rhif yn aros ar y llythyr. Mae pawb arall yn ei ffonio.',
    toEverybody:
      'Meddai Ray Dunmore: “Wna i ddim ffonio rhif ar lythyr dw i’n methu ei ddarllen.” A ddylai rhywun sydd wedi bod drwyddo ffonio pob person newydd yn gyntaf, a’r llythyr ddod ar ôl yr alwad?',
    answer: 'Nid yw’n dechrau gyda’r llythyr mwyach. Bydd rhywun sydd wedi bod drwyddo yn eich ffonio chi’n gyntaf.',
  },
  minority:
    'Mae ocsigen ar y wal yn nosbarth yr ysbyty. Rwy’n poeni am y neuadd. Rwy’n gofyn am adolygiad ar ôl 3 mis, nid 12.',
  warned: {
    'ballot.open.reading-level':
      'Darllenon ni ef yn uchel yn y cyfarfod ac egluro’r geiriau hir. Mae rhai enwau lleoedd a grwpiau yn hir.',
    'session.schedule.interpreter-in-time':
      'Mae Stan a’r ddau ddehonglydd yr ydym yn gofyn iddynt yn gwybod am y diwrnod. Os na allant ddod, dewiswn un arall.',
    'session.open.interpreter-booked':
      'Gofynnodd Stan 24 diwrnod ymlaen llaw, ac archebom ddau ddehonglydd yr un diwrnod. Mae’n adnabod y ddau, ac mae ein papurau ganddynt.',
    'session.close.talk-is-shared':
      'Cymerodd ffigurau’r cyngor amser hir i’w hegluro. Y tro nesaf byddwn yn siarad mewn grwpiau bach yn gyntaf, a dinasyddion fydd yn dechrau.',
    'session.close.nobody-dominates':
      'Anjali oedd yn gorfod ateb pob cwestiwn am ocsigen. Y tro nesaf bydd rhywun arall yn dod â’r atebion ar bapur.',
    'ballot.open.influence-is-balanced':
      'Buom yn siarad amdano ddydd Mawrth. Roedd y rhan fwyaf o’r hyn a wrthodwyd yn ymwneud ag arian nad yw yno.',
  },
  reopenMeasures:
    'Mae Maureen yn gofyn am adolygiad cyntaf ym mis 3. I newid y dyddiad, rhaid inni agor y rhan hon eto, er bod cytundeb arni.',
  reopenDecided:
    'Mae rhifau’r bleidlais olaf a geiriau Maureen yn perthyn i’r dudalen hon. Daethant ar ôl cytuno arni.',
  meetAgain: 'A ddylai pob un ohonom gwrdd eto dri mis ar ôl y dosbarth cyntaf, beth bynnag a ddywed y rhifau?',
  saturdays: 'A ddylai’r hyfforddiant i hyrwyddwyr fod ar fore Sadwrn, er mwyn i bobl sy’n gweithio allu dod?',
}
