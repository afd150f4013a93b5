//! Money: cards, accounts and the codes of banks.

pub(super) mod account;
pub(super) mod account_world;
pub(super) mod amount;
pub(super) mod card;
pub(super) mod company;
pub(super) mod iban;
pub(super) mod national;
pub(super) mod security;

/// Words that announce an account.
pub(super) const ACCOUNT_WORDS: &[&str] = &[
    "sort",
    "account",
    "acct",
    "a c",
    "acc",
    "bank",
    "konto",
    "kontonummer",
    "*konto",
    "compte",
    "cuenta",
    "conto",
    "rekening",
    "rekeningnummer",
    "konta",
    "rachunek",
    "rachunku",
    "conta",
    "beneficiary",
    "payee",
    "wire",
    "transfer",
    "payment",
    "iban",
    "uberweisung",
    "virement",
    "transferencia",
    "bonifico",
    "overschrijving",
    "przelew",
];
