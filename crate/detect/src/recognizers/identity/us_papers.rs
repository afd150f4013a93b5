//! United States: passport, driver's licence, state card, and the numbers of immigration, travel and the armed forces.

use crate::recognizer::{Edge, Recognizer};

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "us_passport",
        label: "US_PASSPORT",
        title: "US passport number",
        lead: announced_number!(r"(?:u\.?s\.?(?:a\.?)?|united states|american) passport(?: card)?(?: book)?(?: id)?"),
        pattern: r"[A-Z]?\d{8}|\d{9}",
        after: Edge::Token,
        score: 0.9,
        finds: &[
            "US passport no. «912803456»",
            "U.S. Passport: «A12803456»",
            "United States passport number is «512803456»",
            "American passport «X01234567»",
        ],
        skips: &[
            ("US passport fees 2024", "no number"),
            ("US passport 1234567", "too short"),
            ("us passport holders 912803456", "a word between"),
            ("US passport 912803456-1", "goes on"),
        ],
        source: "US Department of State, next generation passport: a letter and eight digits; nine digits before",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "us_driver_license",
        label: "US_DRIVER_LICENSE",
        title: "US driver's license number",
        lead: concat!(
            r"(?:(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) (?:DL|D\.L\.|[Dd]river'?s?'? [Ll]icense|ID)|",
            r"DLN?|D/L|CDL|ODL|OLN|DMV (?:[Ll]icense|ID)|DRIVER LICENSE NO)(?: ?(?:number|[Nn]o\.?|NO|#))?\.?(?: is)? ?[:#=(]?\s{0,3}"
        ),
        pattern: r"[A-Z*]{0,7}\d{1,14}[A-Z]{0,2}\d{0,6}(?:[ -]\d{1,6}){0,4}",
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.3,
        confirmed: 0.87,
        checks: &[scrim_validate::REFERENCE_ALONE],
        finds: &[
            "CA DL «D1234567»",
            "FL driver's license «A123-456-78-901-0»",
            "DL# «H12234567»",
            "CDL: «TX12345678»",
            "TX DL 12 years: no; OLN «AB1234567»",
        ],
        skips: &[
            ("DL 5 files", "a count"),
            ("CA ID badge", "no number"),
            ("WDL 1234567", "no such word"),
            ("DL-200 series", "a model"),
        ],
        source: "AAMVA, DL/ID card design standard and the states' formats collected by NTSI",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "us_alien_number",
        label: "ID_NUMBER",
        kind: Some("us_alien_number"),
        title: "US alien registration number",
        pattern: r"A[- ]?\d{8,9}|A[- ]?\d{3}[- ]\d{3}[- ]\d{2,3}|AR[NR]\d{8,9}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.46,
        raises: &[
            "alien",
            "uscis",
            "immigration",
            "green card",
            "permanent resident",
            "resident card",
            "deportation",
            "removal",
            "asylum",
            "a number",
            "a file",
            "naturalization",
            "eoir",
        ],
        finds: &[
            "Alien Registration Number «A123456789»",
            "USCIS #: «A 123-456-789»",
            "her green card, «A-12345678»",
            "A-Number: «A012345678»",
        ],
        skips: &[
            ("part A123456789", "no word near"),
            ("immigration form A1234567", "too short"),
            ("alien A123456789-0", "goes on"),
            ("immigration BA123456789", "begins with B"),
        ],
        source: "USCIS glossary: A-Number; form I-551",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "us_uscis_receipt",
        label: "ID_NUMBER",
        kind: Some("us_uscis_receipt"),
        title: "USCIS receipt number",
        pattern: r"(?:EAC|WAC|LIN|SRC|NBC|MSC|IOE|YSC|NSC|TSC|VSC|CSC|PSC)[- ]?\d{2}[- ]?\d{3}[- ]?\d{5}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.86,
        finds: &[
            "Receipt Number: «IOE0912345678»",
            "case «EAC-22-123-51234»",
            "«MSC2190012345» is pending",
            "see «WAC 21 900 51234».",
        ],
        skips: &[
            ("MAC2190012345", "no such office"),
            ("LIN219001234", "a digit short"),
            ("IOE09123456789", "a digit more"),
            ("SRC-2190012345-x", "goes on"),
        ],
        source: "USCIS, Checking your case status online: three letters and ten digits",
        ..Recognizer::DEFAULT
    },
];
