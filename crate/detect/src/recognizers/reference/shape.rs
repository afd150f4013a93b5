//! Numbers given away by their own form: capital letters and digits in groups. Products are numbered alike; words for those speak against.

use super::NOUNS;
use crate::recognizer::{Edge, Recognizer};
use crate::validate;

/// What is sold, built or published under such numbers.
const PRODUCTS: &[&str] = &[
    "sku", "model", "modell", "modele", "modelo", "modello", "part", "product", "produkt", "produit", "producto", "prodotto", "artikel", "article", "articulo",
    "articolo", "ean", "gtin", "catalogue", "catalog", "version", "release", "firmware", "chip", "processor", "cpu", "gpu", "sensor", "standard", "norm", "iso", "rfc",
    "cve", "sha", "utf", "regulation", "museum", "colour", "color", "size", "spec", "datasheet", "isbn", "advisory", "patent", "spare", "compatible", "replacement",
    "cartridge", "toner", "battery", "motherboard", "keyboard", "monitor", "headphones", "camera", "lens", "printer", "bulb", "socket", "connector",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "code_grouped",
        label: "ID_NUMBER",
        title: "Code of letters and digits in groups",
        pattern: r"[A-Z]{1,6}\d{0,4}(?:[-/.][A-Z0-9]+)+|\d{1,3}[A-Z]{1,3}(?:-[A-Z0-9]+)+|[A-Z]{2,4}\d{6,}|\d{5,7}/\d\d(?:\d\d)?|20\d\d-[A-Z]{2,5}-\d{3,}",
        before: Edge::Token,
        after: Edge::Token,
        limit: 48,
        score: 0.2,
        confirmed: 0.5,
        checks: &[validate::CODE],
        lowers: PRODUCTS,
        finds: &[
            "done, «RE-26-8812», and the permit «PTW-33904»",
            "post «GK.6220.17.2024» arrived, «LP/09/2025/02» too",
            "see «SR-2025-00931» or «RITM0051877»",
            "Gestern kam «WV-207714», heute «FAC-0091-ZA», morgen «LX-0093»",
            "claims at the tribunal: «4106835/2024» and «2023-RAS-0147»",
        ],
        skips: &[
            ("CVE-2024-12345, ISO-2022-JP, RSA-OAEP-512", "public"),
            ("SKU XR-20418-B, model WH-10003", "products"),
            ("AES-256-CBC, RISC-V-32, USB-3", "names of techniques"),
            ("X86-64, UTF-8, B115200", "too few digits, or a rate"),
            ("A-1021", "too short to tell"),
        ],
        source: "Key forms of trackers, registries and ERP systems; told from products by words, see docs/measurements.md for the rest",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "code_near",
        label: "ID_NUMBER",
        title: "Ticket or document key",
        pattern: r"[A-Z]{1,6}\d{0,4}(?:[-/.][A-Z0-9]+)+|[A-Z]{1,4} ?\d{3,}(?:[-/][A-Z0-9]+)*|\d[A-Z0-9]*[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)*|\d{4,}-[A-Z0-9]{1,5}|\d{2,}-\d{3,}-\d{3,}",
        before: Edge::Token,
        after: Edge::Token,
        limit: 48,
        score: 0.2,
        confirmed: 0.2,
        checks: &[validate::KEY],
        raises: NOUNS,
        lowers: PRODUCTS,
        needs_context: true,
        prose: true,
        finds: &[
            "ticket «INC-20418» is open",
            "see incident «SIR-0452»",
            "Vorgang «SM-88204417», laptop «NB-0447-GLI»",
            "Seal «ML 8812», subject «S2411907», container «SZLU9081127»",
        ],
        skips: &[
            ("SIR-1452", "no word near"),
            ("incident CVE-2024-12345", "a public list of weaknesses"),
            ("request per RFC-7231", "a standard"),
            ("ticket: 1871-1949, X.509, CRC-32", "years and techniques"),
            ("invoice of NZD 1280", "an amount"),
            ("ticket AB-1", "too short"),
        ],
        source: "Key form of issue trackers (Atlassian, ServiceNow documentation)",
        ..Recognizer::DEFAULT
    },
];
