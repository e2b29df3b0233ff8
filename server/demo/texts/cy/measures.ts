import type { DemoTexts } from '../texts.ts'

export const measures: DemoTexts['measures'] = {
  heads: ['Beth', 'Pwy sy’n ei gyfrif', 'Pryd'],
  rows: [
    ['Wedi dechrau a gorffen, ac wythnosau o aros (O1, O2)', 'Y tîm adolygu', 'Bob 3 mis'],
    ['Prawf cerdded (O3)', 'Tom, gyda’r un offer ym mhob lle', 'Y dosbarth cyntaf a’r olaf'],
    ['Hyder, 0 i 10 (O4)', 'Hyrwyddwyr, dros y ffôn', 'Cyn ac ar ôl'],
    ['Gofalwyr sy’n cael seibiant (O5)', 'Kwame a Bethan', 'Bob 3 mis'],
    ['Ymweliadau heb eu cynllunio (O6)', 'Y feddygfa', 'Mis 12'],
  ],
  together:
    'Dinasyddion sy’n gofyn y cwestiynau ac yn darllen yr atebion gyntaf. Staff sy’n dod â’r data. Mae’r ddwy ochr yn ysgrifennu’r adolygiad.',
  dates: { title: 'Pryd byddwn yn edrych eto' },
  month12: 'Mae’r adolygiad cyntaf, a all atal y treial, ym mis 12.',
  month3: 'Mae’r adolygiad cyntaf, a all atal y treial, ym mis 3. Yna byddwn yn edrych eto ym misoedd 6, 9 a 12.',
  stop: {
    title: 'Pryd byddwn yn stopio, a phryd byddwn yn tyfu',
    items: [
      'Byddwn yn stopio os bydd llai o bobl yn dechrau nag sydd nawr, mewn dau adolygiad yn olynol.',
      'Byddwn yn stopio dosbarth mewn neuadd ar unwaith os nad yw’n ddiogel.',
      'Byddwn yn tyfu i drydedd neuadd os bydd 7 o bob 10 yn gorffen.',
    ],
  },
}
