import type { DemoTexts } from '../texts.ts'

export const suggested: DemoTexts['suggested'] = {
  taken: {
    school: 'Mae pobl â phlant ar eu hennill hefyd: mae un dosbarth yn agos at yr ysgol.',
    signed: 'Mae pobl Fyddar yn cael y cwestiynau mewn iaith arwyddion.',
    locked: 'Cedwir y rhestr o enwau mewn drôr dan glo.',
    told: 'Byddwn yn dweud wrthynt cyn i bethau newid.',
    driving: 'Nid oes rhaid i neb yrru i ddau le ar yr un diwrnod.',
    honest: 'Byddwn yn dweud hynny bob tro y byddwn yn dangos y ffigurau hyn.',
    others: 'Byddwn yn ffonio’r lleill yn y mis cyntaf.',
  },
  refused: {
    tickets: {
      adds: 'Caiff pawb a oedd yn hoffi’r pwll docyn i’r baddonau bob wythnos.',
      because: 'Nid oes arian ar gyfer hyn. Byddai’r tocynnau’n costio mwy na’r neuaddau.',
    },
    more: {
      adds: 'Gallem ofyn am £60,000.',
      because: 'Mae’r gronfa’n rhoi £50,000 ar y mwyaf, felly byddai cais am fwy yn cael ei wrthod.',
    },
    miles: {
      adds: 'Maent hefyd yn nodi pa mor bell y caiff pob person ei yrru.',
      because: 'Byddai pobl yn dweud llai wrthym pe baem yn nodi cymaint amdanynt.',
    },
  },
}
