//! Pakistan, Sri Lanka, Bangladesh, Nepal.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "pk_cnic",
        label: "PK_CNIC",
        title: "Pakistani identity card number (CNIC)",
        pattern: r"[1-8]\d{4}-\d{7}-\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.65,
        raises: &["cnic", "nadra", "nicop", "shanakhti", "identity card", "id card", "شناختی کارڈ", "nic"],
        lowers: &["part", "isbn", "order", "model", "sku"],
        finds: &[
            "CNIC «35202-1234567-1»",
            "«61101-7654321-0»",
            "NADRA card «42101-0000123-5»",
            "شناختی کارڈ نمبر «37405-1234567-9»",
        ],
        skips: &[
            ("05202-1234567-1", "no such province"),
            ("35202-123456-1", "a digit short"),
            ("35202-1234567-12", "goes on"),
            ("part 35202-1234567-1", "announced as a part"),
        ],
        source: "NADRA: province, division and district, family, sex",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "lk_nic",
        label: "LK_NIC",
        title: "Sri Lankan identity card number, old form",
        pattern: r"\d{9}[VvXx]",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.6,
        checks: &[validate::LK_NIC],
        raises: &["nic", "identity card", "sri lanka", "ජාතික හැඳුනුම්පත"],
        finds: &["NIC «911042754V»", "«916042754v»"],
        skips: &[("NIC 914001234V", "no day 400"), ("911042754Z", "no such letter")],
        source: "Department for Registration of Persons: year, day of the year (women's plus 500), serial, V or X",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "lk_nic_new",
        label: "LK_NIC",
        title: "Sri Lankan identity card number",
        pattern: r"(?:19|20)\d{10}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::LK_NIC],
        raises: &["nic", "national identity card", "sri lanka", "sri lankan"],
        finds: &["NIC: «199919902757»", "Sri Lankan, «200050100123»"],
        skips: &[("NIC 199940002757", "no day 400"), ("build 199919902757", "no word near")],
        source: "Department for Registration of Persons: year, day of the year, serial, check",
        ..Recognizer::DEFAULT
    },
];
