//! Vehicle registration plates: how many letters and digits, and where a country's codes say more.

use super::{Check, Verdict};

/// See [`plate`].
pub const PLATE: Check = Check { name: "letters and digits of a plate", run: plate };
/// See [`indian`].
pub const PLATE_IN: Check = Check { name: "state and district", run: indian };
/// See [`british`].
pub const PLATE_UK: Check = Check { name: "age identifier", run: british };

/// Codes of states and union territories, and how many districts each has (Ministry of Road Transport and Highways).
const STATES: &[(&str, u8)] = &[
    ("AN", 2),
    ("AP", 40),
    ("AR", 26),
    ("AS", 34),
    ("BR", 57),
    ("CG", 31),
    ("CH", 4),
    ("DD", 3),
    ("DL", 18),
    ("DN", 9),
    ("GA", 12),
    ("GJ", 39),
    ("HP", 99),
    ("HR", 99),
    ("JH", 25),
    ("JK", 22),
    ("KA", 71),
    ("KL", 99),
    ("LA", 2),
    ("LD", 9),
    ("MH", 58),
    ("ML", 14),
    ("MN", 7),
    ("MP", 71),
    ("MZ", 8),
    ("NL", 10),
    ("OD", 35),
    ("OR", 31),
    ("PB", 99),
    ("PY", 5),
    ("RJ", 60),
    ("SK", 8),
    ("TG", 38),
    ("TN", 99),
    ("TR", 8),
    ("TS", 38),
    ("UK", 20),
    ("UP", 96),
    ("WB", 98),
];

/// Behind a word that announces one: five to eight letters and digits in groups, both kinds; capitals that follow are cut off.
fn plate(text: &str) -> Verdict {
    let bytes = text.as_bytes();
    let (mut letters, mut digits, mut best) = (0, 0, None);
    for (at, char) in text.char_indices() {
        letters += u32::from(char.is_alphabetic());
        digits += u32::from(char.is_ascii_digit());
        let end = at + char.len_utf8();
        let ends = bytes.get(end).is_none_or(|byte| matches!(byte, b' ' | b'-'));
        let one = (5..=8).contains(&(letters + digits)) && letters > 0 && digits > 1 && letters < 6;
        if ends && one && char.is_alphanumeric() {
            best = Some(end);
        }
    }
    // Graphics cards, which Spanish and Portuguese call by the same word.
    let card = ["RTX", "GTX", "RX "].iter().any(|card| text.starts_with(card));
    best.filter(|_| !card).map_or(Verdict::Reject, Verdict::ConfirmPart)
}

/// `MH 12 AB 1234`: a state, one of its districts, a number that is not zero. `22 BH 1234 AA` names no state.
fn indian(text: &str) -> Verdict {
    let plain: Vec<u8> = text.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let number =
        plain.iter().rev().skip_while(|byte| byte.is_ascii_alphabetic()).take_while(|byte| byte.is_ascii_digit());
    let zero = number.clone().all(|byte| *byte == b'0');
    if plain[0].is_ascii_digit() {
        return Verdict::confirm_if(!zero);
    }
    let state = STATES.iter().find(|state| state.0.as_bytes() == &plain[..2]);
    let district = plain[2..].iter().take(2).take_while(|byte| byte.is_ascii_digit());
    let district = district.fold(0, |district, digit| district * 10 + (digit - b'0'));
    Verdict::confirm_if(state.is_some_and(|state| (1..=state.1).contains(&district)) && !zero)
}

/// `AB12 CDE`: issued since 2001, 02 to 29 or 51 to 79 (DVLA INF104).
fn british(text: &str) -> Verdict {
    let age = text.get(2..4).and_then(|age| age.parse::<u8>().ok());
    let real = age.is_some_and(|age| (2..30).contains(&age) || (51..80).contains(&age));
    match (real, text.len()) {
        (false, _) => Verdict::Reject,
        (true, 8..) => Verdict::Confirm,
        // Without the gap it is any code.
        (true, _) => Verdict::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plate_has_letters_and_digits() {
        for good in ["AN-GS 790", "BD71 QZX", "7714 LKM", "AB 123 CD", "1-XKP-404", "RKM4D17", "F-TN 2201"] {
            assert_eq!(plate(good), Verdict::ConfirmPart(good.len()), "{good}");
        }
        assert_eq!(plate("BX 19 PJO VIN"), Verdict::ConfirmPart(9));
        for bad in ["RTX 4090", "D", "2024 2025", "VIN WVWZ"] {
            assert_eq!(plate(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn indian_plates_name_a_district() {
        for good in ["MH12AB1234", "DL 3C AB 1234", "KA-05-MH-1234", "22BH1234AA"] {
            assert_eq!(indian(good), Verdict::Confirm, "{good}");
        }
        for bad in ["MH99AB1234", "XX12AB1234", "MH12AB0000"] {
            assert_eq!(indian(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn british_plates_carry_their_age() {
        assert_eq!(british("BD71 QZX"), Verdict::Confirm);
        assert_eq!(british("BD71QZX"), Verdict::Keep);
        assert_eq!(british("BD42 QZX"), Verdict::Reject);
    }
}
