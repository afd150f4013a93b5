//! Addresses that begin with something else than a street, and what a form calls an address.

use super::ADDRESS_WORDS;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "address_by_postcode",
        label: "STREET_ADDRESS",
        title: "House and place with a postcode of letters and digits",
        pattern: r"[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|[A-Z]\d[\dW] [A-Z0-9]{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d",
        score: 0.9,
        grows: Some(validate::POSTCODE),
        finds: &[
            "of «The Old Forge, Trewarren Lane, St Mawes, Cornwall TR2 9ZZ», revoke",
            "«3 Heol y Felin, Llandysul, Dyfed SA44 9ZZ»",
            "Re: «Unit 6, Tannery Yard, Kilkenny R95 X0F0»",
            "«The Old Rectory, Fiddlestone, Glos GL7 9ZZ»",
            "«Main Street, Carndonagh, F93 X0Z1»",
        ],
        skips: &[
            ("in St Mawes, Cornwall", "no postcode"),
            ("one, two, three TR2 9ZZ", "no names"),
            ("Cornwall TR2 9CZ", "no such postcode"),
            ("Version 2, Build TR2", "no postcode"),
        ],
        source: "Royal Mail PAF: premises may have a name instead of a number; An Post Eircode; Canada Post",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "address_by_postcode_and_town",
        label: "STREET_ADDRESS",
        title: "Place without a street, postcode and town",
        pattern: r"(?:[A-Z]{1,2}-)?(?:\d{5}|\d{4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3}|\d{3} \d{2}) [A-ZÀ-ÞŁŚŻŹĆŒČŠŽ]",
        before: Edge::Token,
        after: Edge::Open,
        score: 0.9,
        grows: Some(validate::POSTCODE),
        finds: &[
            "«ZA de Bel-Air, 12000 Rodez»",
            "«Quartier les Blaches, 26400 Mirabel-et-Blacons»",
            "«Kleine Gasse\n12345 Musterstadt»",
            "«Zona Industrial de Oiã, Lote 14, 3770-059 Oliveira do Bairro»",
        ],
        skips: &[
            ("Item, 12000 Pieces", "no place"),
            ("Version 3, 1200 Rules", "no place"),
            ("39000 Lons-le-Saunier", "a town alone"),
            ("Total, 45000 EUR", "no place"),
        ],
        source: "UPU S42: premises without a street; AFNOR NF Z10-011 (lieu-dit, zone d'activité)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "address_by_state",
        label: "STREET_ADDRESS",
        title: "House and town with state and ZIP code",
        pattern: r"(?:AL|AK|AZ|AR|CA|CO|CT|DC|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY) \d{5}(?:-\d{4})?",
        after: Edge::Number,
        score: 0.9,
        grows: Some(validate::POSTCODE),
        finds: &[
            "of «18 Blueberry Ledge, Ellsworth, ME 04605»",
            "«4480 Cottonwood Spur, Las Cruces, NM 88099»",
            "«RR 2 Box 88\nTamworth, OH 44999»",
            "«The Old Mill, Concord, NH 03301-0001»",
        ],
        skips: &[
            ("in Springfield, IL 62704", "a town alone"),
            ("OK 12345", "no town"),
            ("error, OK 12345", "no names"),
            ("IN 12345 cases", "no town"),
        ],
        source: "USPS Publication 28, appendix B",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "address_by_unit",
        label: "STREET_ADDRESS",
        title: "Flat, plot or box in front of an address",
        pattern: r"(?i:plot|sector|flat|unit|shop|blk|block|villa|room|suite|level|lot|warehouse|apartment|apt|gate|berth|bungalow|(?:house|door|h\.|d\.) ?no)\.? ?(?i:no\.? ?)?#?(?:[A-Z]-)?\d{1,6}",
        score: 0.9,
        grows: Some(validate::UNIT_FIRST),
        raises: ADDRESS_WORDS,
        finds: &[
            "R/o «House No. 1179, Sector 39-B, Chandigarh 160036»",
            "Deliver to «Unit 4, Foundry Yard»",
            "«Blk 538 Ang Mo Kio Ave 10 #12-1190 Singapore 560538»",
            "«Plot 58, MIDC Satpur, Nashik 422999», «B-14, Sector 62, Noida, Uttar Pradesh 201301»",
            "«Résidence Les Pins, Bât. B, esc. 2\n14 boulevard Carnot\n06400 CANNES CEDEX»",
        ],
        skips: &[
            ("unit 4, please", "no place"),
            ("Level 3, Section Two", "no place"),
            ("room 12 is free", "no place"),
            ("Block 5, Page 3", "no place"),
        ],
        source: "India Post, SingPost and Australia Post addressing guides",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "address_with_unit",
        label: "STREET_ADDRESS",
        title: "Names with a house number, a flat or suite behind them",
        pattern: r"(?i:suite|ste|apartment|apt|appt)\.? ?#?\d{1,4}[A-Za-z]?",
        score: 0.9,
        grows: Some(validate::UNIT_BEHIND),
        finds: &[
            "I live at «35 Kromwater 38, Suite 12»",
            "«92 Eusebio Dávila 57\nSuite 603\nCalgary AB»",
            "«Camiño Ancho 91 Apt. 217»",
            "ship to «251 Charilaou Trikoupi, Apt 4, 10433 Athens»",
        ],
        skips: &[
            ("in 2019 Suite 12 was built", "a year"),
            ("Cello Suite 3", "no number in front"),
            ("Version 4.2, Suite 7", "no name and number"),
            ("call 12 people in Suite 4", "words"),
        ],
        source: "USPS Publication 28, appendix C2 (secondary unit designators)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "address_military",
        label: "STREET_ADDRESS",
        title: "Address of a unit or ship abroad",
        pattern: r"(?:(?i:psc|cmr|unit|uss|usns|uscgc|hc) [A-Za-z0-9]+(?: [A-Za-z]+)?(?:,? (?i:box) \d+)?(?:, ?|,?\n| ))?(?i:apo|fpo|dpo),? (?i:aa|ae|ap),? \d{5}(?:-\d{4})?",
        after: Edge::Number,
        score: 0.9,
        finds: &[
            "Send it to «PSC 1234, Box 5678\nAPO AE 09012»",
            "«USS Dam\nFPO AE 94560»",
            "«unit 9456 box 8731\ndpo ap 71610»",
            "via «APO, AP 96301-0001»",
        ],
        skips: &[
            ("APO AE", "no code"),
            ("the apo is 12345", "a word"),
            ("DPO, AA 123", "too short"),
            ("APO B 12345", "no region"),
        ],
        source: "USPS Publication 28 section 225 and 238 (military and diplomatic addresses)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "post_office_box",
        label: "STREET_ADDRESS",
        title: "Post office box",
        pattern: r"(?i:p\.? ?o\.? ?box|postfach|postbus|postboks|box postal|apartado de correos|apartado|apdo\.|caixa postal|casella postale|skr\. ?poczt\.|skrytka pocztowa|b\.?p\.) ?\d+(?: \d+)*(?:-\d{5})?",
        score: 0.9,
        grows: Some(validate::GOES_ON),
        finds: &[
            "Write to «P.O. Box 915, Lihue, HI 96766»",
            "«PO BOX 12» is full",
            "«Postfach 11 40, 36199 Unterrieden»",
            "«Postbus 57002, 1040 CT Amsterdam»",
            "«Apartado 12, 46080 Valencia»; send it to «po box 118, tulsa ok 74101»",
        ],
        skips: &[
            ("a post box 12", "not an office's"),
            ("el apartado 3, arts. 14 a 16; apdo. 3.", "a paragraph of a law"),
            ("PO Box", "no number"),
            ("PO 4500128746", "a purchase order"),
            ("Boxes 12", "not a box of a post office"),
        ],
        source: "USPS Publication 28 section 28; UPU S42",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "address_announced",
        label: "STREET_ADDRESS",
        title: "Line behind the word for an address",
        lead: r"(?i)(?:(?:home |postal |street |mailing |billing |shipping |delivery |residential )?address|addr|domicilio|dirección|direccion|anschrift|adresse|indirizzo|residenza|residence|adres|morada|endereço|zamieszkania)\s?:\s{0,6}",
        pattern: r"[A-ZÀ-Þ0-9](?:[^\n\t|;:]*[A-Za-zÀ-ÿ0-9)])?",
        limit: 120,
        score: 0.9,
        checks: &[validate::ADDRESS_LINE],
        grows: Some(validate::GOES_ON),
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
            ("let addr: SocketAddr = 80", "source code"),
        ],
        source: "Labels of forms in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
];
