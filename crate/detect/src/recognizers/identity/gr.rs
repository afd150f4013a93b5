//! Greece: tax and social security numbers, identity card.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "gr_afm",
        label: "TAX_ID",
        kind: Some("gr_afm"),
        title: "Greek tax number (AFM)",
        pattern: r"(?:EL)?\d{9}",
        checks: &[validate::GR_AFM],
        raises: &["αφμ", "α φ μ", "afm", "a f m", "αριθμός φορολογικού μητρώου"],
        finds: &["ΑΦΜ: «094259216»", "AFM «123456783»", "Α.Φ.Μ. «098765431»"],
        skips: &[("παραγγελία 094259216", "no word near"), ("ΑΦΜ 09425921", "too short")],
        source: "ΑΑΔΕ, Αριθμός Φορολογικού Μητρώου",
        ..REGISTER
    },
    Recognizer {
        id: "gr_amka",
        kind: Some("gr_amka"),
        title: "Greek social security number (AMKA)",
        pattern: r"[0-3]\d[01]\d{8}",
        checks: &[validate::GR_AMKA],
        raises: &["αμκα", "α μ κ α", "amka", "α μ κ α ασφαλισμένου"],
        finds: &["ΑΜΚΑ «15038612345»", "AMKA: «01129014567»"],
        skips: &[("παραγγελία 15038612345", "no word near"), ("ΑΜΚΑ 15138612345", "no month 13")],
        source: "Νόμος 3655/2008, άρθρο 153; ΗΔΙΚΑ",
        ..REGISTER
    },
    Recognizer {
        id: "gr_id_card",
        kind: Some("gr_id_card"),
        title: "Greek identity card number",
        pattern: r"[A-ZΑ-Ω]{1,2}[ -]?\d{6}",
        score: 0.47,
        raises: &[
            "αδτ",
            "α δ τ",
            "adt",
            "δελτίο ταυτότητας",
            "ταυτότητα",
            "ταυτότητας",
            "δελτιο ταυτοτητας",
            "αριθμός ταυτότητας",
        ],
        needs_context: true,
        finds: &[
            "ΑΔΤ «ΑΒ 123456»",
            "δελτίο ταυτότητας «Χ-204417»",
            "αριθμός ταυτότητας: «ΑΝ550120»",
            "ADT «AK 771203»",
        ],
        skips: &[
            ("παραγγελία ΑΒ 123456", "no word near"),
            ("ΑΔΤ ΑΒ 12345", "a digit short"),
            ("ΑΔΤ ΑΒ 1234567", "a digit more"),
            ("ΑΔΤ ΑΒΓ 123456", "a letter more"),
        ],
        source: "Υπουργική Απόφαση 3021/19/53/2005, δελτία ταυτότητας",
        ..REGISTER
    },
];
