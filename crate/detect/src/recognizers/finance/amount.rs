//! Amounts of money: a number with its currency. They identify nobody and may leave unless somebody says otherwise.

use crate::recognizer::{Edge, Recognizer};

/// A number in the groups of any country.
macro_rules! figure {
    () => {
        r"\d{1,3}(?:,\d\d)*(?:[., '’]\d{3})+(?:[.,]\d{1,2}|,-|\.-)?|\d+(?:[.,]\d{1,2}|,-|\.-)?"
    };
}

/// Multiples behind a figure.
macro_rules! multiple {
    () => {
        r"(?: ?(?i:k|m|bn|mn|tsd\.?|mio\.?|mrd\.?|tys\.|mln|mld|thousand|millions?|billions?|trillions?|tausend|millionen|milliarden|mille|milliards?|mil|millones|milioni|miliardi|milhões|miljoen|miljard|milionów|miliona|lakhs?|crores?)(?: d[e'])?)?"
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "amount_behind_sign",
        label: "MONEY_AMOUNT",
        title: "Amount behind its currency",
        pattern: concat!(
            r"(?:[€£¥₹₽₩₺₴₪] ?|(?:US|A|AU|C|CA|HK|NZ|S|R|MX)\$ ?|Rs\.? ?|Fr\. ?|(?:CHF|EUR|USD|GBP|JPY|PLN|SEK|NOK|DKK|CZK|HUF|RON|CAD|AUD|NZD|SGD|HKD|INR|ZAR|BRL|MXN|AED|TRY|CNY|KES|NGN) )(?:",
            figure!(),
            ")",
            multiple!(),
            r"|\$ ?\d{1,3}(?:[,.]\d{3})+(?:[.,]\d\d)?",
            multiple!(),
            r"|\$(?:\d+[.,]\d\d|[1-9]\d+)",
            multiple!(),
            r"|\$\d(?i: ?k| ?m| ?bn| million| billion)"
        ),
        before: Edge::Token,
        after: Edge::Number,
        limit: 48,
        score: 0.55,
        prose: true,
        finds: &[
            "pays «€1.234,56», «$1,200.50» or «£30k»",
            "a salary of «CHF 95'000.-» and «USD 12 million»",
            "«R$ 88.200,00», «Rs. 4,50,000», «EUR 6000»",
            "raised «$4m» in 2019",
        ],
        skips: &[
            ("replace with $1 and $2; $ 02_app --help", "a pattern's groups, a prompt"),
            ("thanks to @CAD97", "a user"),
            ("CHF and EUR", "no figure"),
            ("EUR-2024", "a code"),
            ("price: $x", "no figure"),
        ],
        source: "ISO 4217; Unicode CLDR currency patterns",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "amount_before_sign",
        label: "MONEY_AMOUNT",
        title: "Amount before its currency",
        pattern: concat!(
            "(?:",
            figure!(),
            ")",
            multiple!(),
            r" ?(?:[€£₹₽₺]|(?i:euros?|dollars?|pounds sterling|pounds|zł|złotych|złote|złoty|CHF|EUR|USD|GBP|PLN|SEK|NOK|DKK|CZK|HUF|RON|CAD|AUD|INR|ZAR|BRL|MXN|francs?|franken|reais|pesos|rupees|yen|kronor|kroner|Kč|kr\.?))"
        ),
        before: Edge::Token,
        after: Edge::Word,
        limit: 48,
        score: 0.55,
        prose: true,
        finds: &[
            "kostet «1.234,56 €», «12,50 EUR» oder «3 Mio. Euro»",
            "«450 zł» miesięcznie, «2,5 millions d'euros»",
            "«25 million dollars» and «30 pounds»",
            "«1 200,00 €», «95 000 francs»",
        ],
        skips: &[
            ("3 eurozone members", "a word that goes on"),
            ("12 krakens, 5 krill", "words that go on"),
            ("16 percent", "no currency"),
            ("million of them", "no figure"),
        ],
        source: "ISO 4217; Unicode CLDR currency patterns",
        ..Recognizer::DEFAULT
    },
];
