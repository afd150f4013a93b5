//! Time: dates, years, dates of birth, ages.
//!
//! What dates are made of stands here once. Months: en, de, fr, es, it, pt, nl, pl, sv, da, nb, cs. The proper names come in groups because a
//! number beside a short word is not always a date: "2 may fail", "1 out of 5", "3 set".

/// Months written out that are no other English word.
macro_rules! month {
    () => {
        concat!(
            "january|february|march|april|june|july|august|september|october|november|december",
            "|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|fevrier|mars|avril|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre",
            "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
            "|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre",
            "|janeiro|fevereiro|março|marco|maio|junho|julho|setembro|outubro|novembro|dezembro",
            "|januari|februari|maart|mei|augustus|augusti|maj|marts|juni|juli",
            "|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
            "|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
        )
    };
}

/// Months cut short that are no other word either.
macro_rules! month_short {
    () => {
        "jan|feb|febr|apr|jun|jul|aug|sept|oct|nov|jän|jänn|feber|janv|févr|fevr|fév|avr|juill|juil|déc|ene|genn|febbr|giu|lug|sett|ott|dez|okt|mär|mrz|mrt|kwi|cze|wrz|paź|gru"
    };
}

/// Months that are other words, too, in lower case.
macro_rules! month_word {
    () => {
        "may|mar|sep|dec|set|out|ago|abr|dic|gen|mag|sty|lut|sie|lip|lis|fev"
    };
}

/// All of them.
macro_rules! month_any {
    () => {
        concat!(month!(), "|", month_short!(), "|", month_word!())
    };
}

/// A day of a month, as an ordinal where the language writes one.
macro_rules! day {
    () => {
        r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|ère|\.|º|°|ª)?"
    };
}

/// A year of four digits.
macro_rules! year {
    () => {
        r"(?:1[6-9]|20)\d\d"
    };
}

/// Months beside years.
macro_rules! and_months {
    () => {
        r"(?: (?:and|und|et|y|e|en|i) (?:\d{1,2} (?:months|Monaten?|mois|meses|mesi|maanden|miesi[ęą]c[ey]|miesięcy)|a half|demi|medio|media|mezzo|meio|meia|half))?"
    };
}

/// Units of ages that a word for an age announces; elsewhere so many days or weeks are a time that something lasted.
macro_rules! short_units {
    () => {
        concat!(
            "weeks?|wks?\\.?|days?|wochen?|tagen?|semaines?|jours?|semanas?|d[ií]as?|settiman[ae]|giorn[oi]|weken|week|dagen|",
            "tygodni(?:e|a)?|tydzień|dni|dzień"
        )
    };
}

/// Units of ages as they are written behind the number.
macro_rules! years {
    () => {
        concat!(
            "(?:years?(?: old| of age)?|yrs?\\.?(?: old)?|months?(?: old)?|weeks? old|jahren?|j\\.|monate?n?|mon\\.|mnd\\.|ans|mois|años?|meses|días de vida|",
            "anni|mesi|aa|anos?|jaar|jr|maanden|lata?|miesi[ęą]c[ey]|miesięcy|mies\\.)"
        )
    };
}

pub(super) mod age;
pub(super) mod age_infant;
pub(super) mod age_kin;
pub(super) mod age_near;
pub(super) mod age_round;
pub(super) mod age_words;
pub(super) mod birth;
pub(super) mod date;
pub(super) mod numeric;
mod people;
pub(super) mod told;
