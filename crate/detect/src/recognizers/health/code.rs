//! Codes that say what somebody suffers from, is given or was measured, where the text says that it is one.

use crate::recognizer::{Edge, Recognizer};

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "diagnosis_code",
    label: "MEDICAL_CODE",
    kind: Some("icd_10"),
    title: "Diagnosis code (ICD-10)",
    lead: concat!(
        r"(?i)(?:icd[ -]?(?:9|10|11)?(?:[ -]?(?:cm|gm|pcs|who))?|cie[ -]?10|cim[ -]?10|cid[ -]?10|cid|diagnos(?:is|es|e|en|tic|i|tico|tyk[aę])?|dx|diagn[óo]stico|diagnostico|rozpoznanie|primary diagnosis|problem)",
        r"(?:[ -]?(?:code|codes|kod|código|codice|nr))?(?:\s?[:=(#]|\s)\s{0,2}(?:is )?"
    ),
    pattern: r"[A-TV-Z]\d[0-9A-B](?:\.[0-9A-TV-Z]{1,4})?[+*!GVZLRB]?(?:(?:, ?| / |;| )[A-TV-Z]\d[0-9A-B]\.[0-9A-TV-Z]{1,4})*",
    after: Edge::Token,
    limit: 64,
    score: 0.7,
    lowers: &["route", "room", "gate", "seat", "exit"],
    finds: &[
        "ICD-10: «E11.9»",
        "Diagnosis code «F32.1»",
        "Dx: «C50.911», follow-up",
        "Diagnose «J45.0G»",
        "rozpoznanie: «M54.5»",
    ],
    skips: &[
        ("diagnosis of A4 paper", "a size"),
        ("ICD 10 codes", "no code"),
        ("E11.9", "not announced"),
        ("problem H2O", "water"),
    ],
    source: "WHO ICD-10; ICD-10-CM and ICD-10-GM add letters and marks",
    ..Recognizer::DEFAULT
}];
