//! Czechia and Slovakia: rodné číslo, identity card.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

const WORDS: &[&str] = &["rodné číslo", "rodného čísla", "rodným číslem", "rč", "r č", "rod č", "birth number"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "cz_rodne_cislo",
        kind: Some("rodne_cislo"),
        title: "Czech or Slovak birth number",
        pattern: r"\d{6} ?/ ?\d{3,4}",
        score: 0.3,
        confirmed: 0.75,
        checks: &[validate::CZ_RODNE_CISLO],
        raises: WORDS,
        finds: &["rodné číslo «860315/1238»", "pan Novák, «865315/1232»", "r.č. «491212/345»"],
        skips: &[("č. j. 861315/1238", "no month 13"), ("spis 860315/1239", "wrong check digit and no word near")],
        source: "Zákon č. 133/2000 Sb., § 13; zákon č. 301/1995 Z. z.",
        ..REGISTER
    },
    Recognizer {
        id: "cz_rodne_cislo_plain",
        kind: Some("rodne_cislo"),
        title: "Czech or Slovak birth number without its slash",
        pattern: r"\d{9,10}|\d{6} \d{4}",
        checks: &[validate::CZ_RODNE_CISLO],
        raises: WORDS,
        finds: &["rodné číslo: «8603151238»", "RČ «0154151239»"],
        skips: &[("objednávka 8603151238", "no word near"), ("rodné číslo 8613151238", "no month 13")],
        source: "Zákon č. 133/2000 Sb., § 13; zákon č. 301/1995 Z. z.",
        ..REGISTER
    },
    Recognizer {
        id: "cz_sk_id_card",
        kind: Some("cz_sk_id_card"),
        title: "Czech or Slovak identity card number",
        pattern: r"\d{9}|[A-Z]{2} ?\d{6}",
        score: 0.47,
        raises: &[
            "občanský průkaz",
            "občanského průkazu",
            "občiansky preukaz",
            "občianskeho preukazu",
            "číslo op",
            "č op",
            "průkaz totožnosti",
        ],
        needs_context: true,
        finds: &[
            "občanský průkaz č. «204417993»",
            "číslo OP: «117203445»",
            "občiansky preukaz «EA 123456»",
            "občianskeho preukazu: «HK204417»",
        ],
        skips: &[
            ("objednávka 204417993", "no word near"),
            ("číslo OP 20441799", "too short"),
            ("číslo OP 2044179931", "too long"),
            ("občanský průkaz propadl", "no number"),
        ],
        source: "Zákon č. 269/2021 Sb., o občanských průkazech; zákon č. 395/2019 Z. z.",
        ..REGISTER
    },
];
