//! Numbers that carry a day of birth: Malaysia, South Africa, Korea, China, Egypt, Kuwait, Kazakhstan, Indonesia, Sri Lanka.
//!
//! A two-digit year may be of either century: 29 February is taken where one of the two has it.

use super::date::is_date;
use super::digits::{digits, exactly, number, part};
use super::lookalike_number::is_other;
use super::luhn::is_luhn;
use super::sum::{ends_in, of_eleven, to_eleven, to_eleven_units, to_ten};
use super::{Check, Verdict};

/// See [`mykad`].
pub const MY_NRIC: Check =
    Check { name: "day of birth and place in use", run: |text| Verdict::confirm_if(mykad(text)) };
/// See [`south_african`]; thirteen digits in a row may be something else.
pub const ZA_ID: Check = Check {
    name: "day of birth and Luhn check digit",
    run: |text| match south_african(text) {
        true if !text.contains(['-', ' ']) && is_other(text) => Verdict::Keep,
        right => Verdict::confirm_if(right),
    },
};
/// See [`korean`]; 13 in the sum for a foreigner's number.
pub const KR_RRN: Check = Check { name: "day of birth and check digit", run: |text| korean(text, 11, 1..=4) };
/// See [`korean`].
pub const KR_FRN: Check = Check { name: "day of birth and check digit", run: |text| korean(text, 13, 5..=8) };
/// See [`korean_company`].
pub const KR_CRN: Check = Check { name: "check digit", run: korean_company };
/// See [`chinese`].
pub const CN_ID: Check = Check { name: "day of birth and check digit", run: |text| Verdict::confirm_if(chinese(text)) };
/// See [`egyptian`].
pub const EG_ID: Check =
    Check { name: "day of birth and governorate", run: |text| Verdict::confirm_if(egyptian(text)) };
/// See [`kuwaiti`].
pub const KW_CIVIL_ID: Check =
    Check { name: "day of birth and check digit", run: |text| Verdict::confirm_if(kuwaiti(text)) };
/// See [`kazakh`].
pub const KZ_IIN: Check = Check { name: "day of birth and check digit", run: |text| Verdict::confirm_if(kazakh(text)) };
/// See [`indonesian`].
pub const ID_NIK: Check =
    Check { name: "province and day of birth", run: |text| Verdict::confirm_if(indonesian(text)) };
/// See [`lankan`].
pub const LK_NIC: Check = Check { name: "day of the year", run: |text| Verdict::confirm_if(lankan(text)) };

/// Whether six digits are a day, written year, month, day.
pub(super) fn is_born(six: &[u32]) -> bool {
    six.len() >= 6 && is_date(2000 + part(&six[..2]), part(&six[2..4]), part(&six[4..6]))
}

/// Malaysia, National Registration Regulations 1990: day of birth and a code of the place of birth that is in use (JPN's list).
fn mykad(text: &str) -> bool {
    number::<12>(text).is_some_and(|number| {
        let place = part(&number[6..8]);
        is_born(&number) && !matches!(place, 0 | 17..=20 | 69 | 70 | 73 | 80 | 81 | 94..=97)
    })
}

/// South Africa, Identification Act 68 of 1997: day of birth, citizenship 0 to 2, an 8 or 9, Luhn.
fn south_african(text: &str) -> bool {
    number::<13>(text)
        .is_some_and(|number| is_born(&number) && number[10] < 3 && matches!(number[11], 8 | 9) && is_luhn(text))
}

/// Korea, Resident Registration Act, enforcement rule art. 2: day of birth, century and sex, and until October 2020 a check digit: so a
/// wrong one rejects nothing. Thirteen digits in a row may be something else.
fn korean(text: &str, base: u32, sexes: std::ops::RangeInclusive<u32>) -> Verdict {
    const WEIGHTS: [u32; 12] = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let Some(number) = number::<13>(text).filter(|number| is_born(number) && sexes.contains(&number[6])) else {
        return Verdict::Reject;
    };
    let sum = super::digits::weighted(&number[..12], &WEIGHTS);
    let right = (base - sum % 11) % 10 == number[12];
    let doubtful = !text.contains('-') && is_other(text);
    if right && !doubtful { Verdict::Confirm } else { Verdict::Keep }
}

/// Korea, register of corporations: weights one and two; since January 2025 without a check digit, so a wrong one rejects nothing.
fn korean_company(text: &str) -> Verdict {
    let Some(number) = number::<13>(text) else { return Verdict::Reject };
    let right = ends_in(&number, &[1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], to_ten);
    if right && !is_other(text) { Verdict::Confirm } else { Verdict::Keep }
}

/// China, GB 11643-1999: region, day of birth, and ISO 7064 MOD 11-2 with X for ten.
fn chinese(text: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let (Some(body), Some(last)) = (text.get(..17), text.as_bytes().get(17).copied()) else { return false };
    let Some(number) = exactly::<17>(body) else { return false };
    let year = part(&number[6..10]);
    let born = matches!(year, 1850..2100) && is_date(year, part(&number[10..12]), part(&number[12..14]));
    let region =
        matches!(part(&number[..2]), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83 | 91);
    let check = (12 - super::digits::weighted(&number, &WEIGHTS) % 11) % 11;
    let last = if last.eq_ignore_ascii_case(&b'x') { 10 } else { u32::from(last.wrapping_sub(b'0')) };
    region && born && check == last
}

/// Egypt, Law 143 of 1994: century, day of birth, code of a governorate.
fn egyptian(text: &str) -> bool {
    number::<14>(text).is_some_and(|number| {
        let governorate = matches!(part(&number[7..9]), 1..=4 | 11..=19 | 21..=29 | 31..=35 | 88);
        matches!(number[0], 2 | 3) && is_born(&number[1..]) && governorate
    })
}

/// Kuwait, PACI: century, day of birth, and a check digit by eleven.
fn kuwaiti(text: &str) -> bool {
    number::<12>(text).is_some_and(|number| {
        matches!(number[0], 1..=3)
            && is_born(&number[1..])
            && ends_in(&number, &[2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], to_eleven)
    })
}

/// Kazakhstan, government decree 853 of 2003: day of birth, century and sex, and a remainder by eleven, a second row of weights where
/// the first leaves ten.
fn kazakh(text: &str) -> bool {
    const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    number::<12>(text).is_some_and(|number| {
        let weights = if super::digits::weighted(&number[..11], &FIRST) % 11 == 10 { SECOND } else { FIRST };
        is_born(&number) && number[6] <= 6 && ends_in(&number, &weights, of_eleven)
    })
}

/// Indonesia, Law 24 of 2013: province, and day of birth written day, month, year, women's days plus forty.
fn indonesian(text: &str) -> bool {
    number::<16>(text).is_some_and(|number| {
        let day = part(&number[6..8]);
        let province =
            matches!(part(&number[..2]), 11..=19 | 21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81 | 82 | 91..=97);
        province
            && is_date(2000, part(&number[8..10]), if day > 40 { day - 40 } else { day })
            && number[12..] != [0, 0, 0, 0]
    })
}

/// Sri Lanka, Department for Registration of Persons: year of two digits with the old letter or of four without, day of the year, women's
/// days plus five hundred.
fn lankan(text: &str) -> bool {
    let all: Vec<u32> = digits(text).collect();
    let day = match all[..] {
        [_, _, a, b, c, _, _, _, _] | [1, 9, _, _, a, b, c, ..] | [2, 0, _, _, a, b, c, ..] => a * 100 + b * 10 + c,
        _ => return false,
    };
    matches!(day, 1..=366 | 501..=866)
}

/// Thailand, Department of Provincial Administration: kind of person, province, and a check digit by eleven.
fn thai(text: &str) -> bool {
    number::<13>(text).is_some_and(|number| {
        let province = matches!(part(&number[1..3]), 10..=27 | 30..=58 | 60..=67 | 70..=77 | 80..=86 | 90..=96);
        let weights = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
        number[0] != 0 && province && ends_in(&number, &weights, to_eleven_units)
    })
}

/// See [`thai`]; thirteen digits in a row may be something else.
pub const TH_TNIN: Check = Check {
    name: "province and check digit",
    run: |text| match thai(text) {
        true if !text.contains(['-', ' ']) && is_other(text) => Verdict::Keep,
        right => Verdict::confirm_if(right),
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asian_numbers_carry_a_day_and_a_place() {
        assert!(mykad("770305-02-1234") && !mykad("771305-02-1234") && !mykad("770305-17-1234"));
        assert!(indonesian("3171011708450001") && indonesian("3171015708450001") && !indonesian("3171013208450001"));
        assert!(chinese("11010519491231002X") && chinese("440524188001010014") && !chinese("110105194912310021"));
        assert!(kazakh("900101300017") && kazakh("771101401233") && !kazakh("901301300017"));
        assert!(kuwaiti("285011501232") && !kuwaiti("285011501233"));
        assert!(thai("1-2345-67890-12-1") && !thai("1234567890123") && !thai("1284567890124"));
    }

    #[test]
    fn korean_numbers_of_recent_years_have_no_check_digit() {
        assert_eq!((KR_RRN.run)("960121-1021413"), Verdict::Confirm);
        assert_eq!((KR_RRN.run)("960121-1234567"), Verdict::Keep);
        assert_eq!((KR_RRN.run)("960121-5234567"), Verdict::Reject, "a foreigner's");
        assert_eq!((KR_FRN.run)("911124-5678906"), Verdict::Confirm);
        assert_eq!(korean_company("134322-0000114"), Verdict::Confirm);
    }

    #[test]
    fn african_numbers_carry_a_day() {
        assert!(south_african("8001015009087") && !south_african("8001015009086") && !south_african("9902294321191"));
        assert!(egyptian("29001011234567") && !egyptian("29013011234567") && !egyptian("29001010534567"));
    }

    #[test]
    fn lankan_days_count_from_one() {
        assert!(lankan("911042754V") && lankan("916042754V") && lankan("199919902757"));
        assert!(!lankan("914001234V"));
    }
}
