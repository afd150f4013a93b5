//! Russia: INN, SNILS, passport.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ru_inn",
        label: "TAX_ID",
        kind: Some("ru_inn"),
        title: "Russian tax number (INN)",
        pattern: r"\d{10}|\d{12}",
        checks: &[validate::RU_INN],
        raises: &["инн", "inn", "налогоплательщик"],
        finds: &["ИНН: «771234567859»", "ИНН/КПП «7712345671»"],
        skips: &[("заказ 771234567859", "no word near"), ("ИНН 771234567", "too short")],
        source: "Приказ ФНС России № ММВ-7-6/435@",
        ..REGISTER
    },
    Recognizer {
        id: "ru_snils",
        kind: Some("ru_snils"),
        title: "Russian insurance number (SNILS)",
        pattern: r"\d{3}-\d{3}-\d{3}[ -]\d{2}",
        score: 0.35,
        confirmed: 0.85,
        checks: &[validate::RU_SNILS],
        raises: &["снилс", "snils", "страховой номер"],
        finds: &["СНИЛС «123-456-789 64»", "заявитель, «087-654-321 02»"],
        skips: &[("заказ 123-456-789 65", "wrong check digits and no word near"), ("тел. 123-456-789", "too short")],
        source: "Социальный фонд России, СНИЛС: modulus 101",
        ..REGISTER
    },
    Recognizer {
        id: "ru_snils_plain",
        kind: Some("ru_snils"),
        title: "Russian insurance number (SNILS) without separators",
        pattern: r"\d{11}|\d{3} \d{3} \d{3} \d{2}",
        checks: &[validate::RU_SNILS],
        raises: &["снилс", "snils", "страховой номер"],
        finds: &["СНИЛС «12345678964»", "snils=«08765432102»"],
        skips: &[("заказ 12345678964", "no word near"), ("СНИЛС 1234567896", "too short")],
        source: "Социальный фонд России, СНИЛС: modulus 101",
        ..REGISTER
    },
    Recognizer {
        id: "ru_passport",
        label: "PASSPORT",
        kind: Some("ru_passport"),
        title: "Russian passport number",
        pattern: r"(?:0[1-9]|[1-9]\d) ?\d{2}(?: ?№ ?| ?N ?| )?\d{6}",
        score: 0.47,
        raises: &["паспорт", "паспорта", "паспортные данные", "серия", "серия и номер", "pasport"],
        needs_context: true,
        finds: &[
            "паспорт «45 08 123456»",
            "серия и номер: «4508 204417»",
            "паспорт серия «4515 № 771203»",
            "Паспорт РФ «4510550120» выдан",
        ],
        skips: &[
            ("заказ 4508 204417", "no word near"),
            ("паспорт 45 08 12345", "a digit short"),
            ("паспорт 45 08 1234567", "a digit more"),
            ("паспорт утерян", "no number"),
        ],
        source: "Постановление Правительства РФ № 828 (1997): series of four digits, number of six",
        ..REGISTER
    },
];
