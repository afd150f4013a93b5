//! How to reach a person: e-mail and telephone.
//!
//! A number of the national plan alone is rarely unmistakable: forms with a structure of their own are found by themselves, all others only
//! next to a word such as "phone", or where they are all there is.

pub(super) mod mail;
pub(super) mod phone;
pub(super) mod phone_announced;
pub(super) mod phone_national;
mod words;

/// What may stand between the groups of a number.
macro_rules! joint {
    () => {
        r"(?: ?[/-] ?|[ .]| ?\(|\)[ ./-]{0,3})"
    };
}

/// "ext. 12", "x12", "-DW 12", ";ext=12".
macro_rules! extension {
    () => {
        r"(?:;ext=\d+|(?:-|,| ,)? {0,2}(?:(?i:e?xtn?|extensi[oó]n|x|durchwahl|dw|apparat|app|poste|int|interno|anexo|ramal|wew|toestel|доб)[.:]?|[#~]) {0,2}\d+)?"
    };
}

pub(super) use words::{OTHER_DIGITS, OTHER_NUMBERS, PHONE_WORDS, SURE_PHONE_WORDS};
pub(super) use {extension, joint};
