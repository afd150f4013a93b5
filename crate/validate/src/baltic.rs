//! Estonia, Latvia, Lithuania.
//!
//! Sources: EVS 585:2007 (isikukood); Law on the Register of Residents of the Republic of Lithuania, article 8; Latvijas Iedzīvotāju
//! reģistra likums, as in force before July 2017 (numbers given since begin with 32 and carry no date).

use super::date::{is_birthday, is_date, pairs};
use super::digits::{exactly, weighted};
use super::sum::Sum;
use super::{Check, Verdict};

/// See [`isikukood`].
pub const EE_LT_CODE: Check = Check { name: "birth date and check digit", run: isikukood };
/// See [`personas_kods`].
pub const LV_PERSONAS_KODS: Check = Check { name: "birth date and check digit", run: personas_kods };

/// Estonian isikukood and Lithuanian asmens kodas: century and sex, birth date, serial, and a check digit in two stages.
fn isikukood(text: &str) -> Verdict {
    const FIRST: Sum = Sum::rest(11, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]);
    const SECOND: Sum = Sum::rest(11, &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]).ten(0);
    let Some(number) = exactly::<11>(text) else { return Verdict::Reject };
    let [year, month, day] = pairs(&number[1..]);
    if !(1..=8).contains(&number[0]) || !is_date(1700 + number[0].div_ceil(2) * 100 + year, month, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(FIRST.digit(&number).or_else(|| SECOND.digit(&number)) == Some(number[10]))
}

/// Latvian personas kods: a birth date and a check digit, or, since 2017, 32 to 39 and neither.
fn personas_kods(text: &str) -> Verdict {
    let Some(number) = exactly::<11>(text) else { return Verdict::Reject };
    let [day, month, year] = pairs(&number);
    if (32..=39).contains(&day) {
        return Verdict::Keep;
    }
    if !is_birthday(year, month, day) || number[6] > 2 {
        return Verdict::Reject;
    }
    let check = (1 + weighted(&number, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10;
    Verdict::confirm_or_keep(check == number[10])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_stage_is_asked_where_the_first_says_ten() {
        assert_eq!(isikukood("36805280109"), Verdict::Confirm);
        assert_eq!(isikukood("33309240064"), Verdict::Confirm, "Lithuania");
        assert_eq!(isikukood("36805280108"), Verdict::Keep);
        assert_eq!(isikukood("36813280109"), Verdict::Reject);
    }

    #[test]
    fn latvian_numbers_of_both_kinds() {
        assert_eq!(personas_kods("161175-19997"), Verdict::Confirm);
        assert_eq!(personas_kods("161175-19996"), Verdict::Keep);
        assert_eq!(personas_kods("329999-00000"), Verdict::Keep);
        assert_eq!(personas_kods("161375-19997"), Verdict::Reject);
    }
}
