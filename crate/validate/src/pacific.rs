//! Check digits of countries around the Pacific, the Indian Ocean and the Gulf: Australia, New Zealand, Japan, Korea's businesses, the
//! Philippines, Canada, Iran.

use super::digits::{all_same, digits, exactly, number, part, weighted};
use super::luhn::is_luhn;
use super::sum::{ends, ends_in, of_eleven, small_or_to_eleven, to_eleven, to_ten};
use super::{Check, Verdict};

/// Australian Business Register, Format of the ABN: one less in front, weights 10, 1, 3 to 19, divides by 89.
pub const AU_ABN: Check = Check {
    name: "divides by 89",
    run: |text| {
        Verdict::confirm_if(exactly::<11>(text).is_some_and(|number| {
            let sum = weighted(&number, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
            number[0] > 0 && (sum - 10).is_multiple_of(89)
        }))
    },
};
/// ASIC, Australian Company Number digit check.
pub const AU_ACN: Check =
    Check { name: "check digit", run: |text| Verdict::confirm_if(ends::<9>(text, &[8, 7, 6, 5, 4, 3, 2, 1], to_ten)) };
/// Australian Taxation Office: the weighted sum divides by eleven.
pub const AU_TFN: Check = Check {
    name: "divides by eleven",
    run: |text| {
        Verdict::confirm_if(
            number::<9>(text).is_some_and(|number| weighted(&number, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11)),
        )
    },
};
/// Services Australia: eight digits, their check, a number of issue; and one of the person on the card, where it is written.
pub const AU_MEDICARE: Check = Check {
    name: "check digit",
    run: |text| {
        let number: Vec<u32> = digits(text).collect();
        let right = matches!(number.first(), Some(2..=6))
            && matches!(number.len(), 10 | 11)
            && weighted(&number[..8], &[1, 3, 7, 9, 1, 3, 7, 9]) % 10 == number[8]
            && number[9] != 0;
        Verdict::confirm_if(right && !all_same(text))
    },
};
/// Inland Revenue: eight or nine digits in the range issued, by eleven, a second row of weights where the first yields ten.
pub const NZ_IRD: Check = Check { name: "check digit", run: |text| Verdict::confirm_if(ird(text)) };
/// See [`my_number`].
pub const JP_MY_NUMBER: Check = Check { name: "check digit", run: |text| Verdict::confirm_if(my_number(text)) };
/// Japan, National Tax Agency: in front nine less the remainder by nine, weights one and two from the right.
pub const JP_CORPORATE: Check =
    Check {
        name: "check digit",
        run: |text| {
            Verdict::confirm_if(number::<13>(text).is_some_and(|number| {
                number[0] == 9 - weighted(&number[1..], &[2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9
            }))
        },
    };
/// Korea, National Tax Service: weights 1, 3, 7 and a last one of five whose tens count once more.
pub const KR_BRN: Check = Check {
    name: "check digit",
    run: |text| {
        Verdict::confirm_if(number::<10>(text).is_some_and(|number| {
            let sum = weighted(&number[..9], &[1, 3, 7, 1, 3, 7, 1, 3, 5]) + number[8] * 5 / 10;
            to_ten(sum) == number[9]
        }))
    },
};
/// Korea, Road Traffic Act: the office of issue.
pub const KR_LICENCE: Check = Check {
    name: "office of issue",
    run: |text| {
        let office: u32 = digits(text).take(2).fold(0, |office, digit| office * 10 + digit);
        Verdict::confirm_if(matches!(office, 11..=26 | 28))
    },
};
/// Philippines, Bureau of Internal Revenue: a remainder by eleven, and a branch behind it where there is one.
pub const PH_TIN: Check = Check {
    name: "check digit",
    run: |text| {
        let all: Vec<u32> = digits(text).collect();
        let right = matches!(all.len(), 9 | 12 | 14) && ends_in(&all[..9], &[9, 8, 7, 6, 5, 4, 3, 2], of_eleven);
        Verdict::confirm_if(right && !all_same(text))
    },
};
/// Canada, ESDC: Luhn; nothing begins with 0 or 8.
pub const CA_SIN: Check = Check {
    name: "Luhn check digit",
    run: |text| {
        Verdict::confirm_if(number::<9>(text).is_some_and(|number| !matches!(number[0], 0 | 8)) && is_luhn(text))
    },
};
/// Canada, CRA: Luhn over the business number, the programme's account behind it.
pub const CA_BN: Check = Check {
    name: "Luhn check digit",
    run: |text| Verdict::confirm_if(text.get(..9).is_some_and(|number| is_luhn(number) && !all_same(number))),
};
/// Iran, National Organization for Civil Registration: ten digits by eleven.
pub const IR_MELLI: Check = Check {
    name: "check digit",
    run: |text| Verdict::confirm_if(ends::<10>(text, &[10, 9, 8, 7, 6, 5, 4, 3, 2], small_or_to_eleven)),
};

fn ird(text: &str) -> bool {
    let mut all = [0; 9];
    let count = digits(text).count();
    if !matches!(count, 8 | 9) || all_same(text) {
        return false;
    }
    all[9 - count..].iter_mut().zip(digits(text)).for_each(|(slot, digit)| *slot = digit);
    let value = part(&all);
    let first = to_eleven(weighted(&all[..8], &[3, 2, 7, 6, 5, 4, 3, 2]));
    let check = if first == 10 { to_eleven(weighted(&all[..8], &[7, 4, 3, 2, 5, 2, 7, 6])) } else { first };
    (10_000_000..150_000_000).contains(&value) && check == all[8]
}

/// Japan, Ordinance 85 of 2014: twelve digits; weights two to seven and two to six from the right; zero where the remainder is one or none.
fn my_number(text: &str) -> bool {
    number::<12>(text).is_some_and(|number| {
        let rest = weighted(&number[..11], &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        number[11] == if rest < 2 { 0 } else { 11 - rest }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_has_its_own_sum() {
        for (check, good, bad) in [
            (AU_ABN, "51 824 753 556", "52 824 753 556"),
            (AU_ACN, "005 499 981", "824 753 557"),
            (AU_ACN, "000 000 180", "000 000 181"),
            (AU_TFN, "876 543 210", "824 753 557"),
            (AU_MEDICARE, "2123 45670 1", "2123 25870 1"),
            (NZ_IRD, "49-091-850", "49-091-851"),
            (NZ_IRD, "136-410-132", "136-410-133"),
            (JP_MY_NUMBER, "1234 5678 9018", "1234 5678 9019"),
            (JP_CORPORATE, "5835678256246", "2835678256246"),
            (KR_BRN, "104-86-56659", "104-86-56658"),
            (KR_LICENCE, "11-22-123456-12", "99-22-123456-12"),
            (PH_TIN, "000-123-456-000", "000-123-457-000"),
            (CA_SIN, "130 692 544", "046 454 286"),
            (CA_BN, "123456782 RT 0001", "123456789 RT 0001"),
            (IR_MELLI, "0499370899", "0499370898"),
        ] {
            assert_eq!((check.run)(good), Verdict::Confirm, "{good}");
            assert_ne!((check.run)(bad), Verdict::Confirm, "{bad}");
        }
    }
}
