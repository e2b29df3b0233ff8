import type { DemoTexts } from '../texts.ts'

export const principles: DemoTexts['principles'] = {
  meaning:
    'Beth rydym yn ei olygu wrth wneud pethau gyda’n gilydd: mae pobl sy’n defnyddio gwasanaeth a phobl sy’n ei redeg yn rhannu’r grym i’w gynllunio ac i’w wneud. Mae pob ochr yn dod â rhywbeth na all y llall.',
  promised: {
    title: 'Beth addawsom i’n gilydd',
    items: [
      'Mae pawb yma am yr hyn y maent yn ei wybod ac yn gallu ei wneud, nid am eu teitl.',
      'Rydym yn gwrando’n gyntaf ar bobl sy’n defnyddio’r gwasanaeth.',
      'Un person, un bleidlais. Nid oes gan neb bleidlais fwrw.',
      'Geiriau plaen. Os nad yw rhywun yn deall, mae’n gofyn “esboniwch, os gwelwch yn dda”, ac mae hynny’n iawn.',
      'Ni fydd neb ar ei golled.',
      'Gall unrhyw un sy’n anghytuno gael cofnodi hynny wrth ochr y canlyniad.',
    ],
  },
  decide: {
    title: 'Sut rydym yn penderfynu',
    parts: 'Ar rannau a chwestiynau unigol: drwy gydsyniad, drwy ie neu na, neu drwy’r wyth cam.',
    whole:
      'Ar y cynllun cyfan: “I ba raddau ydych chi’n cytuno?”, gydag wyth cam. Mae’n pasio os yw o leiaf 7 o bob 10 yn ei gefnogi, os yw 1 o bob 10 ar y mwyaf yn ei erbyn, ac os nad oes neb yn ei rwystro.',
    disagree:
      'Os bydd pobl yn anghytuno, byddwn yn siarad unwaith eto. Os bydd yn gyfartal, bydd pethau’n aros fel y maent.',
  },
}
