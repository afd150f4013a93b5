//! Bulgaria: ЕГН, number of foreigners, identity card.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "bg_egn",
        kind: Some("bg_egn"),
        title: "Bulgarian personal number (EGN)",
        pattern: r"\d{10}",
        checks: &[validate::BG_EGN],
        raises: &["егн", "egn", "единен граждански номер"],
        finds: &["ЕГН «8603151239»", "EGN: «0443151236»", "с ЕГН «8603151230»"],
        skips: &[("поръчка 8603151239", "no word near"), ("ЕГН 8613151239", "no month 13")],
        source: "Закон за гражданската регистрация, чл. 11; ГРАО",
        ..REGISTER
    },
    Recognizer {
        id: "bg_foreigner",
        kind: Some("bg_lnch"),
        title: "Bulgarian number of a foreigner",
        pattern: r"\d{10}",
        checks: &[validate::BG_FOREIGNER],
        raises: &["лнч", "lnch", "личен номер на чужденец"],
        finds: &["ЛНЧ: «1001234562»", "LNCh «1123456783»"],
        skips: &[("поръчка 1001234562", "no word near"), ("ЛНЧ 100123456", "too short")],
        source: "Закон за чужденците в Република България",
        ..REGISTER
    },
    Recognizer {
        id: "bg_id_card",
        kind: Some("bg_id_card"),
        title: "Bulgarian identity card number",
        pattern: r"\d{9}|[A-Z]{2}\d{7}",
        score: 0.47,
        raises: &["лична карта", "л к", "лк", "документ за самоличност", "lichna karta"],
        needs_context: true,
        finds: &[
            "лична карта № «645123789»",
            "л.к. «AA1234567»",
            "документ за самоличност: «604417123»",
            "ЛК № «651200417»",
        ],
        skips: &[
            ("поръчка 645123789", "no word near"),
            ("лична карта 64512378", "too short"),
            ("лична карта 6451237891", "too long"),
            ("лична карта изгубена", "no number"),
        ],
        source: "Закон за българските лични документи",
        ..REGISTER
    },
];
