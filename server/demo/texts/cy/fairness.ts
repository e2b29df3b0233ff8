import type { DemoTexts } from '../texts.ts'

export const fairness: DemoTexts['fairness'] = {
  gain: {
    title: 'Pwy sy’n ennill, pwy all golli',
    gain: 'Ar eu hennill: pobl heb geir, pobl Fyddar, gofalwyr, siaradwyr Wrdw a Chymraeg.',
    lose: 'Gall golli: pobl a oedd yn hoffi pwll yr ysbyty. Felly mae un dosbarth yn aros yno.',
  },
  safe: {
    title: 'Diogel ac iach',
    items: [
      'Mae rheolau ocsigen yn gymwys ym mhob neuadd.',
      'Mae cynllun ar gyfer diwrnodau poeth.',
      'Ada Pickles yw’r un i siarad â hi os yw pethau’n mynd yn ormod. Mae hi’n ffonio’n ôl o fewn 24 awr.',
      'Mae rhywun yn ffonio pawb sy’n gadael dosbarth yn gynnar, o fewn 24 awr.',
    ],
  },
  data: {
    title: 'Beth a wnawn â’r hyn a wyddom am bobl',
    text: 'Mae hyrwyddwyr yn cael enw a rhif, a dim ond os yw’r person yn cytuno. Nid ydynt yn cadw nodiadau. Nid yw adolygiadau’n dangos dim y gellid adnabod neb oddi wrtho.',
  },
  risks: {
    title: 'Beth all fynd o’i le',
    R1: {
      what: 'Nid yw’r fan yn gweithio',
      'how-likely': 'gall ddigwydd',
      'what-we-do': 'Archebu tacsi',
      owner: 'Ray a Lucy',
    },
    R2: {
      what: 'Hyrwyddwyr yn blino',
      'how-likely': 'gall ddigwydd',
      'what-we-do': '4 awr yr wythnos yr un ar y mwyaf',
      owner: 'Lucy',
    },
    R3: {
      what: 'Y gaeaf: mae pobl yn sâl ac yn cadw draw',
      'how-likely': 'tebygol',
      'what-we-do': 'Ffonio pawb sy’n colli dau ddosbarth',
      owner: 'Imran',
    },
    R4: {
      what: 'Rhy ychydig o staff gofal i roi seibiant i ofalwyr',
      'how-likely': 'tebygol',
      'what-we-do': 'Talu ffrind neu gymydog y mae’r gofalwr yn ymddiried ynddo',
      owner: 'Bethan a Kwame',
    },
    R5: {
      what: 'Rhywun yn mynd yn sâl yn y neuadd, lle nad oes ocsigen ar y wal',
      'how-likely': 'annhebygol',
      'what-we-do': 'Potel ocsigen a pherson wedi’i hyfforddi ym mhob dosbarth',
      owner: 'Tom a Maureen',
    },
  },
}
