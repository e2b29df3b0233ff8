import type { DemoTexts } from '../texts.ts'

export const people: DemoTexts['people'] = {
  wellbeing: 'Ffoniwch 01632 960 111, bob dydd rhwng 9 y bore ac 8 yr hwyr.',
  interests: {
    C8: { interests: 'Fi sy’n gyrru’r fan y mae’r cynllun yn talu am ei thanwydd.' },
    P1: {
      organisation: 'Ymddiriedolaeth GIG West Pennock',
      interests: 'Byddai’r ymddiriedolaeth yn cael ei thalu am y dosbarthiadau.',
    },
    P2: { organisation: 'Ymddiriedolaeth GIG West Pennock' },
    P3: { organisation: 'Meddygfa Aldersyke' },
    P4: { organisation: 'Cyngor Aldersyke', interests: 'Y cyngor sy’n berchen ar un o’r ddwy neuadd.' },
    P5: {
      organisation: 'Breathing Space Aldersyke',
      interests: 'Byddai ein helusen yn hyfforddi’r hyrwyddwyr ac yn cael ei thalu am hynny.',
    },
    P6: { organisation: 'Cyngor Aldersyke' },
  },
  who: {
    guide: 'yr hwylusydd: yn rhedeg y cyfarfodydd a’r pleidleisiau, heb bleidlais',
    C1: 'dinesydd a chyd-gadeirydd: mae ganddi ocsigen gartref, a bu’n rhedeg cegin ysgol',
    C2: 'dinesydd: gyrrwr bws ar absenoldeb salwch, yn siarad Wrdw a Phwnjabeg',
    C3: 'dinesydd: yn gofalu am ei gŵr, Cymraeg yw ei hiaith gyntaf',
    C4: 'dinesydd: ag asthma difrifol, yn gweithio sifftiau, yn gwneud ffilmiau byr',
    C5: 'dinesydd: ag anabledd dysgu a chefnogwr, yn profi tudalennau hawdd eu darllen',
    C6: 'dinesydd: yn Fyddar ac yn arwyddo, yn helpu i redeg y neuadd les',
    C7: 'dinesydd: â COVID hir, yn cadw llyfrau a chyllidebau',
    C8: 'dinesydd: plymwr â fan, heb ryngrwyd gartref ac yn ei chael yn anodd darllen',
    P1: 'gweithiwr proffesiynol: meddyg teulu',
    P2: 'gweithiwr proffesiynol: ffisiotherapydd',
    P3: 'gweithiwr proffesiynol: yn prynu gwasanaethau iechyd i’r ardal',
    P4: 'gweithiwr proffesiynol: yn cysylltu gofal cymdeithasol yn y cyngor',
    P5: 'gweithiwr proffesiynol: yn rhedeg elusen i bobl â chyflyrau ar yr ysgyfaint',
    P6: 'gweithiwr proffesiynol: yn gofalu am yr arian yn y cyngor',
  },
  invited: {
    purpose:
      'Helpu i ysgrifennu’r cynllun hwn, ei drafod gyda’r lleill a phleidleisio arno. Dywedwch beth rydych yn ei feddwl ac yn ei wybod.',
    time: 'Cymaint ag y dewiswch. Mae cyfarfodydd yn para 90 munud ar y mwyaf.',
    length: 'Nes bod cytundeb ar y cynllun. Gallwch roi’r gorau iddi unrhyw bryd, heb ddweud pam.',
    money:
      'Cewch eich arian yn ôl am deithio a chostau eraill. Siaradwch â Noor am dâl am eich amser cyn y cyfarfod cyntaf.',
  },
  length: 'Un wythnos ar ddeg, nes bod cytundeb ar y cynllun. Gallaf roi’r gorau iddi unrhyw bryd, heb ddweud pam.',
  money: {
    citizen:
      'Caf fy arian yn ôl am deithio a chostau eraill o fewn 28 diwrnod. Rwyf wedi trefnu tâl am fy amser gyda Noor, yn breifat.',
    professional: 'Rwyf yma yn fy amser gwaith. Mae fy nghyflogwr wedi cytuno i’r oriau hyn.',
  },
  roles: {
    C1: {
      purpose: 'Dweud sut brofiad yw defnyddio’r gwasanaeth. Cadeirio’r cyfarfodydd gyda Noor.',
      time: 'Hyd at 8 awr y mis, ganol dydd. Egwyl bob 30 munud.',
    },
    C2: {
      purpose:
        'Dweud pa fysiau a lifftiau sy’n gweithio go iawn. Rhoi gwybod i siaradwyr Wrdw a Phwnjabeg beth a wnawn.',
      time: 'Hyd at 6 awr y mis, yn ystod y dydd.',
    },
    C3: { purpose: 'Siarad dros ofalwyr.', time: 'Hyd at 4 awr y mis, gyda’r nos neu ar-lein.' },
    C4: {
      purpose: 'Siarad dros bobl sy’n gweithio. Gwneud y ffilmiau.',
      time: 'Hyd at 4 awr y mis, yn fy amser fy hun gan amlaf.',
    },
    C5: {
      purpose: 'Profi pob llythyr a thudalen: ydw i’n gallu ei ddarllen? Croesawu pobl.',
      time: 'Hyd at 6 awr y mis. Amser i feddwl cyn ateb.',
    },
    C6: {
      purpose: 'Siarad dros bobl Fyddar a thros y neuadd les.',
      time: 'Hyd at 6 awr y mis, gyda dehonglwyr.',
    },
    C7: {
      purpose: 'Gwirio’r ffigurau. Arwain y tîm adolygu.',
      time: '60 munud ar y tro ar y mwyaf, yn y prynhawn.',
    },
    C8: {
      purpose: 'Siarad dros bobl nad ydynt yn defnyddio’r rhyngrwyd. Dweud sut beth yw byw ar y stad.',
      time: 'Hyd at 6 awr y mis. Dros y ffôn rhwng y cyfarfodydd.',
    },
    P1: {
      purpose: 'Dweud beth sy’n gweithio mewn meddygfa. Gwneud y ffordd i ddosbarth yn fyr.',
      time: '4 awr y mis.',
    },
    P2: {
      purpose: 'Dweud beth sy’n ddiogel a beth sy’n helpu. Rhedeg y dosbarthiadau yn nes ymlaen.',
      time: '6 awr y mis.',
    },
    P3: { purpose: 'Dod â’r contractau a’r rhifau. Mynd â’r cynllun at y bwrdd.', time: '6 awr y mis.' },
    P4: {
      purpose: 'Cysylltu hyn â gofal gartref ac â grantiau.',
      time: '6 awr y mis, ond nid ganol dydd ar ddydd Gwener.',
    },
    P5: { purpose: 'Dod â’r gwirfoddolwyr, eu hyfforddi a gofalu amdanynt.', time: '8 awr y mis.' },
    P6: { purpose: 'Cyfrifo beth yw cost pethau, mewn ffigurau y gall pawb eu gwirio.', time: '4 awr y mis.' },
  },
}
