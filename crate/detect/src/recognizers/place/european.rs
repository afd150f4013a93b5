//! Street addresses on the continent: German, French, Spanish, Italian, Dutch, Polish and Portuguese writing. The kind of street stands first or is
//! part of the name; the postcode stands before the town and belongs to the span when it follows directly.

use crate::recognizer::{Edge, Recognizer};

/// A word of a name.
macro_rules! name {
    () => {
        r"[A-ZÀ-ÞŁŚŻŹĆŒ][A-Za-zÀ-ſ'’.-]*"
    };
}

/// Further words of a name, with the small words that join them.
macro_rules! more {
    () => {
        concat!(r"(?: (?:(?:de|du|des|del|della|delle|dei|di|da|do|dos|das|la|le|les|las|los|el|et|y|e|i|und|am|an der|im|den|der|van|aan) |[dl]['’]){0,2}", name!(), ")*")
    };
}

/// Postcode of four or five digits (or `1234 AB`, `12-345`, `1234-567`) and town, on the same or the next line.
macro_rules! town {
    () => {
        concat!(r"(?:(?:(?:,|;| -| à| te)?\s{1,3}|[|;,])(?:(?:D|A|CH|F|B|I|L|SE|DE|AT)-)?(?:\d{5}|1[0-8]\d{2}|[3-9]\d{3}|2[1-9]\d{2}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4,5}-\d{3})[ ;]", name!(), more!(), r"(?: \((?:[A-Z]{2}|[A-Z][a-zà-ÿ]+)\))?)")
    };
}

/// The small words between the kind of street and its name.
macro_rules! of {
    () => {
        r"(?:(?:de|du|des|del|della|delle|dei|degli|di|da|do|dos|das|la|le|les|las|los|el) |(?:de la|de l|dell|d|l)['’ ]){0,3}"
    };
}

const ADDRESS_WORDS: &[&str] = &[
    "adresse",
    "anschrift",
    "wohnhaft",
    "wohnt",
    "strasse",
    "demeurant",
    "domicilie",
    "habite",
    "direccion",
    "domicilio",
    "calle",
    "vive",
    "residente",
    "indirizzo",
    "residenza",
    "abita",
    "adres",
    "woont",
    "wonende",
    "zamieszkaly",
    "zam",
    "mieszka",
    "morada",
    "endereco",
    "address",
    "sede",
    "siege",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "street_address_german",
        label: "STREET_ADDRESS",
        title: "German, Austrian or Swiss street address",
        pattern: concat!(
            r"(?:(?:",
            name!(),
            r" )?[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]*(?:STRASSE|STRAẞE|STR\.|GASSE|PLATZ|WEG|ALLEE|straße|strasse|str\.|gasse|allee|platz|weg|chaussee)|",
            name!(),
            r" (?:Straße|Strasse|Str\.|Allee|Platz|Gasse|Weg)",
            r"|(?:Am|Im|An der|An den|Auf dem|Auf der|Zum|Zur|Unter den|In der|In den|Hinter der) ",
            name!(),
            r") \d{1,4}(?: ?[a-z])?(?:[-/]\d{1,4})?",
            town!(),
            "?"
        ),
        limit: 120,
        score: 0.66,
        raises: ADDRESS_WORDS,
        finds: &[
            "wohnt «Grabowstraße 18, 17291 Prenzlau»",
            "«Am Torfstich 2, 17379 Moorwinkel»",
            "«Mainzer Landstr. 300»",
            "«Lange Straße 4a\n12345 Musterstadt»",
        ],
        skips: &[
            ("die Straße war leer", "no number"),
            ("Hauptstraßen 2024", "a plural"),
            ("auf dem Weg 3 Leute", "not a name"),
            ("Spring 5.3", "a product"),
        ],
        source: "DIN 5008 (form of addresses), DIN EN ISO 19160-4",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_french",
        label: "STREET_ADDRESS",
        title: "French, Belgian or Swiss street address",
        pattern: concat!(
            r"\d{1,4}(?: ?(?:bis|ter|quater))?,? (?i:rue|avenue|av\.|boulevard|bd|bld|chemin|impasse|allée|quai|cours|route|passage|place|square|ruelle|faubourg|mail|sentier) ",
            of!(),
            name!(),
            more!(),
            town!(),
            "?"
        ),
        limit: 160,
        before: Edge::Number,
        score: 0.75,
        raises: ADDRESS_WORDS,
        finds: &[
            "demeurant «7 rue du Puits-Salé, 39000 Lons-le-Saunier»",
            "«12 bis, avenue de la République»",
            "«16 place du Foirail\n12800 Naucelle»",
            "«3 quai de l'Yser»",
        ],
        skips: &[
            ("la rue du Puits", "no number"),
            ("3 rues du quartier", "a plural"),
            ("2 cours de français", "lessons"),
            ("12 places assises", "seats"),
        ],
        source: "AFNOR NF Z10-011",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_spanish",
        label: "STREET_ADDRESS",
        title: "Spanish or Portuguese street address",
        pattern: concat!(
            r"(?:(?i:calle|rambla|pasaje|avda|avenida|plaza|paseo|carretera|ronda|travesía|glorieta|camino|rua|rúa|praça|travessa|praceta|alameda|estrada|largo|av) |(?i:c/|pje\.|bv\.|avda\.|avd\.|av\.|av/|pza\.|ctra\.|cl\.) ?)",
            of!(),
            name!(),
            more!(),
            r",? (?:n\.?[ºo°]\.? ?|núm\.? ?|número |nº ?)?(?:\d{1,4}(?: ?[A-Z]|bis)?|s/n)(?:,? (?:(?:pta|puerta|ap|apt|depto|nave|lote|local|esc|piso|bloque)\.? ?\d{1,4}|\d{1,2}\.?[ºª°o]?\.?,? ?-?(?:[A-Z]|izda|izq|dcha|esq|dto|\d{1,2})?\.?|bajo|r/c))?",
            town!(),
            "?"
        ),
        limit: 160,
        score: 0.75,
        raises: ADDRESS_WORDS,
        finds: &[
            "vive en «Calle de Alcalá, 45, 28014 Madrid»",
            "«C/ Mayor 3, 2º B»",
            "«Avda. de la Constitución, nº 12»",
            "na «Rua do Convento 8, 7700-030 Almodôvar»",
        ],
        skips: &[
            ("la calle Mayor", "no number"),
            ("en calle 13", "no name"),
            ("Largo 45 cm", "no name"),
            ("camino de Santiago", "no number"),
        ],
        gaps: &[("«rua das acácias 118 fundos»", "all in lower case")],
        source: "Correos, Guía de normalización de direcciones; CTT, Normas de endereçamento",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_italian",
        label: "STREET_ADDRESS",
        title: "Italian street address",
        pattern: concat!(
            r"(?:Via|Viale|Piazza|Piazzale|P\.zza|P\.za|Corso|C\.so|Largo|Vicolo|Strada|Contrada|Lungomare|Salita|VIA|VIALE|PIAZZA|CORSO) ",
            of!(),
            name!(),
            more!(),
            r",? (?:n\.? ?)?\d{1,4}(?:/?[A-Za-z])?(?:",
            town!(),
            r")?|(?:via|viale|piazza|corso|vicolo|largo) ",
            of!(),
            name!(),
            more!(),
            r",? (?:n\.? ?)?\d{1,4}(?:/?[A-Za-z])?",
            town!()
        ),
        limit: 160,
        score: 0.7,
        raises: ADDRESS_WORDS,
        finds: &[
            "residente in «Piazza della Repubblica 3, 71036 Lucera (FG)»",
            "«Via Marchese Ugo 6, 90141 Palermo»",
            "«via Mazzini 3, 21010 Castelveccana (VA)»",
            "«Corso Garibaldi, 12»",
        ],
        skips: &[
            ("sent via Zoom 3 times", "not a town behind it"),
            ("Via libera", "no number"),
            ("in via Mazzini", "no number"),
            ("Corso 2024", "no name"),
        ],
        source: "Poste Italiane, Guida agli indirizzi",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_dutch",
        label: "STREET_ADDRESS",
        title: "Dutch or Belgian street address",
        pattern: concat!(
            r"(?:",
            name!(),
            r" ){0,2}[A-Z][A-Za-zé-]*(?:STRAAT|LAAN|WEG|PLEIN|GRACHT|KADE|straat|laan|gracht|kade|singel|plein|steeg|dijk|weg|straatweg) \d{1,4}(?: ?[a-zA-Z])?(?:-\d{1,4})?",
            town!(),
            "?"
        ),
        limit: 120,
        score: 0.65,
        raises: ADDRESS_WORDS,
        finds: &[
            "«Oude Rijksstraatweg 155, 7391 MD Twello»",
            "woont «Korvelseweg 66, 5025 JK Tilburg»",
            "«Prinsengracht 263-1»",
            "«Kerkstraat 12a»",
        ],
        skips: &[
            ("de straat op nummer 4", "no name"),
            ("Kerkstraat", "no number"),
            ("weg 2024", "no name"),
            ("straatlaan12", "no gap"),
        ],
        source: "PostNL, adressering; NEN 5825",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_polish",
        label: "STREET_ADDRESS",
        title: "Polish street address",
        pattern: concat!(
            r"(?:(?i:ul|al|pl|os)\.|(?i:ulica|ulicy|aleja|osiedle)) ?(?:",
            name!(),
            r"|\d{1,2})(?: (?:i |w |na )?",
            name!(),
            r")* \d{1,4}(?: ?[A-Za-z])?(?:/\d{1,4}[A-Za-z]?)?(?: ?(?:m|lok)\.? ?\d{1,4})?",
            town!(),
            "?"
        ),
        limit: 120,
        score: 0.85,
        raises: ADDRESS_WORDS,
        finds: &[
            "zam. «ul. Ogrodowej 17/4, 82-300 Elbląg»",
            "«ul. Jagiellońskiej 41 lok. 2, 85-097 Bydgoszcz»",
            "«al. Jerozolimskie 5 m. 12»",
            "«os. Piastów 3»",
        ],
        skips: &[
            ("ul. Ogrodowa", "no number"),
            ("ulica była pusta", "no name"),
            ("ul. 5", "no name"),
            ("al. 3", "no name"),
        ],
        source: "Poczta Polska, zasady adresowania; ustawa o ewidencji ludności (adres zameldowania)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_continental",
        label: "STREET_ADDRESS",
        title: "Street, house number, postcode and town",
        pattern: concat!(name!(), more!(), r",? \d{1,4}(?: ?[A-Za-z])?(?:[-/]\d{1,4})?", town!()),
        limit: 120,
        once: true,
        score: 0.7,
        raises: ADDRESS_WORDS,
        finds: &[
            "«Rheinufer 90, 40221 Düsseldorf»",
            "van «Turfmarkt 60, 2801 HA Gouda»",
            "«SKUTEVIKEN 19, 5032 BERGEN»",
            "«Hafnarbraut 27, 8200 Kopavogur»",
        ],
        skips: &[
            ("Team 5, 2024 Season", "a year"),
            ("Chapter 3, 12 Rules", "no postcode"),
            ("Rheinufer 90, Düsseldorf", "no postcode"),
            ("on page 90, 40221 words", "not a name"),
        ],
        source: "UPU S42 templates of continental Europe: street, number, postcode, town",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_french_without_number",
        label: "STREET_ADDRESS",
        title: "French street and town without a house number",
        pattern: concat!(
            r"(?i:rue|avenue|boulevard|chemin|impasse|allée|quai|route|place|lieu-dit) ",
            of!(),
            name!(),
            more!(),
            r"(?: \d{1,4}(?:/\d{1,3})?)?",
            town!()
        ),
        limit: 120,
        score: 0.8,
        raises: ADDRESS_WORDS,
        finds: &[
            "«route de Gap, 05230 Chorges»",
            "sise «rue des Sœurs Noires 35 à 7500 Tournai»",
            "«Rue de la Porcelaine 5, 1260 Nyon»",
            "«allée des Artisans, 64130 Mauléon-Licharre»",
        ],
        skips: &[
            ("la rue du Puits", "no town"),
            ("place aux 12000 Visiteurs", "no name"),
            ("route de Gap, Chorges", "no postcode"),
            ("rue de Gap, 2024", "a year"),
        ],
        source: "AFNOR NF Z10-011; bpost and Swiss Post addressing rules (number behind the street)",
        ..Recognizer::DEFAULT
    },
];
