//! Accounts at banks behind the word for one in other languages than those of `account.rs`, and in the writing of one country.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "czech_account",
        label: "BANK_ACCOUNT",
        kind: Some("cz"),
        title: "Czech or old Slovak account with the code of its bank",
        pattern: r"(?:\d{1,6}-)?\d{2,10}/\d{4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::CZ_ACCOUNT],
        raises: &[
            "uctu",
            "ucet",
            "cislo uctu",
            "c u",
            "cu",
            "bankovni",
            "banka",
            "konto",
            "platba",
            "prevod",
            "account",
            "bank",
        ],
        alone: 0.1,
        finds: &[
            "číslo účtu «19-2000145399/0800»",
            "na účet: «2000145399/0800»",
            "č. ú. «19-2000145399/0100»",
            "bankovní spojení «2000145399/2010»",
        ],
        skips: &[
            ("účet 19-2000145398/0800", "wrong check digit"),
            ("strana 12/2024", "a page of a year"),
            ("účet 2000145399/800", "a digit short"),
            ("spis 2000145399/0800", "no word near"),
        ],
        source: "Česká národní banka, vyhláška č. 169/2011 Sb.: weights 6, 3, 7, 9, 10, 5, 8, 4, 2, 1, modulo 11, over prefix and number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "account_world",
        label: "BANK_ACCOUNT",
        title: "Account behind the word for one in another language",
        lead: concat!(
            r"(?:(?i:bankový účet|bankszámlaszám(?:a|unk|om)?|számlaszám|tilinumero|kontonr\.?|bankgiro|plusgiro|hesap (?:no|numarası)|số tài khoản|no\.? ?rek(?:ening)?|nomor rekening|cont(?:ul)? bancar|broj računa|žiro račun|številka računa|saskaitos numeris|konta numurs|arvelduskonto)",
            r"|расч[её]тный счет|расч[её]тный сч[её]т|лицевой сч[её]т|номер сч[её]та|р/сч?|л/сч?|к/сч?|[Рр]ахунок|банкова сметка|αριθμός λογαριασμού|银行账[号户]|銀行帳[號戶]|账号|帐号|帳號|계좌(?:번호)?|رقم الحساب|رقم حساب|מספר חשבון|खाता संख्या|เลขที่บัญชี|เลขบัญชี|STK ?:)",
            r"[ \t]{0,2}[:：.№#]?[ \t]{0,3}"
        ),
        pattern: r"\d(?:[ .-]?\d){5,23}",
        after: Edge::Number,
        score: 0.2,
        confirmed: 0.75,
        checks: &[validate::ACCOUNT_GROUPS],
        finds: &[
            "р/с «40702810900000012345» в банке",
            "银行账号：«6225880123456789»",
            "계좌번호 «110-123-456789»",
            "bankszámlaszám: «11773016-11111018-00000000»",
            "رقم الحساب «1234567890», מספר חשבון «1234567»",
            "STK: «0123456789012», no. rek «1234567890», tilinumero «123456-785»",
            "kontonr «1234.56.78901»",
        ],
        skips: &[
            ("账号登录失败 123", "no number behind"),
            ("р/с 1234", "too short"),
            ("số tài khoản 00000000", "filler"),
            ("hesap no girin", "no number"),
        ],
        source: "Words of invoices and bank forms in cs, sk, hu, fi, nb, sv, tr, vi, id, ro, hr, sr, sl, lt, lv, et, ru, uk, bg, el, zh, ko, ar, he, hi, th",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pix_key",
        label: "BANK_ACCOUNT",
        kind: Some("br"),
        title: "Random key of Brazil's instant payments",
        lead: r"(?i)pix(?: aleat[óo]ria)?(?: é|:|=)?\s{1,3}",
        pattern: r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        score: 0.85,
        finds: &[
            "chave pix «1e72a349-8209-4779-9a5c-6286ecd8b908»",
            "Pix: «7b0a3c1e-55d0-4b26-9f3c-93e4b2655d0a»",
            "PIX aleatória: «c93e4b26-55d0-41f7-8c9e-a1f7c93e4b26»",
            "meu pix é «a1f7c93e-4b26-4d0a-9f7c-55d0a1f7c93e»",
        ],
        skips: &[
            ("pixel 1e72a349-8209-4779-9a5c-6286ecd8b908", "another word"),
            ("id 1e72a349-8209-4779-9a5c-6286ecd8b908", "no key of a person"),
            ("pix 1e72a349", "too short"),
            ("chave 1e72a349-8209-4779-9a5c-6286ecd8b908", "any key"),
        ],
        source: "Banco Central do Brasil, Manual operacional do DICT: EVP, a UUID",
        ..Recognizer::DEFAULT
    },
];
