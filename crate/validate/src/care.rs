//! Numbers of health care: US prescribers and providers, Australia's health identifiers, France's and Quebec's cards are elsewhere.

use super::digits::{all_same, digits, number, part, weighted};
use super::luhn::is_luhn;
use super::sum::to_ten;
use super::{Check, Verdict};

/// See [`dea`].
pub const DEA: Check = Check { name: "DEA check digit", run: |text| Verdict::confirm_if(dea(text)) };
/// See [`npi`].
pub const US_NPI: Check = Check { name: "NPI check digit", run: |text| Verdict::confirm_if(npi(text)) };
/// Australian Digital Health Agency: 800360, then Luhn over sixteen digits (ISO 7812).
pub const AU_IHI: Check =
    Check { name: "Luhn check digit", run: |text| Verdict::confirm_if(digits(text).count() == 16 && is_luhn(text)) };
/// See [`quebec`].
pub const CA_RAMQ: Check = Check { name: "day of birth", run: |text| Verdict::confirm_if(quebec(text)) };

/// US prescriber, 21 CFR 1301: first, third and fifth digit, and twice the others, end in the seventh.
fn dea(text: &str) -> bool {
    let Some(tail) = text.len().checked_sub(7).and_then(|from| text.get(from..)) else { return false };
    number::<7>(tail).is_some_and(|number| weighted(&number[..6], &[1, 2, 1, 2, 1, 2]) % 10 == number[6])
}

/// US provider, 45 CFR 162.406: Luhn with the card issuer's number 80840 in front, which adds 24.
fn npi(text: &str) -> bool {
    let filler = text.get(..text.len().saturating_sub(1)).is_none_or(all_same);
    let Some(number) = number::<10>(text) else { return false };
    let sum: u32 = number[..9]
        .iter()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
        .sum();
    matches!(number[0], 1 | 2) && !filler && to_ten(sum + 24) == number[9]
}

/// Quebec, RAMQ: four letters of the name, then year, month (women's plus fifty) and day of birth.
fn quebec(text: &str) -> bool {
    let all: Vec<u32> = digits(text).collect();
    let Some(born) = all.first_chunk::<6>() else { return false };
    let month = part(&born[2..4]);
    super::date::is_date(2000 + part(&born[..2]), if month > 50 { month - 50 } else { month }, part(&born[4..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prescribers_and_providers_are_checked() {
        assert!(dea("BH0450015") && dea("G92341662") && !dea("AA2341667"));
        assert!(npi("1234567893") && npi("1245319599") && npi("2123456784"));
        assert!(!npi("1234567890") && !npi("1111111112") && !npi("3234567893"));
    }

    #[test]
    fn quebec_writes_the_day_of_birth() {
        assert!(quebec("TREM 8562 1512") && !quebec("TREM 8513 1512"));
    }
}
