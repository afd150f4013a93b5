//! Albania, Andorra, Cyprus, Kosovo, Liechtenstein, Malta, Moldova.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "al_nid",
        kind: Some("al_nid"),
        title: "Albanian identity number",
        pattern: r"[A-T]\d[0156]\d[0-3]\d{4}[A-W]",
        score: 0.35,
        raises: &[
            "nid",
            "numri personal",
            "numrin personal",
            "numri i identitetit",
            "nr personal",
            "letërnjoftim",
            "leternjoftimi",
        ],
        needs_context: true,
        finds: &[
            "NID «J60315012K»",
            "numri personal: «I55215034L»",
            "letërnjoftimi nr. «K10229117M»",
            "me nr. personal «H90120044A»",
        ],
        skips: &[
            ("porosia J60315012K", "no word near"),
            ("NID J60315012", "no letter at the end"),
            ("NID J63315012K", "no month 33"),
            ("NID X60315012K", "no decade X"),
        ],
        source: "Ligji nr. 10129/2009 për gjendjen civile: decade, year, month (women plus 50), day, serial, letter",
        ..REGISTER
    },
    Recognizer {
        id: "ad_nrt",
        label: "TAX_ID",
        kind: Some("ad_nrt"),
        title: "Andorran tax number",
        pattern: r"[ACDEFGLOPU]-?\d{6}-?[A-Z]",
        score: 0.47,
        raises: &["nrt", "registre tributari", "andorra"],
        needs_context: true,
        finds: &[
            "NRT «F-123456-Z»",
            "registre tributari «L204417B»",
            "NRT: «A-550120-K»",
            "NRT de l'empresa: «U-132950-X»",
        ],
        skips: &[
            ("comanda F-123456-Z", "no word near"),
            ("NRT F-12345-Z", "a digit short"),
            ("NRT B-123456-Z", "no such kind"),
            ("NRT F-1234567-Z", "a digit more"),
        ],
        source: "Departament de Tributs i de Fronteres, NRT",
        ..REGISTER
    },
    Recognizer {
        id: "cy_tic",
        label: "TAX_ID",
        kind: Some("cy_tic"),
        title: "Cypriot tax number",
        pattern: r"(?:CY)?\d{8}[A-Z]",
        checks: &[validate::CY_TIC],
        raises: &["tic", "tin", "tax identification code", "αφτ", "cyprus"],
        finds: &["TIC «10259033P»", "Cyprus tax identification code: «10123456G»"],
        skips: &[("order 10259033P", "no word near"), ("TIC 1025903P", "too short")],
        source: "Cyprus Tax Department, TIC",
        ..REGISTER
    },
    Recognizer {
        id: "li_peid",
        kind: Some("li_peid"),
        title: "Liechtenstein person number",
        pattern: r"\d{6,12}",
        score: 0.47,
        raises: &["peid", "pe id", "personenidentifikationsnummer"],
        needs_context: true,
        finds: &["PEID «1204417»", "PEID: «100550120»", "PE-ID «204417»", "Personenidentifikationsnummer «771203144»"],
        skips: &[
            ("Auftrag 1204417", "no word near"),
            ("PEID 12044", "too short"),
            ("PEID 1204417123456", "too long"),
            ("PEID fehlt", "no number"),
        ],
        source: "Gesetz über das Zentrale Personenregister (ZPRG)",
        ..REGISTER
    },
    Recognizer {
        id: "mt_id_card",
        kind: Some("mt_id_card"),
        title: "Maltese identity card number",
        pattern: r"0?\d{4,7}[ -]?[MGAPLHBZ]|\d{3,5}/\d{2}[MGAPLHBZ]",
        score: 0.47,
        raises: &["id card", "identity card", "karta tal identità", "karta tal id", "malta"],
        needs_context: true,
        finds: &[
            "ID card «0123486M»",
            "karta tal-identità «204417G»",
            "Maltese identity card: «0550190L»",
            "ID Card No. «71203 A»",
        ],
        skips: &[
            ("part 0123486M", "no word near"),
            ("ID card 0123486Q", "no such letter"),
            ("ID card 012348644M", "too long"),
            ("ID card expired", "no number"),
        ],
        source: "Identity Card and other Identity Documents Act (Cap. 258)",
        ..REGISTER
    },
    Recognizer {
        id: "md_idnp",
        kind: Some("md_idnp"),
        title: "Moldovan personal number (IDNP)",
        pattern: r"[02]\d{12}",
        checks: &[validate::MD_IDNP],
        raises: &["idnp", "cod personal", "codul personal", "numărul de identificare", "персональный код"],
        finds: &["IDNP «2004123456786»", "cod personal: «0987654321092»"],
        skips: &[("comanda 2004123456786", "no word near"), ("IDNP 200412345678", "too short")],
        source: "Legea nr. 273/1994 privind actele de identitate",
        ..REGISTER
    },
    Recognizer {
        id: "xk_personal_number",
        kind: Some("xk_personal_number"),
        title: "Kosovan personal number",
        pattern: r"[12]\d{9}",
        score: 0.47,
        raises: &[
            "numri personal",
            "numrin personal",
            "nr personal",
            "letërnjoftim",
            "letërnjoftimi",
            "kosovë",
            "kosova",
        ],
        needs_context: true,
        finds: &[
            "numri personal: «1170204417»",
            "me nr. personal «2015520417»",
            "letërnjoftimi «1003200115»",
            "Kosova, ID «1240771203»",
        ],
        skips: &[
            ("porosia 1170204417", "no word near"),
            ("numri personal 117020441", "too short"),
            ("numri personal 11702044171", "too long"),
            ("numri personal 3170204417", "begins with 3"),
        ],
        source: "Ligji nr. 05/L-015 për letërnjoftim: ten digits",
        ..REGISTER
    },
];
