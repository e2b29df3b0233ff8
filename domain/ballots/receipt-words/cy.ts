/**
 * Welsh words for receipts: short, plain things. Frozen: a word's place in the list is what a receipt says, so a
 * change would make receipts that people hold say something else.
 */
export const WELSH = `
  abaty adain aderyn aelwyd afal afon agoriad alarch alaw albwm allwedd ambarel amgueddfa amlen angor anialwch
  anrheg arad arfordir arian arlunydd asgell asyn athletwr athro atig aur awel awst awyren bach bachyn banana banc
  baner bara barcud bardd basged basn batri bedwen beic beiro belt blanced blawd blodyn blwch bocs botwm brenin
  bresych brethyn briallu bricsen brigyn brithyll bro bronfraith brws bryn buarth buddai bugail bwa bwced bwthyn
  byd byns caban cacen cadair cae calendr calon camel camera camlas cangen canwyll caravan carped carreg carw
  castan castell cath caws ceffyl cegin ceidwad ceirios celyn cenhinen cenllysg cennin cerdd cerflun cert chwarel
  chwiban chwilen cimwch clarinet clawdd cloc clogwyn clust clustog clychau cneuen cnocell coeden coedwig coffi
  coler colofn colomen comed copr corn cornel corrach cot cragen craig cranc crefft creision crempog crochan
  crwban crys cwch cwlwm cwmpawd cwmwl cwningen cwpan cwpwrdd cwrel cwsg cwstard cyfaill cyfrwy cylch cyllell
  cynfas cynffon cynhaeaf cyntedd cyrens cysgod daear dafad daffodil dail dant darlun dawns dawnsiwr deilen
  deintydd derwen desg diemwnt dillad dinas diod doctor dolffin dosbarth draenog drama dref drwm drych dryw dwfe
  dwylo dydd dyffryn dyfrgi ebol ebrill edafedd efail eglwys eira eirin eirlys eliffant enfys englyn eog erthygl
  eryr eryrod esgid ewin feiolin ffa ffair ffasiwn ffatri ffedog ffenest ffenigl fferi ffermwr ffidil fflam ffliwt
  fforc ffordd fforest ffos ffrind ffrog ffrwyth ffwrn ffynnon gaeaf gafr garej garlleg gellyg glaswellt glin
  gobennydd gofod golau gorila gorsaf gwair gwanwyn gwas gwddf gwely gwenith gwennol gwenynen gwesty gwinllan
  gwiwer gwregys gwyach gwyddfid gwydr gwyfyn gwylan gwymon gwynt gwyrdd hadau haearn haf haidd halen hances
  harbwr haul hebog hedyn helygen heol het heulwen hosan hufen hwyaden hwyl hydref ieir iglw inc injan iorwg jam
  jeli jig jyngl lafant lamp lawnt lein lemwn letys lili lindys llaeth llafn llawes llefrith llestr lleuad llew
  llewpard lliain llinell llinyn llo lloer llofft llong llosgfynd lludw llun llusern llwy llwybr llwynog llyffant
  llyfr llygad llygoden llys llythyr lolfa lori mab machlud magned malwoden mandolin marchnad marmor mart mawn
  mecanig medal medi mefus mehefin melfed melin menig menyn mes miaren miwsig mochyn modrwy morfil morlo moron
  mosaig mwclis mwgwd mwsogl mwyar mynach mynydd nadroedd napcyn neidr nenfwd nionyn nodwydd nofel nos nwdls nyth
  oen oergell ogof olwyn organ orig orsedd pabell pafin palas palmant panda pannas papur paradwys parc parot
  parsel pasta paun pecyn pegwn pelican pengwin pensil pentref perllan persli piano pib picnic pinafal pinwydd
  planed plu pluen poced pont popty porfa porth poster potel potyn pren priodas pryf prynhawn pwdin pwll pwmpen
  pwrs pysgodyn pythefnos raced radio rafft rhaeadr rhaff rhaw rhewgell rhiwbob rhosyn rhuban rhwyd rwber saer
  saeth salad sebra selsig seren sgarff sgert sgidiau sgiw siaced siarc siocled siop siwgr siwt soffa soser stabl
  stamp stori stryd swing swper swyddfa syrcas tabled tad taflen tafod taten tatws tebot tei teigr teisen teledu
  tennis tent teulu tiwlip tocyn ton torch tractor traed traeth triog triongl trwmped trwyn trysor tudalen tusw
  twnnel twr twrci tylluan tymor tywel tywod tywydd unawd undod ungorn wal waled wats winwns wyau wyneb wythnos
  ynys ysbyty ysgall ysgol ysgrif ysgub ysgubor ysgwydd ystafell ystlum
`
