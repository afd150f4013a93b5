//! Ukraine: tax number, register number, passport.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ua_rnokpp",
        label: "TAX_ID",
        kind: Some("ua_rnokpp"),
        title: "Ukrainian tax number of a person",
        pattern: r"\d{10}",
        checks: &[validate::UA_RNOKPP],
        raises: &["рнокпп", "іпн", "ідентифікаційний номер", "ідентифікаційний код", "облікової картки", "rnokpp"],
        finds: &["РНОКПП «3141512347»", "ІПН: «2287698760»", "ІПН «2287698761»"],
        skips: &[("замовлення 3141512347", "no word near"), ("ІПН 314151234", "too short")],
        source: "ДПС України, реєстраційний номер облікової картки платника податків",
        ..REGISTER
    },
    Recognizer {
        id: "ua_unzr",
        kind: Some("ua_unzr"),
        title: "Ukrainian demographic register number",
        pattern: r"\d{8}-\d{5}",
        checks: &[validate::UA_UNZR],
        raises: &["унзр", "демографічному реєстрі", "номер запису", "unzr"],
        finds: &["УНЗР «19900115-12344»", "номер запису в реєстрі: «19900115-12340»"],
        skips: &[("збірка 19900115-12344", "no word near"), ("УНЗР 19901315-12344", "no month 13")],
        source: "Закон України про Єдиний державний демографічний реєстр",
        ..REGISTER
    },
    Recognizer {
        id: "ua_passport",
        label: "PASSPORT",
        kind: Some("ua_passport"),
        title: "Ukrainian passport number",
        pattern: r"[А-ЯІЇЄ]{2} ?(?:№ ?)?\d{6}|[A-Z]{2}\d{6}|\d{9}",
        score: 0.47,
        raises: &["паспорт", "паспорта", "паспорт громадянина", "закордонний паспорт", "id картка"],
        needs_context: true,
        finds: &[
            "паспорт «СТ 123456»",
            "паспорт громадянина України «КВ № 204417»",
            "ID-картка «001234567»",
            "закордонний паспорт «FE771203»",
        ],
        skips: &[
            ("замовлення СТ 123456", "no word near"),
            ("паспорт СТ 12345", "a digit short"),
            ("паспорт СТ 1234567", "a digit more"),
            ("паспорт втрачено", "no number"),
        ],
        source: "Положення про паспорт громадянина України; Постанова КМУ № 302 (2015)",
        ..REGISTER
    },
];
