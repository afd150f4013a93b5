//! Numbers behind the short name of a national register. Registers with a check digit have datasheets of their own; this takes the rest.

use crate::recognizer::{Edge, Recognizer};

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "registry_number",
    label: "ID_NUMBER",
    title: "Number behind the short name of a national register",
    lead: concat!(
        r"(?:RUT|RUN|CUIT|CUIL|CURP|CPF|NASS|CIPA|N[ºo°]? ?Col|Episodio|nhc|CNPJ|RG|NIF|NIPC|NISS|CIF|DNI|CNIC|NRIC|PPSN|PPS|UTR|INSZ|KVK|KvK|SIREN|SIRET|HRB|HRA|UID|USt-IdNr|USt-ID|VAT|TVA|BTW|P\. ?IVA|P\.IVA|C\. ?F\.|C\.F\.|SIN|TFN|ABN|ACN|",
        r"MRN|PHN|CRM|OAB(?:/[A-Z]{2})?|IMEI|EORI|DUNS|LEI|NIN|PAN|Aadhaar|GSTIN|NPI|DEA|IPP|NHC|NSS|CNPS|CAU|CIN|BVN|TIN|OIB|EGN|CNP|AHV|SVNR|ID(?: (?:[Nn]umber|[Nn]o|[Cc]ard))|[Aa]dószám|NIG|CUPS|INE|NSN|DIN|NMLS|NUMEN|ICE|CAS|CNTR|RIZIV|INAMI|DDT|POD|PDR|RENAVAM|Renavam|PRONT|CNS|ADELI|FINESS|RPPS|MPAN|MPRN|NB|NTN|CRN|CHI|ZEMIS|URSSAF|IFU|RNM|RQE|CTPS|SV-Nummer|Matr|matr|prot|Prot|Kundennr)",
        r"(?:[-_ /](?:[A-Z]{2}|nr|no|num|number))?\.?(?: ?(?:no|nr|n\.º|nº|n°|Nr|No|number|n\.)\.?)?\s?[:=#(-]?\s{0,3}"
    ),
    pattern: r"(?:(?:[A-Z]{1,4}|nhc)[ -]?)?\d[A-Z0-9]*(?:[ ./-][A-Z0-9]+){0,5}",
    after: Edge::Number,
    limit: 64,
    score: 0.3,
    confirmed: 0.66,
    checks: &[scrim_validate::REGISTRY],
    finds: &[
        "ID number: «9206240281087», adószám: «11714006-2-41»",
        "CNPS: «9.884.013-5»",
        "CAU «12.345.678/0001»",
        "PPSN «8305192HA»",
    ],
    skips: &[
        ("RFC 7231 section 4", "a standard"),
        ("VAT 19 percent", "a rate"),
        ("PAN 2024", "too short"),
        ("RUN 12 tests", "a count"),
    ],
    source: "Short names of the registers in the languages of the catalogue and of Latin America; shapes differ, the name decides",
    ..Recognizer::DEFAULT
}];
