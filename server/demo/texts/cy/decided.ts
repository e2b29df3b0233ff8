import type { DemoTexts } from '../texts.ts'

export const decided: DemoTexts['decided'] = {
  met: {
    title: 'Sut y cyfarfuom',
    before: 'Hyd yma: 4 cyfarfod byw, 1 arall i ddod, a 3 rownd yn ein hamser ein hunain.',
    after:
      'Cawsom 5 cyfarfod byw, 2 ohonynt gyda phobl ar-lein hefyd, a 3 rownd yn ein hamser ein hunain, dros 11 wythnos. O’r holl leoedd ynddynt, cymerodd dinasyddion 86% a gweithwyr proffesiynol 79%.',
    talk: 'Yng nghyfarfod 4, cafodd dinasyddion tua dwy ran o dair o’u cyfran deg o’r siarad (0.65). Yng nghyfarfod 5 siaradom mewn grwpiau bach yn gyntaf. Yna roedd yn 0.94.',
  },
  votes: {
    title: 'Ar beth y pleidleisiom',
    heads: ['Beth', 'Sut', 'Canlyniad'],
    rows: [
      [
        'Sut rydym yn gweithio gyda’n gilydd',
        'Cydsyniad',
        'Cytunodd 11, cytunodd 1 gyda phryder, nid oedd gan 1 farn; nid oedd gwrthwynebiad ar ôl',
      ],
      [
        'Nid oes cyfarfod hirach na 90 munud',
        'I ba raddau ydych chi’n cytuno?',
        'Roedd 13 o blaid, ni phleidleisiodd 1',
      ],
      ['Y newidiadau rydym am eu gweld', 'I ba raddau ydych chi’n cytuno?', 'Roedd 13 o blaid, nid oedd gan 1 farn'],
      ['Dewis C', 'Ie neu na', '9 ie, 5 na'],
      ['Cwestiwn Ray: galwad yn gyntaf, yna’r llythyr', 'Ie neu na', '12 ie, 1 na, nid oedd gan 1 farn'],
    ],
  },
  ray: {
    title: 'Sut y newidiodd y llythyr',
    text: 'Daeth Ray i gyfarfod 4 heb ddweud dim. Y diwrnod wedyn ffoniodd: “Wna i ddim ffonio rhif ar lythyr dw i’n methu ei ddarllen.” Un llinell a gafodd yn ôl: mae’r rhif yn aros ar y llythyr. Felly anfonodd ef at y grŵp cyfan. Dywedodd 12 o 14 ie. Mae cam gweithredu A6 nawr yn dechrau gyda galwad, ac mae ei eiriau wrth ei ochr.',
  },
  rules: {
    title: 'Pan oedd rheol yn y ffordd',
    stopped:
      'Deirgwaith cawsom ein hatal gan reol. Roedd Noor am agor pleidlais ar y camau gweithredu tra nad oedd ateb da i gwestiwn Ray. Ni allai agor. Ni allai ganslo pleidlais ar ei phen ei hun. Ac ni allai wneud dolen newydd i Ray tra gallai bleidleisio.',
    warned:
      'Dim ond rhybuddio y mae rhai rheolau. Yna rhoddodd Noor reswm, ac aethom ymlaen. Archebwyd y dehonglwyr ar gyfer cyfarfod 4 24 diwrnod ymlaen llaw, nid 30. A chyn y bleidlais olaf roeddem wedi derbyn 3 o 5 awgrym gan ddinasyddion, ond 4 o 5 gan weithwyr proffesiynol. Buom yn siarad am hynny.',
    shorter: 'Gwnaethom un rheol yn llymach drwy bleidlais, am i Maureen ofyn: nid oes cyfarfod hirach na 90 munud.',
    refused:
      'Unwaith gofynnodd Noor am bleidlais o bum diwrnod yn lle saith. Gofynnwyd i ddinesydd lofnodi hefyd, a’r ateb oedd na. Felly saith oedd hi.',
    signed:
      'Ddwywaith llofnododd dinesydd hefyd: i agor y rhan am adolygiadau eto ar ôl y bleidlais olaf, ac i agor y dudalen hon ar gyfer y rhifau isod.',
  },
  last: {
    title: 'Y bleidlais olaf, ar y cynllun cyfan',
    toCome: 'Mae hi eto i ddod. Caiff ei rhifau eu hychwanegu yma, a gall pobl sy’n anghytuno ychwanegu eu geiriau.',
    heads: ['Cam', 'Pobl'],
    steps: [
      '1 – Rwy’n ei gefnogi’n llwyr',
      '2 – Rwy’n ei gefnogi, gydag un pwynt bach',
      '3 – Rwy’n ei gefnogi, gydag amheuon',
      '4 – Nid oes gennyf farn',
      '5 – Rwy’n camu o’r neilltu',
      '6 – Rwy’n anghytuno, ond byddaf yn cyd-fynd',
      '7 – Rwy’n anghytuno ac ni fyddaf yn cymryd rhan',
      '8 – Ni allaf ei dderbyn',
    ],
    result:
      'Pleidleisiodd pob un o’r 14. Roedd 11 o’r 13 â barn o blaid: 84.6%, ac roedd angen 70%. Roedd 1 o’r 13 yn erbyn: 7.7%, a 10% oedd y mwyaf a ganiateid. Ni rwystrodd neb. Felly pasiodd.',
  },
  minority: {
    title: 'Pobl a oedd yn anghytuno',
    words:
      'Mae ocsigen ar y wal yn nosbarth yr ysbyty. Rwy’n poeni am y neuadd. Rwy’n gofyn am adolygiad ar ôl 3 mis, nid 12.',
    by: '– Maureen Tagg, a ddewisodd gael ei henwi',
    answer: 'Beth wnaeth y grŵp: symudodd yr adolygiad cyntaf i fis 3, drwy bleidlais 48 awr ar yr union eiriau hyn.',
  },
}
