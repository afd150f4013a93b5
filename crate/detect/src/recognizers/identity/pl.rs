//! Poland: PESEL, NIP, REGON, identity card and driving licence.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "pl_pesel",
        label: "PL_PESEL",
        title: "Polish personal number (PESEL)",
        pattern: r"\d{11}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.55,
        checks: &[validate::PL_PESEL],
        raises: &["pesel"],
        lowers: &["order", "invoice", "tracking", "serial", "zamowienie", "faktura", "przesylka"],
        finds: &["PESEL «85031212343»", "ur. 2002, «02260709875»"],
        skips: &[("numer 85031212344", "wrong check digit"), ("85131212343", "no month 13"), ("order 85031212343", "announced as an order")],
        source: "Ustawa z dnia 24 września 2010 r. o ewidencji ludności, art. 15",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pl_pesel_announced",
        label: "PL_PESEL",
        title: "Polish personal number (PESEL), mistyped",
        lead: r"(?i)pesel(?: nr| numer)?\s{0,2}[:=]?\s{0,3}",
        pattern: r"\d{11}",
        after: Edge::Number,
        score: 0.85,
        finds: &["PESEL: «85031212344»", "pesel «53111704421»", "PESEL nr «90010112345»", "PESEL=«85031212345»"],
        skips: &[
            ("PESEL 8503121234", "a digit short"),
            ("PESEL 850312123444", "a digit more"),
            ("numer 85031212344", "no word in front"),
            ("PESEL podano", "no number"),
        ],
        source: "Ustawa o ewidencji ludności, art. 15: a number announced as one is one, right or mistyped",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pl_nip",
        label: "PL_NIP",
        title: "Polish tax number (NIP)",
        pattern: r"\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}|(?:PL ?)?\d{10}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::PL_NIP],
        raises: &["nip", "podatnik", "vat", "podatkowy"],
        finds: &["NIP «526-104-08-28»", "NIP: «7792123459»", "VAT «PL7792123459»"],
        skips: &[("numer 526-104-08-29", "wrong check digit"), ("7792123459", "no word near")],
        source: "Ustawa z dnia 13 października 1995 r. o zasadach ewidencji i identyfikacji podatników",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pl_nip_announced",
        label: "PL_NIP",
        title: "Polish tax number (NIP), mistyped",
        lead: r"(?i)nip(?: nr)?\s{0,2}[:=]?\s{0,3}",
        pattern: r"\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}|(?:PL ?)?\d{10}",
        after: Edge::Number,
        score: 0.8,
        finds: &["NIP: «526-104-08-29»", "NIP «7792123450»", "nip=«1234567890»", "NIP «PL1234567890»"],
        skips: &[("NIP 526-104-08-2", "a digit short"), ("snip 7792123450", "another word"), ("NIP 77921234509", "a digit more"), ("NIP brak", "no number")],
        source: "As for pl_nip: a number announced as one is one, right or mistyped",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pl_regon",
        label: "PL_REGON",
        title: "Polish business number (REGON)",
        lead: r"(?i)regon(?: nr)?\s{0,2}[:=]?\s{0,3}",
        pattern: r"\d{9}(?:\d{5})?",
        after: Edge::Number,
        score: 0.85,
        finds: &["REGON: «012375245»", "regon «146257817»", "REGON «12345678512347»", "REGON nr «146257818»"],
        skips: &[("REGON 14625781", "a digit short"), ("numer 146257817", "no word in front"), ("REGON 1462578170", "a digit more"), ("regon brak", "no number")],
        source: "GUS, rejestr REGON: nine or fourteen digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pl_id_card",
        label: "PL_ID_CARD",
        title: "Polish identity card number",
        pattern: r"[A-Z]{3} ?\d{6}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.25,
        raises: &["dowod", "dowodu", "dowodem", "osobisty", "osobistego", "identity card", "id card", "legitymuje*", "tozsamosci"],
        needs_context: true,
        finds: &["dowód osobisty «ABS123456»", "legitymujący się dowodem «CDK 482910»", "identity card «AYW663421»", "seria i numer dowodu: «ABA300000»"],
        skips: &[
            ("faktura ABC123456", "no word near"),
            ("dowód AB123456", "a letter short"),
            ("dowód ABC12345", "a digit short"),
            ("dowód ABCD123456", "a letter more"),
        ],
        source: "Ustawa z dnia 6 sierpnia 2010 r. o dowodach osobistych",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pl_driving_licence",
        label: "PL_DRIVER_LICENSE",
        title: "Polish driving licence number",
        pattern: r"\d{5}/\d{2}/\d{4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.6,
        raises: &["prawo jazdy", "prawa jazdy", "kierowca", "driving licence"],
        finds: &["prawo jazdy nr «12345/09/1234»", "«00417/12/0613»", "prawa jazdy: «55120/20/1465»", "kierowca, «10203/04/1061»"],
        skips: &[("1234/09/1234", "a digit short"), ("12345/09/12345", "goes on"), ("12345/9/1234", "a digit short"), ("01/12345/09/1234", "goes on in front")],
        source: "Rozporządzenie w sprawie wydawania dokumentów stwierdzających uprawnienia do kierowania pojazdami, wzór prawa jazdy",
        ..Recognizer::DEFAULT
    },
];
