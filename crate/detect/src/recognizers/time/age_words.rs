//! Ages in words that mean nothing else, and behind their name in forms whose keys are written small.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

use super::age_near;

/// What else lasts so many years; folded.
const LASTS: &[&str] = &[
    "erfahrung",
    "bestehen",
    "jubilaum",
    "haft",
    "freiheitsstrafe",
    "garantie",
    "laufzeit",
    "mietzeit",
    "dauer",
    "krieg",
    "tradition",
    "ehe",
    "ervaring",
    "bestaan",
    "oorlog",
    "huwelijk",
    "staz",
    "stazem",
    "doswiadczenie",
    "doswiadczeniem",
    "gwarancja",
    "wojna",
    "wojny",
    "umowa",
    "okres",
    "kredyt",
    "tradycja",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "age_adjective",
        label: "AGE",
        title: "Age in one word",
        pattern: r"(?i:jährig(?:e[rnms]?)?|jarige?n?|letni(?:a|ego|ej|emu|m|ą|ch)?|enn[ei])",
        before: Edge::Open,
        after: Edge::Token,
        limit: 24,
        score: 0.55,
        grows: Some(validate::AGE_IN_WORD),
        lowers: LASTS,
        prose: true,
        finds: &[
            "die zur Tatzeit «sechzehnjährige» Zeugin, ein «Fünfundvierzigjähriger»",
            "il paziente, «settantenne», e la «trentacinquenne» di Bari",
            "een «drieënvijftigjarige» man, de «zeventienjarige» verdachte",
            "«czterdziestoletni» mężczyzna, «siedemnastoletnia» uczennica",
        ],
        skips: &[
            ("zwanzigjähriges Bestehen", "a firm's"),
            ("dreißigjährige Erfahrung", "a time served"),
            ("mehrjährige Haft", "no number"),
            ("trenta persone", "a count"),
            ("dwudziestoletnia gwarancja", "a warranty"),
        ],
        source: "Word formation of ages in de, nl, it, pl: Duden, Van Dale, Treccani, PWN",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_spelled",
        label: "AGE",
        title: "Age with the number in words near a word for a person",
        pattern: "(?:ans|anni|anos|Jahren?|jaar)",
        limit: 16,
        score: 0.2,
        grows: Some(validate::AGE_SPELLED),
        raises: age_near::PEOPLE,
        lowers: age_near::LASTS,
        needs_context: true,
        prose: true,
        finds: &[
            "homme de «quarante-cinq ans», femme de «soixante et onze ans»",
            "donna di «trentacinque anni»",
            "mulher de «vinte e dois anos»",
            "ein Mann von «fünfundvierzig Jahren», vrouw van «drieënvijftig jaar»",
        ],
        skips: &[
            ("depuis quarante ans", "a time"),
            ("il contratto dura trenta anni", "a term"),
            ("vor fünfundvierzig Jahren", "a time"),
            ("homme de plusieurs ans", "no number"),
        ],
        source: "As for age_near",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_decade",
        label: "AGE",
        title: "Decade of somebody's life",
        pattern: "(?i:(?:(?:early|late|mid)[- ])?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[1-9]0['’]?s))",
        before: Edge::Token,
        after: Edge::Token,
        limit: 32,
        score: 0.55,
        front: "his her their my",
        finds: &[
            "the applicant, then in his «sixties», was arrested",
            "she was in her «mid-forties»",
            "both in their «late twenties»",
            "when I was in my «teens»",
            "a woman in her «late 60s»",
        ],
        skips: &[
            ("music of the sixties", "a decade"),
            ("in the late twenties", "a decade"),
            ("temperatures in the eighties", "degrees"),
            ("his sixty boats", "a count"),
            ("music of the 60s", "a decade"),
        ],
        source: "Oxford English Dictionary: in one's sixties",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_field",
        label: "AGE",
        title: "Age in a form",
        lead: r"(?:idade|wiek|leeftijd|edad|età|alter|âge):? ?[ \t]",
        pattern: concat!(r"\d{1,3} ?(?:", years!(), r"|l\.|J\.|a\.)"),
        after: Edge::Token,
        limit: 48,
        score: 0.6,
        checks: &[validate::AGE],
        finds: &[
            "idade: «48 anos», sexo: M",
            "wiek: «47 l.», płeć: K",
            "edad: «63 años»; leeftijd: «55 jr»",
            "età: «33 anni», âge: «9 mois»",
        ],
        skips: &[
            ("idade: indefinida", "no number"),
            ("wiek: 900 lat", "nobody grows so old"),
            ("leeftijd: onbekend", "no number"),
            ("edad: 12 grupos", "another unit"),
        ],
        source: "Forms of hospitals and courts; keys written small are data elsewhere, the unit says that these are not",
        ..Recognizer::DEFAULT
    },
];
