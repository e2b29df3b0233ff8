import type { DemoTexts } from '../texts.ts'

export const options: DemoTexts['options'] = {
  A: {
    'what-changes': 'Dim byd',
    'who-gains': 'Neb',
    'who-may-lose': 'Pawb sy’n methu cyrraedd yno nawr',
    cost: '£0',
    'evidence-lived': 'Dau fws gyda thanc',
    'evidence-other': 'Archwiliad lleol: ni ddechreuodd 61 o 140',
    kind: 'gwneud dim',
  },
  B: {
    'what-changes': 'Mwy o ddosbarthiadau yn yr ysbyty',
    'who-gains': 'Pobl â char',
    'who-may-lose': 'Pobl heb gar',
    cost: '£78,000 y flwyddyn',
    'evidence-lived': 'Mae’r dosbarth yn dda',
    'evidence-other': 'Rhestr aros yr ysbyty: 17 wythnos',
    kind: 'ychwanegol',
  },
  C: {
    'what-changes': 'Dwy neuadd leol, cymdogion sy’n ffonio, a dosbarth ar-lein',
    'who-gains': 'Pobl heb gar, gofalwyr, pobl sy’n gweithio',
    'who-may-lose': 'Pobl a oedd yn hoffi pwll yr ysbyty',
    cost: '£92,000 ym mlwyddyn 1',
    'evidence-lived': 'Dau fws gyda thanc; byddai fy ngŵr yn mynd pe bawn i’n cael hoe',
    'evidence-other': 'Archwiliad lleol; astudiaethau achos o ddosbarthiadau mewn neuaddau pentref',
    kind: 'y ddau',
  },
  D: {
    'what-changes': 'Ar-lein yn unig',
    'who-gains': 'Pobl â rhyngrwyd da',
    'who-may-lose': 'Pobl heb ryngrwyd',
    cost: '£31,000 y flwyddyn',
    'evidence-lived': 'Nid oes gan Ray ryngrwyd gartref',
    'evidence-other': 'Nid oes rhyngrwyd mewn tua 7 o bob 100 cartref',
    kind: 'yn lle',
  },
  weighed: {
    title: 'O blaid ac yn erbyn',
    heads: ['Dewis', 'O blaid', 'Yn erbyn'],
    rows: [
      ['A', 'Dim cost newydd', 'Nid oes dim yn gwella'],
      ['B', 'Cyflym, gydag ocsigen ar y wal', 'Dau fws i ffwrdd o hyd'],
      ['C', 'Yn agos, gyda phobl rydych yn eu hadnabod', 'Mwy i’w redeg; mae’r neuaddau’n newydd i ni'],
      ['D', 'Rhad', 'Yn cau pobl heb ryngrwyd allan'],
    ],
  },
  chosen: {
    title: 'Pam y dewisom C',
    text: 'Mae’n helpu’r bobl sy’n cael eu gadael allan nawr. Yn y bleidlais rhoddodd 9 o 14 C yn gyntaf, rhoddodd tri ohonom B yn gyntaf a rhoddodd dau D.',
  },
}
