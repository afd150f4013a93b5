//! Moldova, Russia, Turkey, Ukraine.
//!
//! Sources: Legea nr. 273/1994 (IDNP); ФНС, Приказ MM-7-6/435 (ИНН) and СФР on the СНИЛС; NVİ and GİB (T.C. kimlik no, vergi kimlik no);
//! ДПС України, "Структура РНОКПП"; Закон про Єдиний державний демографічний реєстр (УНЗР).

use super::date::is_date;
use super::digits::{all_same, exactly, value, weighted};
use super::sum::Sum;
use super::{Check, Verdict};

/// See [`idnp`].
pub const MD_IDNP: Check = Check { name: "IDNP check digit", run: |text| Verdict::confirm_or_keep(idnp(text)) };
/// See [`inn`].
pub const RU_INN: Check = Check { name: "INN check digits", run: |text| Verdict::confirm_or_keep(inn(text)) };
/// See [`snils`].
pub const RU_SNILS: Check = Check { name: "SNILS check digits", run: |text| Verdict::confirm_or_keep(snils(text)) };
/// See [`kimlik`].
pub const TR_KIMLIK: Check = Check { name: "both check digits", run: |text| Verdict::confirm_if(kimlik(text)) };
/// See [`vergi`].
pub const TR_TAX: Check = Check { name: "tax number check digit", run: |text| Verdict::confirm_if(vergi(text)) };
/// See [`rnokpp`].
pub const UA_RNOKPP: Check =
    Check { name: "tax number check digit", run: |text| Verdict::confirm_or_keep(rnokpp(text)) };
/// See [`unzr`].
pub const UA_UNZR: Check = Check { name: "birth date and check digit", run: unzr };

/// Moldovan IDNP.
fn idnp(text: &str) -> bool {
    const CHECK: Sum = Sum::rest(10, &[7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]);
    exactly::<13>(text).is_some_and(|number| matches!(number[0], 0 | 2) && CHECK.holds(&number) && !all_same(text))
}

/// Russian ИНН: ten digits for companies, twelve with two check digits for people.
fn inn(text: &str) -> bool {
    const COMPANY: Sum = Sum::rest(11, &[2, 4, 10, 3, 5, 9, 4, 6, 8]).ten(0);
    const FIRST: Sum = Sum::rest(11, &[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]).ten(0);
    const SECOND: Sum = Sum::rest(11, &[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]).ten(0);
    !all_same(text)
        && (exactly::<10>(text).is_some_and(|number| COMPANY.holds(&number))
            || exactly::<12>(text).is_some_and(|number| FIRST.holds(&number) && SECOND.holds(&number)))
}

/// Russian СНИЛС: the sum modulo 101, of which 100 is written as 00.
fn snils(text: &str) -> bool {
    exactly::<11>(text).is_some_and(|number| {
        let sum = weighted(&number[..9], &[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100;
        u64::from(sum) == value(&number[9..]) && !all_same(text)
    })
}

/// Turkish T.C. kimlik no: the tenth digit checks the nine, the eleventh the ten.
fn kimlik(text: &str) -> bool {
    const FIRST: Sum = Sum::rest(10, &[7, 9, 7, 9, 7, 9, 7, 9, 7]);
    const SECOND: Sum = Sum::rest(10, &[1; 10]);
    exactly::<11>(text).is_some_and(|number| number[0] != 0 && FIRST.holds(&number) && SECOND.holds(&number))
}

/// Turkish vergi kimlik no.
fn vergi(text: &str) -> bool {
    let Some(number) = exactly::<10>(text) else { return false };
    let sum: u32 = (1..10)
        .rev()
        .zip(&number)
        .map(|(place, digit)| {
            let moved = (digit + place) % 10;
            let power = moved * (1 << place) % 9;
            if moved != 0 && power == 0 { 9 } else { power }
        })
        .sum();
    (10 - sum % 10) % 10 == number[9] && !all_same(text)
}

/// Ukrainian РНОКПП: days since 1899, a serial, sex and the check digit. A weight of minus one is one of ten modulo eleven.
fn rnokpp(text: &str) -> bool {
    const CHECK: Sum = Sum::rest(11, &[10, 5, 7, 9, 4, 6, 10, 5, 7]).ten(0);
    exactly::<10>(text).is_some_and(|number| CHECK.holds(&number) && !all_same(text))
}

/// Ukrainian УНЗР: birth date, serial, check digit as in a machine-readable zone.
fn unzr(text: &str) -> Verdict {
    const CHECK: Sum = Sum::rest(10, &[7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]);
    let Some(number) = exactly::<13>(text) else { return Verdict::Reject };
    let [year, month, day] =
        [value(&number[..4]), value(&number[4..6]), value(&number[6..8])].map(|number| number as u32);
    if !(1900..2100).contains(&year) || !is_date(year, month, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(CHECK.holds(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_numbers() {
        assert!(inn("1234567894"));
        assert!(inn("123456789047"));
        assert!(!inn("1234567895") && !inn("123456789037"));
        assert!(snils("112-233-445 95"));
        assert!(!snils("112-233-445 96"));
    }

    #[test]
    fn turkish_numbers() {
        for good in ["10000000146", "36493665440", "94357219628"] {
            assert!(kimlik(good), "{good}");
        }
        for bad in ["10000000145", "02531814694", "76543210780"] {
            assert!(!kimlik(bad), "{bad}");
        }
        for good in ["5260181599", "0830166136", "9960308245"] {
            assert!(vergi(good), "{good}");
        }
        assert!(!vergi("5260181598"));
    }

    #[test]
    fn ukrainian_and_moldovan_numbers() {
        assert!(rnokpp("1759013776"));
        assert!(!rnokpp("1759013770"));
        assert!(idnp("2005012345677"));
        assert!(!idnp("2005012345678"));
        assert_eq!(unzr("19900115-12344"), Verdict::Confirm);
        assert_eq!(unzr("20241331-12345"), Verdict::Reject);
    }
}
