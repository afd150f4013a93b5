//! Ages to the decade: words for people of such an age, and how languages say "about fifty".

use crate::recognizer::{Edge, Recognizer};

use super::people;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "age_decade_person",
        label: "AGE",
        title: "Word for somebody of a decade",
        pattern: "(?i:(?:quadrag|quinquag|sexag|septuag|octog|nonag)[eé]n(?:arian|aire|[aá]ri[oa])|centenarian|(?:sess|sett|ott|nov)antenne|(?:cuarent|cincuent|sesent)ón|(?:mitt|end|anfang)(?:zwanz|dreiß|vierz|fünfz|sechz|siebz)iger(?:in)?)",
        after: Edge::Token,
        score: 0.55,
        finds: &[
            "the «octogenarian» was found",
            "une femme «sexagénaire», un «Quinquagénaire»",
            "uma senhora «octogenária», un paziente «nonagenario»",
            "mujer «septuagenaria»; ein «Mittvierziger», eine «Endfünfzigerin»",
        ],
        skips: &[
            ("two octogenarians", "nobody in particular"),
            ("le cinquantenaire de la firme", "a jubilee"),
            ("el centenario de la casa", "a jubilee"),
            ("legenarian", "no such word"),
        ],
        source: "Oxford English Dictionary; Trésor de la langue française; DRAE; Treccani; Priberam",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_about",
        label: "AGE",
        title: "About so many decades of life",
        pattern: concat!(
            "(?i:(?:anfang|mitte|ende) (?:(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|[3-9]0)|(?:begin|midden|eind) (?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig)",
            "|(?:vingt|trent|quarant|cinquant|soixant)aine d'années|(?:trent|quarant|cinquant|sessant|settant|ottant)ina|po (?:trzydziestce|czterdziestce|pięćdziesiątce|sześćdziesiątce|siedemdziesiątce|osiemdziesiątce))"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        raises: people::PEOPLE,
        lowers: &[
            "euro",
            "prozent",
            "grad",
            "depuis",
            "duree",
            "persone",
            "metri",
            "chilometri",
            "euros",
            "jahrhundert",
        ],
        needs_context: true,
        prose: true,
        finds: &[
            "ein Mann «Mitte vierzig», die Patientin ist «Anfang 50»",
            "un homme d'une «quarantaine d'années»",
            "una donna sulla «cinquantina»",
            "kobieta «po sześćdziesiątce», een vrouw van «begin veertig»",
        ],
        skips: &[
            ("Ende 50 Prozent", "a share"),
            ("depuis une vingtaine d'années", "a time"),
            ("una cinquantina di persone", "a count"),
            ("Mitte 40 der Kurve", "nobody near"),
        ],
        source: "Duden; Van Dale; Trésor de la langue française; Treccani; Słownik języka polskiego PWN",
        ..Recognizer::DEFAULT
    },
];
