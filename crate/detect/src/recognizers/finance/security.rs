//! Numbers of securities. They name papers, not people, but a list of them is somebody's portfolio.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

/// Words near securities.
const WORDS: &[&str] = &[
    "isin", "cusip", "sedol", "wkn", "valor", "valoren", "security", "securities", "bond", "note", "fund", "share", "shares", "stock", "etf", "depot", "portfolio",
    "wertpapier", "wertpapierkennnummer", "aktie", "anleihe", "titre", "obligation", "fonds", "valeur", "titolo", "obbligazione", "holding", "holdings",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "isin",
        label: "ID_NUMBER",
        kind: Some("isin"),
        title: "International securities number",
        pattern: r"(?:A[DETU]|B[EMRS]|C[AHNYZ]|D[EK]|E[ES]|F[IR]|G[BGR]|H[KRU]|I[ELNST]|J[EP]|K[RY]|L[IUV]|M[TX]|N[LOZ]|P[LT]|RO|S[EGIK]|T[RW]|U[AS]|X[SC]|ZA)[A-Z0-9]{9}\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.4,
        checks: &[validate::ISIN],
        raises: WORDS,
        finds: &["ISIN «US0378331005»", "100 shares of «DE0007164600»"],
        skips: &[("ISIN US0378331004", "wrong check digit"), ("US0378331005", "no word near")],
        source: "ISO 6166; country codes of the numbering agencies",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "cusip",
        label: "ID_NUMBER",
        kind: Some("cusip"),
        title: "North American securities number",
        pattern: r"[0-9A-Z]{8}\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.05,
        confirmed: 0.2,
        checks: &[validate::CUSIP],
        raises: &["cusip", "cins"],
        needs_context: true,
        finds: &["CUSIP «037833100»", "CUSIP No.: «38259P508»"],
        skips: &[("CUSIP 037833101", "wrong check digit"), ("part 037833100", "no word near")],
        source: "ANSI X9.6; CUSIP Global Services",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "sedol",
        label: "ID_NUMBER",
        kind: Some("sedol"),
        title: "London securities number",
        pattern: r"[0-9B-DF-HJ-NP-TV-Z]{6}\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.05,
        confirmed: 0.2,
        checks: &[validate::SEDOL],
        raises: &["sedol"],
        needs_context: true,
        finds: &["SEDOL «0263494»", "SEDOL: «B0WNLY7»"],
        skips: &[("SEDOL 0263495", "wrong check digit"), ("number 0263494", "no word near")],
        source: "London Stock Exchange, SEDOL Masterfile technical specification",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "wkn",
        label: "ID_NUMBER",
        kind: Some("wkn"),
        title: "German or Swiss securities number",
        pattern: r"[0-9A-HJ-NP-Z]{6,9}",
        after: Edge::Token,
        score: 0.68,
        front: "wkn wertpapierkennnummer valor valorennummer",
        finds: &["WKN «716460»", "WKN: «A1EWWW»", "Valor «1222171»", "Valorennummer: «1222171»"],
        skips: &[
            ("WKN 71646", "a character short"),
            ("number 716460", "no word in front"),
            ("WKN unbekannt", "a word"),
            ("Valor 12-34", "another form"),
        ],
        source: "WM Datenservice (WKN, six characters); SIX (Valor, six to nine digits)",
        ..Recognizer::DEFAULT
    },
];
