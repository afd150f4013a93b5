//! India: Aadhaar, PAN, voter's card, passport, GSTIN, driving licence, provident fund number.

use crate::recognizer::{ALONE, Edge, Recognizer};
use scrim_validate as validate;

const AADHAAR_WORDS: &[&str] = &["aadhaar", "aadhar", "adhar", "adhaar", "uidai", "आधार"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "in_aadhaar",
        label: "IN_AADHAAR",
        title: "Aadhaar number",
        // Longer than the number, and once: the groups of a longer number are none.
        pattern: r"\d{4}[ :-]\d{4}[ :-]\d{4}(?:[ :-]\d+)*",
        before: Edge::Token,
        after: Edge::Token,
        once: true,
        confirmed: 0.6,
        mistyped: 0.38,
        checks: &[validate::IN_AADHAAR],
        raises: AADHAAR_WORDS,
        lowers: &["order", "tracking", "phone", "iban", "account"],
        finds: &["Aadhaar «3998 7654 3211»", "«3123-4567-8909»", "Aadhaar No: «1234 5678 9012»"],
        skips: &[
            ("batch 3998 7654 3212", "wrong check digit and no word near"),
            ("1111 3998 7654 3211", "four groups"),
        ],
        source: "UIDAI: twelve digits, the first from 2 on, Verhoeff",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "in_aadhaar_plain",
        label: "IN_AADHAAR",
        title: "Aadhaar number without groups",
        pattern: r"\d{12}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.45,
        mistyped: 0.38,
        checks: &[validate::IN_AADHAAR_PLAIN],
        raises: AADHAAR_WORDS,
        alone: ALONE,
        finds: &["My Aadhaar number is «400123456787»", "«312345678909»"],
        skips: &[("Aadhaar 12345678901", "a digit short"), ("tracking 312345678909", "no word near")],
        source: "UIDAI: twelve digits, the first from 2 on, Verhoeff",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "in_pan",
        label: "IN_PAN",
        title: "Indian permanent account number (PAN)",
        pattern: r"[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.55,
        raises: &["pan", "permanent account", "income tax", "itr", "tds", "पैन"],
        lowers: &["part", "order", "model", "serial", "sku", "coupon", "voucher", "code"],
        finds: &["«ABCPD1234Z»", "My PAN number is «ABBPM4567S»", "PAN: «AAACR5055K»", "पैन «BNZAA2318J»"],
        skips: &[
            ("ABCND1234Z", "no holder of kind N, and no word near"),
            ("coupon ABCPD1234Z", "announced as a coupon"),
            ("ABCPD1234", "a letter short"),
            ("ABCPD12345Z", "a digit more"),
        ],
        source: "Income Tax Department: the fourth letter is the kind of holder",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "in_pan_announced",
        label: "IN_PAN",
        title: "Indian permanent account number (PAN), in any case",
        lead: r"(?:PAN|Pan|pan|Permanent [Aa]ccount)(?: [Cc]ard)?(?: ?(?:[Nn]o\.?|[Nn]umber|#))?(?: is)?[:=]? {0,3}",
        pattern: r"[A-Za-z]{5}\d{4}[A-Za-z]",
        after: Edge::Token,
        score: 0.9,
        finds: &[
            "PAN: «ABCND1234Z»",
            "pan card «abcpd1234z»",
            "Permanent Account Number «AAASA1111R»",
            "PAN No. «AAACR5055K»",
        ],
        skips: &[
            ("pan 12345", "no PAN"),
            ("panda ABCND1234Z", "another word"),
            ("PAN ABCND1234", "a letter short"),
            ("pan the camera", "no number"),
        ],
        source: "Income Tax Department: five letters, four digits, a letter",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "in_gstin",
        label: "IN_GSTIN",
        title: "Indian goods and services tax number (GSTIN)",
        pattern: r"[0-3]\d[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.6,
        confirmed: 0.95,
        checks: &[validate::IN_GSTIN],
        raises: &["gstin", "gst", "goods and services", "tax"],
        finds: &["GSTIN «27AAPFU0939F1ZV»", "«27ABCDE1234F1Z5»"],
        skips: &[("00ABCDE1234F1Z5", "no state 00"), ("27ABCDE1234F1Y5", "no Z")],
        source: "GST Network: state, PAN, entity, Z, check character by Luhn over base 36",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "in_voter",
        label: "IN_VOTER",
        title: "Indian voter's card number (EPIC)",
        pattern: r"[A-Z]{3}\d{7}|[a-z]{3}\d{7}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        raises: &["voter", "epic", "elector", "electoral", "vote", "मतदाता"],
        needs_context: true,
        finds: &[
            "my voter: «DBJ2289013»",
            "EPIC No. «ABC1234567»",
            "You can vote with your «CPJ4467918» number",
            "voter id «uzb2345117»",
        ],
        skips: &[
            ("ticket DBJ2289013", "no word near"),
            ("voter DBJ228901", "a digit short"),
            ("voter roll 2289013", "no letters"),
            ("epic DBJ22890134", "a digit more"),
        ],
        source: "Election Commission of India, Elector's Photo Identity Card",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "in_passport",
        label: "IN_PASSPORT",
        title: "Indian passport number",
        lead: announced_number!(r"indian? passport|passport \(india\)|पासपोर्ट(?: संख्या| नंबर)?"),
        pattern: r"[A-PR-WYa-pr-wy][1-9]\d\s?\d{4}[1-9]",
        after: Edge::Token,
        score: 0.92,
        finds: &[
            "Indian passport no. «T3569075»",
            "India passport: «J6932157»",
            "पासपोर्ट संख्या «A3456781»",
            "Indian Passport «M12 34567»",
        ],
        skips: &[
            ("Indian passport holders", "no number"),
            ("indian passport A345678", "a digit short"),
            ("passport pages 12", "a count"),
            ("Indian passport Q3456781", "no series Q"),
        ],
        source: "Ministry of External Affairs: a letter and seven digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "in_driving_licence",
        label: "DRIVER_LICENSE",
        kind: Some("in_driving_licence"),
        title: "Indian driving licence number",
        pattern: r"(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|LD|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[NRS]|U[AKP]|WB)[ -]?\d{2}[ -]?(?:19[5-9]|20[0-4])\d[ -]?\d{7}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.86,
        finds: &[
            "DL: «MH12 20110012345»",
            "driving licence «DL-0420110149646»",
            "«KA01 20150001234»",
            "licence no «TN-07 2003 0001234»",
        ],
        skips: &[
            ("ZZ12 20110012345", "no such state"),
            ("MH12 18110012345", "no such year"),
            ("MH12 2011001234", "a digit short"),
            ("MH12AB1234", "a number plate"),
        ],
        source: "Ministry of Road Transport, Sarathi: state, office, year, seven digits",
        ..Recognizer::DEFAULT
    },
];
