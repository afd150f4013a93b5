//! The words of addresses, folded (lower case, no accents).

use std::collections::BinaryHeap;
use std::sync::OnceLock;

use crate::fold::push_folded;

/// Kinds of street behind its name that are hardly anything else there.
pub(super) const STREET: u32 = 1 << 0;
/// Kinds of street that are everyday words as well.
pub(super) const STREET_OR_NOT: u32 = 1 << 1;
/// Of those in front of a number, the ones that stand in a name of their own: "Lange Straße 4".
pub(super) const STANDING: u32 = 1 << 2;
/// Kinds of street in front of its name.
pub(super) const STREET_FIRST: u32 = 1 << 3;
/// What is part of a building, with a number or letter behind.
pub(super) const UNIT: u32 = 1 << 4;
/// What stands there without a number, too.
pub(super) const UNIT_ALONE: u32 = 1 << 5;
/// What follows the number of a floor.
pub(super) const FLOOR: u32 = 1 << 6;
/// Names of houses and places of business.
pub(super) const HOUSE: u32 = 1 << 7;
/// Small words inside names.
pub(super) const PARTICLES: u32 = 1 << 8;
/// Where an address ends and something else begins.
pub(super) const OTHERS: u32 = 1 << 9;
/// Abbreviations of states, provinces and territories that stand between town and postcode.
pub(super) const REGIONS: u32 = 1 << 10;
/// What is numbered and no street.
pub(super) const NO_STREET: u32 = 1 << 11;
/// Countries, as they close an address.
pub(super) const COUNTRIES: u32 = 1 << 12;
/// Sides of the compass behind a street.
pub(super) const TOWARD: u32 = 1 << 13;
/// Kinds of street that stand in front of other things as well.
pub(super) const EVERYDAY: u32 = 1 << 14;
/// Words in front of the name of a district.
pub(super) const DISTRICT: u32 = 1 << 15;
/// Abbreviations of more than three letters.
pub(super) const SHORT: u32 = 1 << 16;
/// Ends as the name of a street.
pub(super) const ENDING: u32 = 1 << 17;
/// What a number counts: spans of time, pieces, and the months whose day it is.
pub(super) const COUNTED: u32 = 1 << 18;

/// Words of each kind, parted by spaces. Regions in capitals, as they have to be written.
const LISTS: &[(u32, &str)] = &[
    (
        STREET,
        "street st str avenue ave road rd boulevard blvd lane ln terrace tce parkway pkwy highway hwy crescent cres mews trail trl cir \
         close gardens gdns grove parade pde causeway esplanade quay wharf wynd brae strasse gasse allee chaussee katu tie gata gatan vagen \
         veien vei vej gade utca ulice strand kajen villas",
    ),
    (
        STREET_OR_NOT,
        "drive dr court ct place pl square sq circle way row hill walk rise view green park loop plaza point ridge run crossing alley \
         broadway end yard gait mall bend pass circus bank vale heights roundabout promenade spur ledge cl link rue platz weg ring ufer \
         damm markt plein kade",
    ),
    (STANDING, "strasse str platz allee weg gasse ring damm ufer katu tie gata gatan gate vej vei terrace"),
    (
        STREET_FIRST,
        "rue avenue av ave boulevard bd bld chemin impasse allee quai cours route passage place square ruelle faubourg sentier venelle \
         traverse sente calle c cl calles rambla pasaje pje pso urb avda avenida plaza pza paseo carretera ctra carr calz calzada ronda travesia \
         glorieta camino privada cra carrera bv bvar diagonal camping rua r praca travessa praceta alameda estrada largo rodovia via viale \
         piazza piazzale piazzetta corso vicolo strada contrada cda contra lungomare salita frazione localita ul al pl os ulica ulicy aleja \
         aleje osiedle plac jalan jl odos cesta carrer cami placa steenweg heol rruga lieu-dit calea bulevardul soseaua intrarea",
    ),
    (
        UNIT,
        "flat apt apartment suite ste unit floor fl level room rm lot shop plot block blk building bldg villa house gate berth warehouse \
         office stall kiosk bungalow quarter box d h no nr door wing tower phase sector km piso planta puerta pta p ap apto apart \
         departamento depto dpto of oficina local nave esc escalera bloque blq bl portal bodega interior int interno scala piano lok m \
         lokal bus bte boite appt app appartement bat batiment etage case bureau og eg whg wohnung top stiege tur haus lgh leil conj conjunto sala \
         bloco lote casa andar loja cv atelier pav blok lt kav bd bt",
    ),
    (
        UNIT_ALONE,
        "bajo baixo bajos hinterhaus vorderhaus seitenfluegel gartenhaus fundos hs bis ter dto dta esq izq izda izquierda dcha derecha rez- \
         de-chaussee rdc ground basement sn snc zwart rood hh tv th mf links rechts gauche droite interno dir",
    ),
    (
        FLOOR,
        "floor fl tr etage og ug eg ebene stock piso planta andar piano izq izda izquierda dcha derecha esq esquerdo dto direito tv th mf sal \
         haed links rechts gauche droite pta puerta",
    ),
    (
        HOUSE,
        "residency society enclave nagar bhavan bhawan niwas sadan chs layout vihar house cottage court chambers farm lodge building buildings tower mill barn hall rectory manor villa centre center estate park yard \
         mansions mansion arcade plaza residence residences hotel hostal hostel gedung batiment zone zi za zac polygone poligono pol parque \
         complex campus castle grange croft forge apartments flats terrace maison chalet tour quartier cite marche haus hof stift \
         seniorenstift lieu-dit gewerbepark industriepark zona",
    ),
    (
        PARTICLES,
        "de du des del della delle dello degli dell dei di da do dos das la le les las los el of the upon on y e i and und am an der den \
         dem im in bei ob vor van aan op sur sous en lez ter ten te zu zur zum l d a al al- nad w na v auf unter hinter sa ai aux",
    ),
    (
        OTHERS,
        "tel telefon telephone telefono tlf phone fax mobile mob email mail web www http https herr frau mr mrs ms vat ust iban attn ref \
         date page order invoice handy cif nif siret",
    ),
    (
        REGIONS,
        "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD \
         TN TX UT VA VT WA WI WV WY AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD SA TAS ACT SP RJ MG RS BA GO DF CE AE AP APO FPO",
    ),
    (
        NO_STREET,
        "version chapter section figure fig table page part step level article art team group class grade day week month year phase line \
         item no number release update game round season episode act scene question answer exercise example appendix annex size model type \
         kapitel seite tabelle abbildung artikel abschnitt teil tag woche rechnung chapitre tableau capitulo tabla january february march \
         april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar \
         marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero \
         marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    (
        COUNTED,
        "day days week weeks month months year years hour hours piece pieces pcs tag tage tagen woche wochen monat monate monaten jahr jahre \
         stunde stunden stuck stk dag dagen week weken maand maanden jaar uur stuks jour jours semaine semaines mois an ans heure heures dia \
         dias semana semanas mes meses ano anos hora horas pieza piezas giorno giorni settimana settimane mese mesi anno anni ora ore pezzo \
         pezzi dni tygodni godzin sztuk january february march april may june july august september october november december jan feb mar \
         apr jun jul aug sep sept oct nov dec januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout \
         septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    (
        COUNTRIES,
        "usa us uk england scotland wales ireland canada australia zealand india singapore malaysia germany deutschland allemagne austria \
         osterreich autriche switzerland schweiz suisse svizzera france frankreich belgium belgie belgique belgien netherlands nederland \
         niederlande spain espana spanien italy italia italien portugal poland polska polen sweden sverige schweden norway norge denmark \
         danmark finland suomi iceland luxembourg luxemburg mexico argentina chile colombia peru brazil brasil romania hungary czechia \
         tschechien slovakia slovenia croatia greece turkey turkiye japan china korea taiwan thailand vietnam indonesia philippines nigeria \
         kenya ghana ethiopia senegal cameroun morocco egypt israel oman emirates fiji jamaica africa states kingdom",
    ),
    (TOWARD, "n s e w ne nw se sw north south east west upper lower"),
    (EVERYDAY, "via place route cours passage largo corso strada cesta camino plaza"),
    (DISTRICT, "colonia col barrio bairro urb fracc frazione loc localita district"),
    (SHORT, "jend pcia coah cnel prof sant"),
];

/// How the name of a street ends in German, Dutch and the Nordic languages.
const STREET_ENDINGS: &str = "strasse str gasse allee platz weg chaussee damm graben promenade straat laan gracht kade singel plein steeg dijk dreef steenweg \
         gata gatan vagen veien vej gade katu kuja utca torget kajen braut brautin gotu vegur";

/// Longest word of the lists, in bytes.
const LONGEST: usize = 16;

/// What a word can be in an address, one bit each. `folded` is scratch space.
pub(super) fn kinds(raw: &str, folded: &mut String) -> u32 {
    static TABLE: OnceLock<Vec<(&str, u32)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let all: BinaryHeap<(&str, u32)> =
            LISTS.iter().flat_map(|(kind, words)| words.split_ascii_whitespace().map(|word| (word, *kind))).collect();
        let mut all = all.into_sorted_vec();
        all.dedup_by(|next, own| {
            own.0 == next.0 && {
                own.1 |= next.1;
                true
            }
        });
        all
    });
    let known = |word: &str| table.binary_search_by_key(&word, |entry| entry.0).map_or(0, |at| table[at].1);
    let capitals = raw.len() < 4 && raw.bytes().all(|byte| byte.is_ascii_uppercase());
    let region = if capitals { known(raw) & REGIONS } else { 0 };
    folded.clear();
    if raw.is_ascii() {
        folded.push_str(raw);
        folded.make_ascii_lowercase();
    } else {
        raw.chars().for_each(|char| push_folded(char, folded));
    }
    let listed = if folded.len() <= LONGEST { known(folded) & !REGIONS } else { 0 };
    region | listed | if has_street_ending(folded) { ENDING } else { 0 }
}

/// Whether any word of `text` is of one of these kinds.
pub(super) fn any_word(text: &str, wanted: u32) -> bool {
    let mut folded = String::new();
    text.split(|char: char| !char.is_alphanumeric())
        .any(|word| word.len() > 1 && kinds(word, &mut folded) & wanted != 0)
}

/// Whether a street's name ends as such names do: a kind of street with a name before it in one word.
fn has_street_ending(word: &str) -> bool {
    word.len() > 5
        && STREET_ENDINGS.split_ascii_whitespace().any(|end| word.len() > end.len() + 2 && word.ends_with(end))
}
