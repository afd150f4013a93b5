//! Portugal: NIF, citizen card, social security and health numbers.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "pt_nif",
        label: "TAX_ID",
        kind: Some("pt_nif"),
        title: "Portuguese tax number (NIF)",
        pattern: r"\d{9}|\d{3} \d{3} \d{3}",
        checks: &[validate::PT_NIF],
        raises: &["nif", "contribuinte", "número de contribuinte", "nipc", "identificação fiscal", "finanças"],
        finds: &["contribuinte n.º «246813571»", "NIF: «298 765 438»", "NIF do cliente: «298765439»"],
        skips: &[("encomenda 246813571", "no word near"), ("contribuinte 24681357", "too short")],
        source: "Decreto-Lei n.º 14/2013; Autoridade Tributária, NIF",
        ..REGISTER
    },
    Recognizer {
        id: "pt_citizen_card",
        kind: Some("pt_citizen_card"),
        title: "Portuguese citizen card number",
        pattern: r"\d{8}[ -]?\d ?[A-Z]{2}\d",
        score: 0.47,
        confirmed: 0.75,
        checks: &[validate::PT_CARD],
        raises: &["cc", "cartão de cidadão", "cartão cidadão", "titular", "bilhete de identidade"],
        finds: &["Cartão de Cidadão «12345678 9 ZZ1»", "«98765432 1AB4»", "titular do CC «10044718 2 ZX7»"],
        skips: &[("12345678 9 ZZ2", "wrong check digit and no word near"), ("123456789ZZ1A", "goes on")],
        source: "AMA, Validação de número de documento do Cartão de Cidadão",
        ..REGISTER
    },
    Recognizer {
        id: "pt_niss",
        kind: Some("pt_niss"),
        title: "Portuguese social security number",
        pattern: r"\d{11}",
        checks: &[validate::PT_NISS],
        raises: &["niss", "segurança social", "número de beneficiário"],
        finds: &["NISS «11987654325»", "Segurança Social n.º «12345678902»"],
        skips: &[("encomenda 11987654325", "no word near"), ("NISS 1198765432", "too short")],
        source: "Instituto da Segurança Social, NISS",
        ..REGISTER
    },
    Recognizer {
        id: "pt_health",
        label: "HEALTH_ID",
        kind: Some("pt_sns"),
        title: "Portuguese health number",
        pattern: r"\d{9}|\d{3} \d{3} \d{3}",
        score: 0.47,
        raises: &["utente", "número de utente", "sns", "cartão de utente"],
        needs_context: true,
        finds: &[
            "utente do SNS «298 765 430»",
            "cartão de utente, «123456780»",
            "SNS: «287654321»",
            "o utente («234567891») faltou",
        ],
        skips: &[
            ("encomenda 123456780", "no word near"),
            ("utente 12345678", "too short"),
            ("utente 1234567801", "too long"),
            ("utente sem número", "no number"),
        ],
        source: "Serviços Partilhados do Ministério da Saúde, Registo Nacional de Utentes",
        ..REGISTER
    },
];
