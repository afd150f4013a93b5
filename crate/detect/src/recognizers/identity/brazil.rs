//! Brazil: CPF, CNPJ, PIS, RG, voter's title.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "br_cpf",
        label: "BR_CPF",
        title: "Brazilian taxpayer number (CPF)",
        pattern: r"\d{3}\.\d{3}\.\d{3}-\d{2}",
        before: Edge::Number,
        after: Edge::Token,
        confirmed: 0.9,
        mistyped: 0.38,
        checks: &[validate::BR_CPF],
        raises: &["cpf"],
        finds: &["CPF «529.982.247-25»", "portador de «111.444.777-35», residente", "CPF nº «529.982.247-26»"],
        skips: &[("nota 529.982.247-26", "wrong check digits and no word near"), ("111.111.111-11", "filler")],
        source: "Receita Federal, Instrução Normativa RFB 1.548/2015",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "br_cpf_plain",
        label: "BR_CPF",
        title: "Brazilian taxpayer number (CPF) without separators",
        pattern: r"\d{11}|\d{9}-\d{2}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        mistyped: 0.38,
        checks: &[validate::BR_CPF],
        raises: &["cpf", "cadastro de pessoa"],
        alone: true,
        finds: &["CPF: «52998224725»", "cpf=«11144477735»", "«529982247-25»", "CPF: «12345678900»"],
        skips: &[("CPF 5299822472", "a digit short"), ("pedido 52998224725 enviado", "no word near")],
        source: "Receita Federal, Instrução Normativa RFB 1.548/2015",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "br_cnpj",
        label: "BR_CNPJ",
        title: "Brazilian company number (CNPJ)",
        pattern: r"[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}/[0-9A-Z]{4}-\d{2}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.9,
        mistyped: 0.38,
        checks: &[validate::BR_CNPJ],
        raises: &["cnpj"],
        finds: &["CNPJ «12.345.678/0001-95»", "«12.ABC.345/01DE-35»"],
        skips: &[("nota 12.345.678/0001-96", "wrong check digits and no word near"), ("00.000.000/0000-00", "filler")],
        source: "Receita Federal, Instruções Normativas RFB 2.119/2022 and 2.229/2024 (letters from July 2026)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "br_cnpj_plain",
        label: "BR_CNPJ",
        title: "Brazilian company number (CNPJ) without separators",
        pattern: r"[0-9A-Z]{12}\d{2}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        mistyped: 0.38,
        checks: &[validate::BR_CNPJ],
        raises: &["cnpj"],
        alone: true,
        finds: &["CNPJ: «11222333000181»", "CNPJ «12ABC34501DE35»", "«11222333000181»", "CNPJ «11222333000182»"],
        skips: &[("CNPJ 1122233300018", "a digit short"), ("id 11222333000181 ok", "no word near")],
        source: "Receita Federal, Instruções Normativas RFB 2.119/2022 and 2.229/2024",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "br_pis",
        label: "BR_PIS",
        title: "Brazilian worker's number (PIS, PASEP, NIS)",
        pattern: r"\d{3}\.\d{5}\.\d{2}-\d",
        before: Edge::Number,
        after: Edge::Token,
        confirmed: 0.86,
        checks: &[validate::BR_PIS],
        finds: &["PIS «120.56412.54-5»", "NIT «120.12345.67-2»"],
        skips: &[("PIS 120.56412.54-6", "wrong check digit"), ("111.11111.11-1", "filler")],
        source: "Caixa Econômica Federal, Cadastro NIS: weights 3, 2, 9 to 2",
        ..Recognizer::DEFAULT
    },
];
