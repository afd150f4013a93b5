//! Street addresses as written in the United States, Canada, the United Kingdom, Ireland and Australia: one span from the house
//! number to the postcode as far as it runs on, over line breaks too.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

/// "Apt 4, ", "Flat 2, ": in front of or behind the street.
macro_rules! unit {
    () => {
        r"(?i:flat|apt|apartment|suite|ste|unit|floor|room|rm|lot|#)\.? ?#?[0-9A-Za-z]{1,5}"
    };
}

/// House number and the words of a street's name before its kind.
macro_rules! number_and_name {
    () => {
        r"\d{1,6}[A-Za-z]?(?:[/-]\d{1,4})?,? (?:(?:[A-Z][A-Za-z'À-ſ-]*\.?|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)) )+"
    };
}

/// Kinds of street that are hardly ever anything else behind a number and a name.
macro_rules! sure_kind {
    () => {
        "(?i:street|str?|avenue|ave|road|rd|boulevard|blvd|lane|ln|terrace|parkway|pkwy|highway|hwy|crescent|cres|mews|trail|trl|ct|cir|sq)"
    };
}

/// Kinds of street that are everyday words as well.
macro_rules! any_kind {
    () => {
        concat!(
            "(?:", sure_kind!(), "|(?i:drive|dr|court|ct|place|pl|square|sq|circle|cir|way|row|close|gardens|grove|hill|walk|quay|wharf|rise|view|green|",
            "park|parade|loop|plaza|point|ridge|run|crossing|alley|broadway|gate|end|wynd|brae|yard|gait|mall|bend|pass|circus|esplanade|bank|vale|heights|roundabout|promenade))"
        )
    };
}

/// Town, region and postcode: what settles that it is an address.
macro_rules! town {
    () => {
        concat!(
            r"(?:(?:,\s{0,3}|\s{1,3})", unit!(), r")?(?:(?:,\s{0,3}|\s{1,3})(?:[A-Z][A-Za-z'À-ſ.-]* ?)+)+(?:,\s{0,3}|\s{0,3})(?:",
            // United States: state and ZIP code.
            r"(?:AL|AK|AZ|AR|CA|CO|CT|DC|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY)",
            r"\.?(?:,? \d{5}(?:-\d{4})?)?|\d{5}(?:-\d{4})?",
            // United Kingdom and Ireland.
            r"|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[\dW] [A-Z0-9]{4}",
            // Canada and Australia.
            r"|(?:APO|FPO|DPO),? A[AEP] \d{5}|(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT),? [A-Z]\d[A-Z] ?\d[A-Z]\d|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? \d{4})",
            r"(?:,? (?:USA|U\.S\.A\.|United States|UK|United Kingdom|Canada|Australia|Ireland))?"
        )
    };
}

/// Words that announce an address.
const ADDRESS_WORDS: &[&str] = &[
    "address",
    "addr",
    "street",
    "lives",
    "living",
    "live",
    "resident",
    "residing",
    "resides",
    "residence",
    "home",
    "house",
    "deliver",
    "delivery",
    "delivered",
    "ship",
    "shipping",
    "billing",
    "mail",
    "mailing",
    "moved",
    "located",
    "office",
    "premises",
    "property",
    "visit",
    "parcel",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "street_address",
        label: "STREET_ADDRESS",
        title: "Street address with town and postcode",
        pattern: concat!(r"(?:", unit!(), r",? )?", number_and_name!(), any_kind!(), r"\.?", town!()),
        limit: 200,
        before: Edge::Number,
        score: 0.9,
        finds: &[
            "Ship to «742 Evergreen Terrace, Springfield, IL 62704».",
            "of «88 Quarry Hill, Thornfield TF8 3DE» and",
            "Address: «5 Pecan Grove Ln.\nLubbock, TX 79423»",
            "«Flat 2, 14 High Street, Anytown AB1 2CD»",
            "«1180 QUARRY BEND RD APT 6, MARROWDALE, OH 44999»",
            "«90 Kew Crescent, Brampton, ON L6P 0Z9, Canada»",
        ],
        skips: &[
            ("2019 Supreme Court, Second Chamber", "no postcode and no region"),
            ("Section 5 Private Drive shafts", "no town"),
            ("1 TB Hard Drive, USB 3", "no town"),
            ("12 Angry Men, 1957", "no street"),
        ],
        source: "USPS Publication 28 (suffixes, states); Royal Mail PAF; Canada Post and Australia Post addressing guides",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_address_by_postcode",
        label: "STREET_ADDRESS",
        title: "House and place with a UK or Irish postcode",
        pattern: r"(?:The [A-Z]|(?:Flat|Unit|Apartment|Apt|Suite|Lot|Plot|House|Cottage|Farm) [A-Z0-9]|\d{1,4}[A-Za-z]?,? [A-Z])[A-Za-z0-9'’À-ſ/-]*(?: (?:[A-Z0-9][A-Za-z0-9'’À-ſ/-]*|of|the|y|on|upon|and))*,\s(?:[A-Z][A-Za-z0-9'’À-ſ-]*(?: [A-Z][A-Za-z'À-ſ-]*)*,? )+(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}|[A-Z]\d[\dW] [A-Z0-9]{4})",
        limit: 160,
        once: true,
        before: Edge::Token,
        score: 0.86,
        raises: ADDRESS_WORDS,
        finds: &[
            "of «The Old Forge, Trewarren Lane, St Mawes, Cornwall TR2 9ZZ», revoke",
            "«3 Heol y Felin, Llandysul, Dyfed SA44 9ZZ»",
            "Re: «Unit 6, Tannery Yard, Kilkenny R95 X0F0»",
            "«The Old Rectory, Fiddlestone, Glos GL7 9ZZ»",
        ],
        skips: &[
            ("in St Mawes, Cornwall", "no postcode"),
            ("one, two, three TR2 9ZZ", "no names"),
            ("Cornwall TR2 9CZ", "no such postcode"),
            ("Version 2, Build TR2", "no postcode"),
        ],
        source: "Royal Mail PAF: premises may have a name instead of a number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_line",
        label: "STREET_ADDRESS",
        title: "Street and house number",
        pattern: concat!(number_and_name!(), sure_kind!(), r"\.?(?:(?:,\s{0,3}|\s{1,3})", unit!(), ")?"),
        limit: 120,
        before: Edge::Number,
        score: 0.65,
        raises: ADDRESS_WORDS,
        finds: &[
            "He lives at «27 Lark Lane» now",
            "«221B Baker Street»",
            "meet at «350 Fifth Avenue, Suite 3304»",
            "«12 N. Mulberry St.»",
        ],
        skips: &[
            ("the Street was empty", "no number"),
            ("3 st", "no name"),
            ("12 monkeys in the lane", "not a name"),
            ("200 OK\nRoad closed", "on another line"),
        ],
        source: "USPS Publication 28, Royal Mail PAF",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_line_with_unit",
        label: "STREET_ADDRESS",
        title: "Street, house number and apartment",
        pattern: concat!(
            number_and_name!(),
            any_kind!(),
            r"\.?(?:,\s{0,3}|\s{1,3})(?i:flat|apt|apartment|suite|ste|unit)\.? ?#?(?:\d{1,5}[A-Za-z]?|[A-Za-z]\d{0,4})"
        ),
        limit: 120,
        before: Edge::Number,
        score: 0.7,
        raises: ADDRESS_WORDS,
        finds: &[
            "«4 Devonshire Court apt 222»",
            "«40 Harbour View, Unit 3»",
            "«22 Newport Drive, Suite 5»",
            "«7 Elm Row, Flat 2»",
        ],
        skips: &[
            ("1 TB Hard Drive, USB 3", "no apartment"),
            ("Newport Drive, Suite 5", "no number"),
            ("22 drive suite 5", "no name"),
            ("2 Big Way unit tests", "on the edge of a word"),
        ],
        source: "USPS Publication 28 section 213: secondary unit designators",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "address_announced",
        label: "STREET_ADDRESS",
        title: "Line behind the word for an address",
        lead: r"(?i)(?:(?:home |postal |street |mailing |billing |shipping |delivery |residential )?address|addr|domicilio|dirección|direccion|anschrift|adresse|indirizzo|residenza|adres|morada|endereço|zamieszkania)\s?:\s{0,6}",
        pattern: r"[A-ZÀ-Þ0-9](?:[^\n\t|;:]*[A-Za-zÀ-ÿ0-9)])?",
        limit: 120,
        score: 0.2,
        confirmed: 0.86,
        checks: &[validate::ADDRESS_LINE],
        finds: &[
            "Domicilio: «Avenida de concha espina 16, 2»",
            "Address: «9 HaBarzel Court, Tel Aviv 6971000»",
            "Adres: «Meerkoetlaan 23 te Almere»",
            "Anschrift: «Lot II 47, Route de Sambava»",
        ],
        skips: &[
            ("Address: see page two", "no number"),
            ("address: 0x7ffee4", "of a machine's memory"),
            ("IP address: 192.0.2.17", "of a machine"),
            ("Adresse: https://example.com/12 a", "of a page"),
        ],
        source: "Labels of forms in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "street_line_announced",
        label: "STREET_ADDRESS",
        title: "Street and house number next to a word that announces an address",
        pattern: concat!(number_and_name!(), any_kind!(), r"\.?(?:(?:,\s{0,3}|\s{1,3})", unit!(), ")?"),
        limit: 120,
        before: Edge::Number,
        score: 0.25,
        raises: ADDRESS_WORDS,
        needs_context: true,
        finds: &[
            "address: «7 Elm Row»",
            "she lives at «16 Birch Close»",
            "deliver to «40 Harbour View, Unit 3»",
            "resides at «9 Orchard Way»",
        ],
        skips: &[
            ("ruled in 2019 Supreme Court", "no word announces it"),
            ("1 TB Hard Drive", "no word announces it"),
            ("address the 3 Main points", "a plural"),
            ("lives in Elm Row", "no number"),
        ],
        source: "USPS Publication 28, Royal Mail PAF",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "post_office_box",
        label: "STREET_ADDRESS",
        title: "Post office box",
        pattern: concat!(
            r"(?i:p\.? ?o\.? ?box|postfach|postbus|apartado de correos|apartado|caixa postal|casella postale) \d{1,7}(?:",
            town!(),
            ")?"
        ),
        limit: 160,
        score: 0.8,
        finds: &[
            "Write to «P.O. Box 915, Lihue, HI 96766»",
            "«PO BOX 12» is full",
            "«Postfach 1234»",
            "«Postbus 57002»",
        ],
        skips: &[
            ("a post box 12", "not an office's"),
            ("PO Box", "no number"),
            ("PO 4500128746", "a purchase order"),
            ("Boxes 12", "not a box of a post office"),
        ],
        source: "USPS Publication 28 section 28; UPU S42",
        ..Recognizer::DEFAULT
    },
];
