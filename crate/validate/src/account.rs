//! National account numbers with check digits of their own.
//!
//! Sources: Banco de España, Circular on the CCC (weights 1, 2, 4, 8, 5, 10, 9, 7, 3, 6, modulo 11); Comité français d'organisation et de
//! normalisation bancaires (RIB key, modulo 97, letters as digits); Banco de México and ABM (CLABE, weights 3, 7, 1); Inland Revenue (NZ), bank
//! account number validation (modulus by bank); Febelfin (old Belgian accounts, modulo 97); `PostFinance` (modulo 10, recursive).

use super::digits::{all_same, digits, exactly, weighted};
use super::{Check, Verdict};

/// Spanish código cuenta cliente.
pub const ES_CCC: Check = Check { name: "two CCC check digits", run: |text| Verdict::confirm_if(ccc(text)) };
/// French relevé d'identité bancaire.
pub const FR_RIB: Check = Check { name: "RIB key", run: |text| Verdict::confirm_if(rib(text)) };
/// Mexican CLABE.
pub const MX_CLABE: Check = Check { name: "CLABE check digit", run: |text| Verdict::confirm_if(clabe(text)) };
/// New Zealand account.
pub const NZ_ACCOUNT: Check = Check { name: "NZ account modulus", run: |text| Verdict::confirm_if(new_zealand(text)) };
/// Belgian account before IBAN.
pub const BE_ACCOUNT: Check = Check {
    name: "mod 97",
    run: |text| {
        let number = digits(text).take(18).fold(0_u64, |number, digit| number * 10 + u64::from(digit));
        let rest = number / 100 % 97;
        Verdict::confirm_if(number % 100 == if rest == 0 { 97 } else { rest } && !all_same(text))
    },
};
/// Account of the Swiss post's bank.
pub const CH_POST: Check = Check { name: "mod 10, recursive", run: |text| Verdict::confirm_if(swiss_post(text)) };

/// Czech account with the code of its bank.
pub const CZ_ACCOUNT: Check = Check { name: "CZ account modulus", run: |text| Verdict::confirm_if(czech(text)) };

/// See [`is_grouped`].
pub const ACCOUNT_GROUPS: Check =
    Check { name: "as long as an account", run: |text| Verdict::confirm_if(is_grouped(text)) };

/// Digits enough for an account, most of the text, and no calendar's years or days.
fn is_grouped(text: &str) -> bool {
    let count = digits(text).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let groups: Vec<&str> =
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|group| !group.is_empty()).collect();
    let year = |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    let check = groups.len() > 1 && groups.last().is_some_and(|last| last.len() == 1);
    let enough = count >= 7 || count >= 5 && check;
    enough
        && count <= 30
        && letters < 4
        && !all_same(text)
        && !(groups.len() < 4 && groups.iter().all(|group| group.len() < 5) && groups.iter().any(year) && count < 9)
}

fn ccc(text: &str) -> bool {
    let Some(number) = exactly::<20>(text) else { return false };
    let check = |digits: &[u32], weights: &[u32]| match 11 - weighted(digits, weights) % 11 {
        11 => 0,
        10 => 1,
        check => check,
    };
    check(&number[..8], &[4, 8, 5, 10, 9, 7, 3, 6]) == number[8]
        && check(&number[10..], &[1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) == number[9]
        && !all_same(text)
}

/// Bank, branch, account and key, read as one number, divide by 97.
fn rib(text: &str) -> bool {
    // A to I are 1 to 9, J to R likewise, S to Z 2 to 9.
    const LETTERS: &[u8; 26] = b"12345678912345678923456789";
    let characters = || text.bytes().filter(u8::is_ascii_alphanumeric);
    let rest = characters().fold(0, |rest, byte| {
        let digit = if byte.is_ascii_digit() { byte } else { LETTERS[usize::from(byte.to_ascii_uppercase() - b'A')] };
        (rest * 10 + u32::from(digit - b'0')) % 97
    });
    characters().count() == 23 && rest == 0 && !all_same(text)
}

fn clabe(text: &str) -> bool {
    exactly::<18>(text).is_some_and(|number| {
        let products = number[..17].iter().zip([3, 7, 1].iter().cycle());
        let sum: u32 = products.map(|(digit, weight)| digit * weight % 10).sum();
        (10 - sum % 10) % 10 == number[17] && number[0] < 8 && !all_same(text)
    })
}

/// Bank of two digits, branch of four, base of seven, suffix of two or three. The algorithms of the banks that most accounts are at; the base decides
/// between the first two.
fn new_zealand(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', ' ']).collect();
    let [bank, branch, base, _] = parts[..] else { return false };
    let (Ok(bank), Ok(base_number)) = (bank.parse::<u32>(), base.parse::<u32>()) else { return false };
    let number: Vec<u32> = digits(branch).chain(digits(base)).collect();
    let weights: &[u32] = match bank {
        1..=3 | 6 | 10..=24 | 27 | 30 | 35 | 38 if base_number < 990_000 => &[6, 3, 7, 9, 0, 10, 5, 8, 4, 2, 1],
        1..=3 | 6 | 10..=24 | 27 | 30 | 35 | 38 => &[0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1],
        8 => &[0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1],
        // Of the rest, the suffix has a say as well: their form has to do.
        9 | 25 | 26 | 28 | 29 | 31 | 33 => return true,
        _ => return false,
    };
    number.len() == 11 && weighted(&number, weights).is_multiple_of(11) && base_number > 0
}

fn swiss_post(text: &str) -> bool {
    const TABLE: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let parts: Vec<&str> = text.split('-').collect();
    let [office, number, _] = parts[..] else { return false };
    let padded = format!("{office}{number:0>6}");
    let carry = digits(&padded).fold(0, |carry, digit| TABLE[((carry + digit) % 10) as usize]);
    digits(text).next_back() == Some((10 - carry) % 10)
}

/// Prefix and number in front of the bank's code, each divisible by eleven once weighted.
fn czech(text: &str) -> bool {
    const WEIGHTS: [u32; 10] = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
    let (account, _) = text.split_once('/').unwrap_or((text, ""));
    let (prefix, number) = account.split_once('-').unwrap_or(("", account));
    let divisible = |part: &str| {
        let weighted = digits(part).rev().zip(WEIGHTS.iter().rev()).map(|(digit, weight)| digit * weight);
        weighted.sum::<u32>() % 11 == 0
    };
    divisible(prefix) && divisible(number) && !all_same(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_has_digits_enough() {
        assert!(is_grouped("10.882-X") && is_grouped("8327-9, 004 551 209-3") && is_grouped("0004417 A 027"));
        assert!(!is_grouped("12-05") && !is_grouped("2023-2024") && !is_grouped("2024-12-25"));
    }

    #[test]
    fn accounts_are_checked() {
        assert!(ccc("2085 8720 60 1902070563") && !ccc("2085 8720 61 1902070563"));
        assert!(rib("20041 01005 0500013M026 06") && !rib("20041 01005 0500013M026 07"));
        assert!(clabe("032180000118359719") && !clabe("032180000118359718"));
        assert!(
            new_zealand("01-0902-0068389-00")
                && !new_zealand("01-0902-0068388-00")
                && !new_zealand("99-0902-0068389-00")
        );
        for account in [
            "01-6150-8493802-00",
            "03-1902-8280356-00",
            "12-3010-8029989-00",
            "38-9270-9733490-00",
            "02-1210-8230367-00",
        ] {
            assert!(new_zealand(account), "{account}");
        }
        assert!(czech("19-2000145399/0800") && czech("2000145399/0800") && !czech("19-2000145398/0800"));
        assert!(swiss_post("80-470-3") && !swiss_post("80-470-4"));
    }
}
