//! Japan: My Number, corporate number, and what Japanese words announce.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "jp_my_number",
        label: "JP_MY_NUMBER",
        title: "Japanese individual number (My Number)",
        lead: r"(?:マイナンバー|個人番号|(?i)my ?number|individual number)(?:カード| card)?(?:番号| no\.?| number)?(?:[はが]|\s|[:(=]| is)*",
        pattern: r"\d{4}[ -]?\d{4}[ -]?\d{4}",
        after: Edge::Token,
        score: 0.9,
        finds: &[
            "マイナンバー：«1234 5678 9018»",
            "個人番号は«123456789018»です",
            "My Number: «1234-5678-9018»",
            "マイナンバーカード番号 «876543218765»",
        ],
        skips: &[
            ("マイナンバー制度", "no number"),
            ("my number is 12", "too short"),
            ("my number is 080-1234-5678", "a telephone number"),
            ("個人番号 1234567890123", "thirteen digits"),
        ],
        source: "Act 27 of 2013: twelve digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "jp_my_number_near",
        label: "JP_MY_NUMBER",
        title: "Japanese individual number (My Number) near a word for it",
        pattern: r"\d{4}[ -]\d{4}[ -]\d{4}|\d{12}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::JP_MY_NUMBER],
        raises: &["my number", "mynumber", "individual number", "マイナンバー", "個人番号"],
        finds: &["My Number card of the employee: «123456789018»", "mynumber card, no: «1234 5678 9018»"],
        skips: &[("My Number card of 1234 5678 9019", "wrong check digit"), ("tracking 123456789018", "no word near")],
        source: "Ordinance 85 of 2014, article 5: check digit by eleven",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "jp_invoice_number",
        label: "COMPANY_NUMBER",
        kind: Some("jp_invoice_number"),
        title: "Japanese corporate number, as registered for invoices",
        pattern: r"T\d{13}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.86,
        checks: &[validate::JP_CORPORATE],
        finds: &["登録番号 «T5835678256246»", "(«T7000012050002»)"],
        skips: &[("T5835678256247", "wrong check digit"), ("5835678256246", "no T and no word")],
        source: "National Tax Agency, qualified invoice issuers: T and the corporate number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "jp_announced",
        label: "ID_NUMBER",
        kind: Some("jp_number"),
        title: "Number behind its Japanese name",
        lead: r"(?:(?:運転)?免許証|旅券|パスポート|在留カード|法人|基礎年金|年金|雇用保険|(?:被)?保険者(?:証)?|保険証(?:記号)?|診察券|患者|カルテ|社員|従業員|会員|顧客|お客様|契約|受験|学籍|口座|伝票|社員証|住民票コード|登録)(?:の)?(?:番号|コード|No\.?|ID)(?:[はが]|\s|[:(=])*",
        pattern: r"[A-Z]{0,3}\d[0-9A-Z-]{4,18}",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REGISTRY],
        finds: &[
            "運転免許証番号：«301234567890»",
            "旅券番号は«TK1234567»",
            "在留カード番号 «AB12345678CD»",
            "患者番号:«00123456»",
            "法人番号「」 5835678256246、基礎年金番号 «1234-567890»",
        ],
        skips: &[
            ("会員番号 12", "too short"),
            ("登録番号なし", "no number"),
            ("契約番号 2024", "a year"),
            ("電話番号03", "a telephone"),
        ],
        source: "Names of Japanese documents and files; the name decides",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "jp_residence_card",
        label: "ID_NUMBER",
        kind: Some("jp_residence_card"),
        title: "Japanese residence card number",
        pattern: r"[A-Z]{2}\d{8}[A-Z]{2}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.4,
        raises: &["residence card", "zairyu", "resident card", "immigration", "japan", "在留カード"],
        lowers: &["part", "order", "tracking", "model"],
        finds: &[
            "residence card «AB12345678CD»",
            "zairyu card no: «UH48102957EA»",
            "immigration to Japan: «AB87654321EF»",
            "immigration: «CD12345678GH»",
        ],
        skips: &[
            ("tracking AB12345678CD", "announced as a parcel"),
            ("AB12345678CD", "no word near"),
            ("residence card AB1234567CD", "a digit short"),
            ("residence card AB12345678C", "a letter short"),
        ],
        source: "Immigration Services Agency of Japan: two letters, eight digits, two letters",
        ..Recognizer::DEFAULT
    },
];
