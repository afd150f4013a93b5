//! Ages of people. How long something has lasted is written alike, so most forms need a word beside.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

/// English numbers below a hundred.
macro_rules! number {
    () => {
        concat!(
            "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|",
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
        )
    };
}

/// Units of ages as they are written behind the number.
macro_rules! unit {
    () => {
        concat!(
            "(?:years?(?: old| of age)?|yrs?\\.?(?: old)?|months?(?: old)?|weeks? old|jahren?|j\\.|monate?n?|ans|mois|años?|meses|días de vida|",
            "anni|mesi|aa|anos?|jaar|jr|maanden|lata?|miesi[ęą]c[ey]|miesięcy|mies\\.)"
        )
    };
}

/// Things that are so and so old, and what lasts so long.
const THINGS: &[&str] = &[
    "project", "code", "codebase", "bug", "issue", "software", "library", "version", "system", "laptop", "house", "building", "car", "truck", "company",
    "tree", "wine", "whisky", "machine", "server", "vehicle", "contract", "warranty", "experience", "law", "lease", "loan", "bond", "plan", "mortgage",
    "guarantee", "boat", "technology", "dryer", "tin", "file", "data", "erfahrung", "bestehen", "laufzeit", "vertrag", "garantie", "jubilaum", "tradition",
    "ervaring", "bestaan", "duur", "doswiadczenie", "doswiadczenia", "gwarancja", "gwarancji", "umowa", "okres", "kredyt",
];

/// Words for people; folded.
const PEOPLE: &[&str] = &[
    "age", "aged", "alter", "edad", "eta", "idade", "leeftijd", "wieku", "paciente", "patient", "patientin", "patiente", "paziente", "pacjent", "pacjentka",
    "hombre", "mujer", "varon", "nino", "nina", "hijo", "hija", "joven", "senora", "senor", "homme", "femme", "enfant", "fils", "fille", "garcon", "uomo",
    "donna", "bambino", "bambina", "figlio", "figlia", "ragazzo", "homem", "mulher", "menino", "menina", "filho", "filha", "autor", "autora", "man", "woman",
    "boy", "girl", "baby", "child", "son", "daughter", "mann", "frau", "kind", "sohn", "tochter", "vrouw", "jongen", "meisje", "zoon", "dochter", "mezczyzna",
    "kobieta", "dziecko", "syn", "corka", "nieto", "nieta", "lactante", "bebe", "vedova", "veuve", "viuda", "conducteur", "requerente",
];

/// Words directly in front of an age with its unit; folded.
const FRONT: &str = "age aged de di of van von d unos hombre mujer varon nino nina hijo hija paciente patient patientin patiente paziente pacjent pacjentka \
    homme femme enfant fils fille uomo donna figlio figlia bambino homem mulher filho filha man woman boy girl baby child son daughter mann frau kind \
    sohn tochter vrouw zoon dochter mezczyzna kobieta dziecko syn corka lactante bebe";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "age_old",
        label: "AGE",
        title: "Age",
        pattern: concat!(
            r"(?i:\d{1,3}(?:\.\d)?(?:[ -]?(?:years?|yrs?\.?|months?|weeks?)[ -]old| years of age|[ -]?(?:y/o|yo|y\.o\.)|[ -]?jährig(?:e[rnms]?)?|[ -]?jarige?n?|",
            r"-letni(?:a|ego|ej|emu|m|ą|ch)?|enne)|",
            number!(), "[ -]years?[ -]old)"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.65,
        checks: &[validate::AGE],
        lowers: THINGS,
        prose: true,
        finds: &[
            "a «42-year-old» man, «42 years old», «54yo», «61 y/o»",
            "die «42-jährige» Bernerin, ein «34-Jähriger», Die «81-Jährige»",
            "een «58-jarige» vrijwilliger; «52-letnia» wnuczka; SCALZO Nunziatina, «51enne»",
            "«sixty three year old» retired driver, «eighty-one years old»",
        ],
        skips: &[
            ("a 2-year-old project", "a thing"),
            ("10 years of experience", "a time served"),
            ("30-jährige Erfahrung", "a time served"),
            ("a 300-year-old tree", "nobody grows so old"),
            ("two 4-year-olds", "nobody in particular"),
        ],
        source: "How news and medical notes give ages in en, de, nl, pl, it",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_announced",
        label: "AGE",
        title: "Age behind the word for it",
        lead: concat!(
            r"(?i)(?:age(?: of)?|aged(?: about| only| around| approximately)?|im alter von|alter|(?:la )?edad(?: de)?|âgée?s? d'environ|âge|âgée?s?(?: de)?|età(?: di)?|idade(?: de)?|",
            r"leeftijd(?: van)?|wiek|w wieku|lat|alder|anni|cumplió|turn(?:ed|s|ing)) ?[:(]?\s{0,3}"
        ),
        pattern: concat!(r"(?i:\d{1,3}(?:(?: {0,2}|-)", unit!(), r"|/[mf])?|", number!(), ")"),
        before: Edge::Token,
        after: Edge::Token,
        limit: 96,
        score: 0.6,
        checks: &[validate::AGE],
        lowers: &["z lat", "gli anni", "degli anni", "negli anni", "or over", "and over", "or above", "or older", "degrees", "seconds", "sec", "ms", "rows", "cache", "bytes", "percent", "pages", "points", "max", "columns", "tables"],
        prose: true,
        finds: &[
            "Poppy, aged «7», and at the age of «42»",
            "Age: «17» (disputed), Edad:«62 años», Alter: «44», âgé de «54 ans», wiek: «45 lat»",
            "im Alter von «42 Jahren», à l'âge de «9 mois», con la edad de «80 años»",
            "now aged «nine», lat «45», turned «40» last week",
        ],
        skips: &[
            ("page 12 of the age", "another word"),
            ("max-age: 120", "a header of caches"),
            ("turned 90 degrees", "an angle"),
            ("age 900", "nobody grows so old"),
        ],
        source: "Forms and reports in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_near",
        label: "AGE",
        title: "Years near a word for a person",
        pattern: concat!(
            r"(?i:(?:\d{1,3}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci[a-zé]+|veinti[a-zé]+|(?:treinta|cuarenta|cincuenta|",
            r"sesenta|setenta|ochenta|noventa)(?: y [a-z]+)?)(?: {0,2}|-)", unit!(), ")"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.5,
        checks: &[validate::AGE_LONG],
        front: FRONT,
        raises: PEOPLE,
        lowers: &[
            "contract", "warranty", "experience", "garantie", "experiencia", "garantia", "duracion", "plazo", "periodo", "contrato", "prision",
            "antiguedad", "contrat", "duree", "esperienza", "garanzia", "durata", "contratto", "prazo", "duracao",
            "control", "menos", "historia", "storia", "tradition", "tradicion", "existence", "existencia", "carriera", "carrera", "carriere", "servicio", "service",
        ],
        prose: true,
        finds: &[
            "mujer de «72 años» que acude por tos desde hace tres días",
            "hombre de «67 años», homme de «54 ans», donna di «86 anni»",
            "lactante de «5 meses», niño de «siete años», autora, de «69 anos»",
            "son of «7 years», kobieta, «54 lata»",
            "de «67 años», di «86 anni»",
        ],
        skips: &[
            ("contrato de 5 años", "a contract"),
            ("depuis 40 ans", "a time"),
            ("mujer con 10 años de experiencia", "a time served"),
            ("man of 500 years", "nobody grows so old"),
            ("la paciente ingresa tras 14 años, cada 6 meses", "times"),
        ],
        source: "How medical notes give ages; words for people in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_said",
        label: "AGE",
        title: "Age somebody says of a person",
        lead: r"(?i)(?:i am|i'm|(?:s?he|who|mother|father|mum|mom|dad|son|daughter|wife|husband)(?: is|'s| was)(?: now| only| just)?|ich bin|(?:er|sie|mutter|vater|sohn|tochter) ist(?: jetzt)?|ik ben|(?:hij|zij|ze) is) ",
        pattern: concat!(r"(?i:\d{1,3}(?:[ -]?", unit!(), r")?)"),
        after: Edge::Token,
        limit: 64,
        score: 0.6,
        checks: &[validate::AGE],
        lowers: &[
            "minutes", "miles", "km", "percent", "hours", "days", "weeks", "seconds", "meters", "metres", "feet", "pounds", "kg", "cm", "minuten", "stunden", "tage",
            "wochen", "prozent", "points", "months", "monate", "uur", "dagen", "foot", "ft", "lbs", "stone", "meter",
        ],
        prose: true,
        finds: &["I'm «43» and thinking of it", "My mother is «88», she was «4»", "Ich bin «74», spüle seit drei Jahren", "Ik ben «29 jaar», spreek Nederlands"],
        skips: &[
            ("I'm 10 minutes late", "a time"),
            ("he is 5 miles away", "a distance"),
            ("it is 42", "no person"),
            ("she's 404 times", "nobody grows so old"),
        ],
        source: "How people give ages in en, de, nl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_and_sex",
        label: "AGE",
        title: "Age with the sex, as medical notes write it",
        pattern: r"[MFmf]/\d{1,3}|\d{1,3}(?:/[MFmf]|[MF])",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.5,
        checks: &[validate::AGE_SEX],
        raises: &[
            "patient", "pt", "hx", "presents", "presenting", "admitted", "c o", "case", "dx", "diagnosis", "pmh", "s p", "ward", "bed", "history", "paciente", "sex",
        ],
        finds: &["Pt «M/54» presents with cough", "«54F» admitted overnight", "«M/54», «34/F»", "case 2, «M/61», history of gout"],
        skips: &[
            ("lens F/2.8 and F/22, M/4 thread", "apertures and threads"),
            ("patient bed 1234/F", "too many digits"),
            ("16M rows", "a count"),
            ("case m/s", "no number"),
        ],
        source: "How medical notes give age and sex",
        ..Recognizer::DEFAULT
    },
];
