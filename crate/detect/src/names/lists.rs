//! The words that point at names, and those that are none.
//!
//! Written folded (lower case, no accents), as they are compared. Collected from the everyday conventions of letters in
//! English, German, French, Spanish, Italian, Portuguese, Dutch and Polish; no list of names.

/// What a word may be. A word can be several things.
pub(super) type Kinds = u32;

/// `Mr`, `Frau`: a name follows.
pub(super) const TITLE: Kinds = 1;
/// As [`TITLE`], but only with a capital: `Sister Agnes`, not `my sister Agnes`.
pub(super) const TITLE_CAPITAL: Kinds = 1 << 1;
/// As [`TITLE`], but only with a dot behind: `Sig. Rossi`.
pub(super) const TITLE_DOTTED: Kinds = 1 << 2;
/// Stands between two titles: `Frau Dr. med. Weiss`.
pub(super) const DEGREE: Kinds = 1 << 3;
/// Opens a letter: `Dear`.
pub(super) const GREETING: Kinds = 1 << 4;
/// Words of a greeting that need company: `Sehr geehrte`.
pub(super) const GREETING_REST: Kinds = 1 << 5;
/// `Thanks`: a name may follow, or a comma and the writer's.
pub(super) const THANKS: Kinds = 1 << 6;
/// `van`, `de la`: part of the name that follows.
pub(super) const PARTICLE: Kinds = 1 << 7;
/// `jr`, `III`: part of the name before.
pub(super) const SUFFIX: Kinds = 1 << 8;
/// Never a name, even with a capital.
pub(super) const STOP: Kinds = 1 << 9;
/// Makes the name around it an organisation's: `Ltd`, `University`.
pub(super) const ORGANISATION: Kinds = 1 << 10;
/// A name and an everyday word: `Will`, `Klein`.
pub(super) const ORDINARY: Kinds = 1 << 11;
/// A name and a month: `May`.
pub(super) const MONTH: Kinds = 1 << 12;
/// `wrote`: the name before it (behind it in German) did.
pub(super) const WROTE: Kinds = 1 << 13;
/// Takes a thing rather than a person behind it when a number is near: prepositions of time.
pub(super) const TIME: Kinds = 1 << 14;

/// Closes a letter within a line: `Regards, Jane`.
pub(super) const CLOSER: Kinds = 1 << 15;

/// `the`, `der`: what follows is a thing.
pub(super) const ARTICLE: Kinds = 1 << 24;

/// Words that stand in any text: no name begins with them.
pub(super) fn everyday() -> impl Iterator<Item = &'static str> {
    let lists = LISTS.iter().filter(|(kinds, _)| kinds & (STOP | ARTICLE | TIME) != 0);
    lists.flat_map(|(_, words)| words.split_whitespace())
}

/// Words, parted by spaces.
pub(super) const LISTS: &[(Kinds, &str)] = &[
    (
        TITLE,
        "mr mrs ms mx miss dr prof frau herr herrn fraulein monsieur madame mademoiselle mme mlle mmes maitre docteur professeur senor senora \
         senorita sra srta dra srs dona don dott dottor dottore dottoressa signor signora signorina sigra avv ingegnere senhor senhora \
         doutor doutora profa pani panem pania panie pana panu mgr heer mevrouw mevr dhr mw drs meneer juffrouw avvocato notaio \
         engenheiro engenheira ingeniero ingeniera ingegner architetto geometra dottssa rechtsanwalt rechtsanwaltin messrs hrn",
    ),
    (
        TITLE_CAPITAL,
        "don dona mister professor doctor sir lord lady dame judge captain capt inspector officer nurse justice sister uncle aunt aunty constable sergeant \
         sgt lieutenant lt rev reverend senator coach bapak ibu hjh agente docteure shri smt kollege kollegin familie pan hr detective superintendent father brother \
         imam rabbi pastor tante oncle onkel tio tia zio zia auntie ato deacon canon baroness baron",
    ),
    (
        TITLE_DOTTED,
        "m sig hr fr sr gen col arch geom rag lic eng adv mag ing dipl hon arq inz mw rer sgt cpl maj engo enga ra ir engr mnr mej",
    ),
    (DEGREE, "med phil rer nat jur ing dent vet pol hab h c hc mult dipl mag dr prof ssa"),
    (
        GREETING,
        "dear hi hello hey hiya morning hallo liebe lieber liebster moin servus gruezi bonjour bonsoir salut cher chere chers estimado \
         estimada querido querida hola gentile egregio egregia caro cara cari ciao buongiorno buonasera salve prezado prezada ola oi beste \
         hoi dag goedemorgen goedemiddag goedendag lieve szanowny szanowna drogi droga czesc witaj kochany kochana hej ahoy apreciado \
         apreciada distinguido distinguida stimato stimata carissimo carissima greetings welcome",
    ),
    (
        GREETING_REST,
        "good morning afternoon evening sehr geehrte geehrter geehrten guten tag morgen abend buenos buenas dias tardes noches buona sera \
         bom boa dia tarde noite geachte beste goede dzien dobry witam exmo exma ilmo ilma tres dearest there sehr hochverehrte werte \
         werter muy excelentissimo",
    ),
    (
        THANKS,
        "thanks thx ty cheers ta danke dankeschon merci gracias grazie obrigado obrigada bedankt dankjewel dzieki dziekuje takk congratulations \
         congrats sorry",
    ),
    (
        PARTICLE,
        "van von vom zu zum zur der den dem de del della delle dei degli di da do dos das du des la le las los lo ten ter te t het bin ibn \
         ben bint al el af av ap ab ver op mac san st",
    ),
    (SUFFIX, "jr sr ii iii iv junior filho neto"),
    (
        ORGANISATION,
        "ltd llc llp inc corp corporation company plc gmbh ag kg ohg ug se sa sas sarl sasu eurl srl spa snc bv nv sp oo zoo lda ltda eireli \
         pty pte ab oy as aps foundation trust bank banca banque banco university universite universita universidad universidade universitat \
         universiteit college school hospital klinik klinikum clinic council committee society association institute institut istituto \
         instituto museum church cathedral court tribunal tribunale tribunaal gericht ministry ministere ministero ministerio department departement \
         agency authority group groupe gruppo grupo holding holdings partner partners associates solutions systems technologies services consulting \
         logistics industries insurance versicherung verlag verein stiftung genossenschaft werke hotel restaurant club fund capital \
         ventures studio studios press airlines airport station street road avenue square bridge strasse gasse platz allee rue \
         boulevard via viale piazza calle plaza avenida rua praca straat laan plein ulica aleja library centre center zentrum fabrik \
         stadtwerke firma haus kanzlei zahnarztpraxis arztpraxis tischlerei apotheke backerei metzgerei autohaus gasthof motors roofing sons daughters brothers bros mvz \
         boulangerie papeterie papeteries librairie ascenseurs asociacion associazione associacao gerencia bakkerij gymnasium schule schulen kirche commune comune \
         fenstertechnik zaklad sklep szpital szkola spolka stadtwerke sparkasse gemeinde union federation fc sc construction engineering media labs lab software pharma energy foods house \
         ward room team building tower terrace close court gardens plan act award prize cup league theorem syndrome disease",
    ),
    (MONTH, "may june april august avril mai juin aout mayo maggio giugno juni"),
    (
        TIME,
        "in on by until till since of before after early late mid this next last every from to im ab bis seit vor nach anfang ende mitte en \
         de depuis avant desde hasta antes fin finales di entro dal dopo fine em ate depois sinds voor na eind w do od przed po vanaf vom \
         zum during between through second first end begin",
    ),
    (
        CLOSER,
        "regards rgds sincerely faithfully respectfully gruss grusse lg vg mfg saluti saludos saudacoes cumprimentos cordialement amicalement bises \
         groet groeten groetjes mvg pozdrawiam pozdrowienia pozdr abraco abrazo abraccio atenciosamente atentamente xoxo xx cheers",
    ),
    (
        ARTICLE,
        "the a an der das dem den des ein eine einen einem eines le les un une il lo el los las una het een your our my his her their no any",
    ),
    (
        WROTE,
        "wrote writes schrieb schreibt ecrit escribio scritto escreveu schreef napisal napisala said replied commented",
    ),
    (
        ORDINARY,
        "will mark grace rose bill grant hope faith rich chase summer jordan paris chelsea sydney carter baker young long price case page \
         field fields joy dawn drew art gene jack frank guy pat rob sue bob nick dean earl king prince duke knight bishop abbot pope \
         cook smith miller taylor mason porter hunter fisher potter turner weaver walker parker cooper butler gardener gardner shepherd \
         brown black white green grey gray gold silver stone wood woods hill hills lake rivers brook brooks banks bush forest marsh \
         moore heath ford west north east south day winter spring frost snow storm rain fall star sky sun moon ray lane   \
         temple hall gates bridges park parks castle towers wall walls bell ball major minor little small short strong \
         sharp swift wise good best love bliss charity chance justice patience prudence verity constance crystal amber ruby pearl jade \
         opal ivy lily violet daisy iris fern heather hazel olive ginger basil sage rosemary holly berry robin martin jay finch crane \
         drake swan fox wolf lamb bull buck hart lion bear fish pike salmon bird sparrow max miles mile penny nickel cash bond \
         stock savage crook cross cruz bright bold noble pride strange stern stout power powers hand hands head foot legge bone \
         skye india china asia africa america victoria virginia georgia carolina dakota austin dallas houston phoenix lincoln jackson \
         madison kent york london lance pierce piers peg dick sandy rusty dusty misty sunny happy merry gay randy wade \
         trace tracy story reed read reader read page paige sterling ash aspen birch root roots law laws lawless speaker sanders \
         rush flood waters water bay shore cape ward warden marshal marshall steward stewart judge clerk reeve sexton \
         klein gross kurz lang jung alt neu reich arm stark schwarz weiss braun grun rot blau koch schmidt schmied muller bauer fischer \
         weber schneider schafer schreiber richter vogt kaiser konig herzog graf furst ritter bischof papst fuchs wolff hahn vogel adler \
         falk sperling fink baum wald berg stein bach see sommer herbst lenz mai sonntag freitag montag ernst frei fromm gut glaube \
         sorge kraft macht winkel haus hof markt engel teufel kern zimmer kaufmann hoffmann wagner zimmermann becker ziegler \
         blanc noir brun roux petit grand legrand lebon leblanc lenoir leroy roy roi prince comte marchand boulanger berger \
         fevrier avril noel pascal dimanche mercier fournier dupont fontaine bois dubois forest riviere pont mer lac fleur \
         olivier narcisse capucine loup renard aigle pierre marie france lorraine alix ange aimee desire modeste juste clement constant \
         blanco negro rojo moreno rubio castano verde flores rosa campo campos rio rios luna sol cruz iglesia iglesias torre torres \
         castillo calle guerra paz mercedes dolores pilar consuelo remedios soledad esperanza fe caridad gloria nieves rey reina conde \
         leal bravo bueno bello rico franco duro santo santos pascua domingo sabado herrero zapatero molinero pastor \
         bianco bianchi nero neri rosso rossi bruno verdi gallo leone volpe lupo serra ponte fonte monte monti costa valle villa \
         conti re papa abate fabbri ferrari ferraro sartori barbieri pace guerra amore bene natale pasqua benedetto salvatore \
         branco preto neves silva pereira oliveira carvalho pinheiro rocha ribeiro pinto coelho lobo leao cordeiro \
         wit zwart groen bruin rood groot kort bakker visser mulder smit kuiper dekker meester winter zomer vos haan \
         bialy czarny zielony sosna wrona sikora kos kot zajac lis wilk baran wisnia roza noc mroz zima kowal krol \
         per ale wil joost rob case mercy bishop contractor april tax ann dale dell glen \
         ace angel archer ever guest harper hunter max melody norm reg rod sol tad tab win",
    ),
    (
        STOP,
        "the a an and or but if so as at by for from in into is it its he she we they you i me my our your his her their this that these \
         those there here what when where who why how which was were are be been being am do does did done has have had can could shall \
         should would might must not no nor yes ok okay all any both each every everyone everybody anyone someone one two three first \
         second next last then than too also only just still yet now today tomorrow yesterday soon later please kindly with without \
         within about above below after before again against between both during over under up down off on out via re fwd fw cc bcc \
         let lets see note notes attached regarding following subject date sent time best regards kind warm warmest many yours truly \
         sincerely faithfully cordially respectfully thank thanks cheers dear hi hello hey good morning afternoon evening night welcome \
         team customer customers client clients colleague colleagues friend friends folks guys ladies gentlemen gentleman sirs madam madams sir ma'am \
         support helpdesk service desk sales marketing finance accounting accounts billing legal hr payroll procurement purchasing \
         operations engineering product security admin administrator office reception management board staff crew department group \
         users user guest visitor member members valued partner partners supplier vendor vendors applicant candidate resident residents tenant \
         parent parents student students patient director manager managers head chief president chairman chair chairwoman secretary treasurer \
         assistant associate senior junior lead leader engineer developer analyst consultant officer agent clerk accountant lawyer \
         solicitor attorney counsel consul ambassador editor author owner buyer seller driver technician nurse teacher lecturer \
         monday tuesday wednesday thursday friday saturday sunday january february march july september october november december \
         mon tue tues wed thu thur thurs fri sat feb mar apr jun jul aug sep sept oct nov dec christmas easter \
         montag dienstag mittwoch donnerstag samstag sonnabend januar februar marz juli oktober dezember weihnachten ostern \
         lundi mardi mercredi jeudi vendredi samedi janvier mars juillet septembre octobre novembre decembre  \
         lunes martes miercoles jueves viernes enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre \
         lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio luglio settembre ottobre dicembre aprile \
         segunda terca quarta quinta sexta janeiro fevereiro maio junho julho setembro outubro novembro dezembro \
         maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart  \
         poniedzialek wtorek sroda czwartek piatek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia \
         pazdziernika listopada grudnia styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien \
         ich du er sie es wir ihr der die das den dem des ein eine einen einem einer eines und oder aber wenn dass ist sind war waren hat \
         haben wird werden kann konnen soll muss nicht kein keine ja nein bitte danke fur mit ohne von zu zum zur im in am an auf aus bei \
         nach vor uber unter durch gegen bis seit wie was wer wo wann warum auch nur noch schon hier da dann mein meine dein unser unsere \
         ihre ihren ihrem ihrer alle alles beste besten viele freundliche freundlichen herzliche herzlichen liebe lieber grusse gruss \
         hallo guten tag damen herren kollegen kolleginnen kollegium kunde kunden kundin kundschaft zusammen leute \
         eltern mitarbeiter mitarbeiterin mitarbeitende mitglieder nachbarn freunde team abteilung vertrieb einkauf buchhaltung personal \
         geschaftsfuhrer geschaftsfuhrerin leiter leiterin direktor direktorin sekretariat betreff anlage datum uhr rechnung mieter \
         vermieter interessenten patient patientin firma empfang zentrale assistenz teilnehmer bewerber bewerberin \
         je tu il elle on nous vous ils elles le la les un une des du de et ou mais si que qui quoi est sont etait a au aux ce cette ces \
         mon ma mes sa ses notre nos votre vos leur leurs ne pas plus pour par avec sans dans sur sous chez entre oui non merci \
         bonjour bonsoir cordialement salutations tous toutes tout toute equipe client cliente clients collegue collegues messieurs \
         mesdames monsieur madame service direction objet piece jointe president presidente directeur directrice gerant responsable \
         yo tu el ella nosotros usted ustedes ellos los las una unos y o pero que quien como donde es era esta estan hay no si \
         por para con sin sobre desde hasta entre mi su sus nuestro nuestra gracias saludos atentamente todos todas equipo cliente \
         clientes companero companeros companeras senores senoras asunto adjunto presidente director directora gerente amigos amigas \
         panie prezesie kapitanie dyrektorze doktor doktorze kierowniku mecenasie profesorze sedzio sindaco preside rettore juiz confrere consoeur \
         confreres collegue kollegin president arbitrators coordinator bereitschaft compras kundin facilities payroll janitor caretaker bot operador \
         operator visitante visiteur assistente asystent rodzaj termin praxis terminal monitoring compliance field iva vat kc qc san dob dni cpf cnpj nif nie \
         tel witwe witwer sohn tochter ehefrau ehemann schwester bruder zeuge klager klagerin beklagte beklagter antragsteller arbeitnehmer arbeitgeber \
         boss comrades comrade shareholder shareholders bidders bidder alumni homeowner homeowners belegschaft buenas cofion cordialita agur \
         chaleureusement edelachtbare conservador cordialidad kundinnen einschreiben kundigung abmahnung bescheid antrag vertrag gott serviceteam makler \
         geschaftsleitung maire gentilissima gentilissimo ministre professeur administracao \
         interview commune pune city senhor exmo exma ilmo vom own same ditto idem mandant vorstand hausmeister \
         io lui lei noi voi loro il lo gli uno e ed ma se che chi cosa come dove sono ha hanno era al allo alla ai agli dal dalla nel \
         nella del della dei con su tra fra non grazie saluti distinti cordiali tutti tutte squadra collega colleghi colleghe signori \
         signore ufficio oggetto allegato direttore direttrice responsabile amministrazione clienti ragazzi amici \
         eu ele ela nos eles elas o os as um uma ao aos na no nas nos da do das dos em com sem seu sua nosso nossa obrigado obrigada \
         atenciosamente cumprimentos abracos todos pessoal equipe equipa senhores assunto anexo diretor diretora gestor \
         ik jij hij zij wij jullie het een en of maar als dat die dit is zijn was heeft niet geen met zonder van voor naar bij op aan uit \
         over onder door tot sinds hoe wie waar wanneer waarom ook nog hier daar mijn jouw ons onze hun alle allen allemaal groet groeten \
         vriendelijke hartelijke bedankt klant klanten collegas collega mensen iedereen dames heren onderwerp bijlage bewoner bewoners \
         ja ty on ona my wy oni i lub jesli ze jest sa byl byla nie tak z ze bez od do na w we po przed pod nad przez dla jak kto co \
         gdzie kiedy prosze dziekuje pozdrawiam pozdrowienia powazaniem wszyscy wszystkich zespol klient klienci panstwo panstwa koledzy \
         temat zalacznik dyrektor prezes kierownik pan pani panie mieszkancy \
         world there again everything nothing everyone's alexa siri google microsoft apple amazon outlook teams slack zoom jira excel windows \
         linux github facebook linkedin twitter whatsapp api url id pdf csv http https www html json xml sql ui ux it pr qa ceo cfo cto coo \
         vp gm pm ok n/a tbd tba na etc eg ie ps nb asap fyi faq urgent important reminder warning error info debug summary details status \
         total amount price qty description item number no ref reference order invoice ticket id type name address phone tel fax mobile \
         email mail web website pages section chapter table figure part article clause schedule appendix annex step question answer q \
         comment comments reply message result results action actions agenda minutes location place room floor version release build \
         input output example examples tip hint todo task tasks issue issues fix feature features bug test tests report \
         lord god jesus santa mum mom mama dad papa daddy mummy grandma grandpa oma opa mutter vater maman maman mamma babbo mae pai \
         committee holder bearer reader readers listener sender recipient anonymous unknown none nobody various external internal english german french spanish \
         italian dutch polish portuguese chinese european american british english hon honourable excellency majesty highness",
    ),
];
