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
        checks: &[validate::BR_CPF],
        finds: &["CPF «529.982.247-25»", "portador de «111.444.777-35», residente"],
        skips: &[("529.982.247-26", "wrong check digits"), ("111.111.111-11", "filler")],
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
        checks: &[validate::BR_CPF],
        raises: &["cpf", "contribuinte", "cadastro de pessoa", "receita federal", "titular", "pix"],
        alone: true,
        finds: &["CPF: «52998224725»", "cpf=«11144477735»", "«529982247-25»"],
        skips: &[("titular 52998224724", "wrong check digits"), ("pedido 52998224725 enviado", "no word near")],
        source: "Receita Federal, Instrução Normativa RFB 1.548/2015",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "br_cpf_announced",
        label: "BR_CPF",
        title: "Brazilian taxpayer number (CPF), mistyped",
        lead: announced!(r"cpf(?:/mf)?"),
        pattern: r"\d{3}[. ]?\d{3}[. ]?\d{3}[- /]?\d{2}",
        after: Edge::Token,
        score: 0.87,
        finds: &["CPF nº «529.982.247-26»", "CPF: «12345678900»", "CPF/MF «123.456.789-00»", "cpf «123 456 789 00»"],
        skips: &[
            ("CPF 529.982.247", "too short"),
            ("CPF 2024 obrigatório", "a year"),
            ("529.982.247-26", "not announced"),
            ("CPF 529.982.247-261", "goes on"),
        ],
        source: "Receita Federal: a number announced as one is one, right or mistyped",
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
        checks: &[validate::BR_CNPJ],
        finds: &["CNPJ «12.345.678/0001-95»", "«12.ABC.345/01DE-35»"],
        skips: &[("12.345.678/0001-96", "wrong check digits"), ("00.000.000/0000-00", "filler")],
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
        checks: &[validate::BR_CNPJ],
        raises: &["cnpj", "empresa", "matriz", "filial", "receita federal", "fornecedor"],
        alone: true,
        finds: &["CNPJ: «11222333000181»", "CNPJ «12ABC34501DE35»", "«11222333000181»"],
        skips: &[("CNPJ 11222333000182", "wrong check digits"), ("id 11222333000181 ok", "no word near")],
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
    Recognizer {
        id: "br_announced",
        label: "ID_NUMBER",
        kind: Some("br_document"),
        title: "Brazilian identity, worker's or voter's number",
        lead: announced!(
            r"r\.?g\.?|registro geral|c(?:arteira|édula) de identidade|pis(?:/pasep)?|pasep|nis|ctps|t[íi]tulo (?:de )?eleitor(?:al)?|certid[ãa]o de nascimento|reservista|rne|crnm"
        ),
        pattern: r"(?:[A-Z]{2}-?)?\d{1,4}[. ]?\d{3,5}[. ]?\d{2,4}(?:-?[\dXx])?(?: ?\d{2,4})?",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REGISTRY],
        finds: &[
            "RG: «12.345.678-9»",
            "título de eleitor «0043 5687 0906»",
            "PIS «12056412547»",
            "carteira de identidade nº «MG-12.345.678»",
            "R.G. «123456789»",
        ],
        skips: &[
            ("RG 59 cable", "too short"),
            ("PIS 1234", "too short"),
            ("título de eleitor 2024", "a year"),
            ("rg --files 12 345", "a command"),
        ],
        source: "Lei 7.116/1983 (RG), Resolução TSE 21.538/2003, Lei Complementar 7/1970 (PIS)",
        ..Recognizer::DEFAULT
    },
];
