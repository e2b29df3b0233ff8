import type { DemoTexts } from '../texts.ts'

export const why: DemoTexts['why'] = {
  question: 'Sut gall mwy o bobl yn Aldersyke ddechrau a gorffen adsefydlu’r ysgyfaint, a chadw’n iach wedyn?',
  told: {
    title: 'Beth ddywedodd pobl wrthym',
    maureen: 'Mae’r dosbarth yn dda. Cyrraedd yno yw’r peth anodd. Dau fws gyda thanc.',
    byMaureen: '– Maureen Tagg, sy’n fodlon rhoi ei henw',
    unnamed: 'Doeddwn i ddim yn gwybod beth oedd adsefydlu. Roeddwn i’n meddwl mai i bobl gaeth i gyffuriau yr oedd.',
    byUnnamed: '– rhywun nad yw am gael ei enwi',
    bethan: { lang: 'cy', text: 'Byddai fy ngŵr yn mynd pe bawn i’n cael hoe.' },
    bethanMeans: '',
    byBethan: '– Bethan Rhys, sy’n fodlon rhoi ei henw',
    moments: 'Yr eiliadau pwysicaf: y llythyr, y grisiau cyntaf, y dosbarth olaf.',
  },
  needed: {
    title: 'Beth sydd ei angen',
    N1: {
      who: 'Pobl heb gar',
      what: 'Lifft, neu ddosbarth gerllaw',
      evidence: 'data lleol',
      link: 'Archwiliad lleol y llynedd, gradd C',
      number: 'Ni ddechreuodd 61 o’r 140 a gafodd eu hatgyfeirio y llynedd',
    },
    N2: { who: 'Pobl sy’n newydd i adsefydlu', what: 'Rhywun i’w esbonio’n gyntaf', evidence: 'stori' },
    N3: {
      who: 'Gofalwyr',
      what: 'Rhywun i ofalu tra byddant i ffwrdd',
      evidence: 'stori',
      number: 'Mae 3 gofalwr yn cael seibiant nawr',
    },
    N4: { who: 'Pobl sy’n gweithio', what: 'Dewis gyda’r nos neu ar-lein', evidence: 'stori' },
    N5: { who: 'Siaradwyr Wrdw a Chymraeg', what: 'Gwybodaeth yn eu hiaith', evidence: 'data lleol' },
    N6: { who: 'Pobl sy’n ei chael yn anodd darllen', what: 'Llythyr hawdd ei ddarllen', evidence: 'stori' },
    N7: { who: 'Pobl sy’n gorffen', what: 'Rhywbeth i’w cadw i fynd ar ôl wythnos 8', evidence: 'stori' },
    N8: { who: 'Pobl heb lawer o arian', what: 'Help gyda ffurflenni a chost tanwydd', evidence: 'stori' },
    N9: { who: 'Pobl Fyddar', what: 'BSL ym mhob dosbarth', evidence: 'stori' },
    N10: {
      who: 'Meddygon teulu a nyrsys',
      what: 'Ffurflen atgyfeirio fer',
      evidence: 'data lleol',
      number: 'Mae 6 tudalen i’r ffurflen nawr',
    },
    N11: { who: 'Pawb mewn dosbarth', what: 'Ystafell â mynediad gwastad ac aer oer', evidence: 'data lleol' },
    N12: { who: 'Pobl sy’n teimlo’n isel', what: 'Cefnogaeth gyda hwyliau a phryder', evidence: 'stori' },
  },
  unsure: {
    title: 'Yr hyn nad ydym yn siŵr ohono',
    text: 'Am un flwyddyn yn unig y mae’r rhifau. Ni ofynnodd neb i bob un o’r 61 pam na ddaethant. Clywsom gan 9 ohonynt.',
  },
}
