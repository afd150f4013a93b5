//! National accounts, and the codes of banks.

use super::ACCOUNT_WORDS;
use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "bic",
        label: "SWIFT_CODE",
        title: "Bank identifier code (BIC, SWIFT)",
        pattern: r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?",
        score: 0.2,
        confirmed: 0.25,
        checks: &[validate::BIC_COUNTRY],
        raises: &["bic", "swift", "iban", "bank code", "bank identifier"],
        needs_context: true,
        finds: &[
            "BIC: «COBADEFFXXX»",
            "SWIFT «NWBKGB2L»",
            "IBAN DE89 3704 0044 0532 0130 00 «COBADEFF»",
            "Bank code «BNPAFRPP»",
        ],
        skips: &[
            ("STANDARD BANK", "no country between"),
            ("COBADEFFXXX", "no word near"),
            ("BIC COBADE", "too short"),
            ("swift cobadeff", "codes are written in capitals"),
            ("bank CUSTOMER", "a word"),
        ],
        source: "ISO 9362; country codes of ISO 3166-1",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "aba_routing",
        label: "ABA_ROUTING_NUMBER",
        title: "US bank routing number",
        pattern: r"\d{4}-?\d{4}-?\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.3,
        mistyped: 0.12,
        checks: &[validate::ABA_ROUTING],
        raises: &["routing", "aba", "rtn", "ach", "fedwire", "wire transfer", "transit"],
        needs_context: true,
        finds: &["Routing number: «021000021»", "ABA «0710-0001-3»", "routing «061000999», account"],
        skips: &[
            ("routing 02100002", "a digit short"),
            ("ticket 021000021", "no word near"),
            ("part 541000021", "no Federal Reserve district and no word near"),
        ],
        source: "ANSI X9.105; American Bankers Association, routing number policy",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uk_sort_code_and_account",
        label: "BANK_ACCOUNT",
        title: "UK sort code with account number",
        pattern: r"\d{2}-\d{2}-\d{2}(?:,? | ?/ ?|\s{1,3})(?i:a/?c{1,2}(?:oun)?t?\.? (?:no\.? )?)?\d{8}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.75,
        raises: ACCOUNT_WORDS,
        finds: &[
            "pay «20-45-77 13558802»",
            "Pebble Bank «60-83-82 / 19305627»",
            "to «99-88-01 55120087» please",
            "«40-47-84, 70872490»",
            "sort «77-04-17 acc 22093144», name",
        ],
        skips: &[
            ("20-45-77 1355880", "a digit short"),
            ("20-45-7 13558802", "no sort code"),
            ("2020-45-77 13558802", "goes on in front"),
            ("12-05-24 to 13558802", "words between"),
        ],
        source: "Pay.UK, Vocalink modulus checking: sort code of six digits, account of eight",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uk_sort_code",
        label: "UK_SORT_CODE",
        title: "UK sort code",
        pattern: r"\d{2}-\d{2}-\d{2}|\d{6}|\d{2} \d{2} \d{2}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.25,
        raises: &["sort code", "sortcode"],
        needs_context: true,
        finds: &[
            "Sort code: «12-34-56»",
            "sort code «200000»",
            "sortcode «60 83 82»",
            "account 20417726, sort code «00-99-41»",
        ],
        skips: &[
            ("12-05-24", "a date"),
            ("sort by code 12-34-56", "another kind of sorting"),
            ("sort code 12-34-5", "a digit short"),
            ("sort code 12-34-567", "goes on"),
        ],
        source: "Pay.UK, Extended Industry Sort Code Directory",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "bank_account",
        label: "BANK_ACCOUNT",
        title: "Bank account number",
        lead: r"(?i)(?:(?:account we hold for you is|accounts?|acct|a/c|acc|c/c|nuban|bsb|rib|nib|cbu|cvu|clabe|bankgiro|cta\.?(?: vista| cte\.?| corriente)?|cuenta de ahorros?)\.?(?:,? ?(?:number|no|num|nr)\.?| ?#)?|(?:konto(?:nummer|-?nr)?|kto|kontonr)\.?(?:-?nr)?\.?|(?:num[eé]ro|n°|nº) de (?:compte|cuenta)|compte n°|cuenta(?: vista| corriente)?(?: n[úu]mero)?|(?:numero (?:di )?)?conto(?: corrente)?(?: n\.)?|rekening(?:nummer|nr)?\.?|(?:numer|nr) (?:konta|rachunku)|conta(?: corrente)?(?: n\.?º)?)\s?[:=#]?\s{0,3}",
        pattern: r"\d(?:[ -]?\d){5,21}|\d{1,3}(?:\.\d{3}){1,2}-[\dXx]|\d{4,6}-[\dXx]",
        after: Edge::Number,
        score: 0.78,
        raises: &[
            "bank", "sort", "routing", "wire", "transfer", "iban", "bic", "branch", "banco", "banca", "banque", "blz",
            "aba", "pay", "deposit", "savings",
        ],
        lowers: &["deletion", "login", "support", "ticket", "user"],
        finds: &[
            "Account number: «12345678»",
            "Acct «0077 4418 2003»",
            "Kontonummer «441099207»",
            "rekening «1234 567 89»",
            "NIB «0035 0651 00012345678 92», CBU «2850590940090418135201»",
        ],
        skips: &[
            ("account manager 12345678", "something else is announced"),
            ("accounts 2023", "a year"),
            ("Account: 12345", "too short"),
            ("taking account of 123456", "a turn of phrase"),
        ],
        source: "National account numbers have six to seventeen digits (NACHA, Deutsche Bundesbank, Pay.UK)",
        ..Recognizer::DEFAULT
    },
];
