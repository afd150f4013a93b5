//! Check letters and sums over letters: Singapore, Hong Kong, Taiwan, India's GSTIN, China's credit code, Mexico's CURP and RFC.

use super::born::is_born;
use super::{Check, Verdict};

/// See [`nric`]; a wrong letter proves nothing, because Singapore never published the rule.
pub const SG_NRIC: Check =
    Check { name: "check letter", run: |text| if nric(&characters(text)) { Verdict::Confirm } else { Verdict::Keep } };
/// See [`uen`].
pub const SG_UEN: Check = Check { name: "check letter", run: |text| Verdict::confirm_if(uen(&characters(text))) };
/// See [`hkid`].
pub const HK_ID: Check = Check { name: "check digit", run: |text| Verdict::confirm_if(hkid(&characters(text))) };
/// See [`taiwanese`].
pub const TW_ID: Check = Check { name: "check digit", run: |text| Verdict::confirm_if(taiwanese(&characters(text))) };
/// See [`gstin`].
pub const IN_GSTIN: Check = Check {
    name: "check character",
    run: |text| {
        let all = characters(text);
        let state = matches!(all.as_slice(), [tens @ b'0'..=b'3', units @ b'0'..=b'9', ..] if matches!((tens - b'0') * 10 + units - b'0', 1..=37));
        match (state && all.len() == 15, gstin(&all)) {
            (false, _) => Verdict::Reject,
            (_, true) => Verdict::Confirm,
            _ => Verdict::Keep,
        }
    },
};
/// See [`credit_code`].
pub const CN_CREDIT_CODE: Check = Check {
    name: "check character",
    run: |text| match credit_code(&characters(text)) {
        // Digits alone may be a card or an account.
        true if text.bytes().all(|byte| byte.is_ascii_digit()) => Verdict::Keep,
        right => Verdict::confirm_if(right),
    },
};
/// See [`curp`].
pub const MX_CURP: Check = Check { name: "day of birth and check digit", run: |text| Verdict::confirm_if(curp(text)) };
/// See [`rfc`]; its date must exist, a wrong check proves nothing: the tax office itself has issued such numbers.
pub const MX_RFC: Check = Check { name: "date and check character", run: rfc };

/// Letters and digits in upper case, without what stands between.
fn characters(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase()).collect()
}

/// Digits as they are, letters from ten on; 255 for anything else.
const fn base36(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => (byte - b'0') as u32,
        b'A'..=b'Z' => (byte - b'A') as u32 + 10,
        _ => 255,
    }
}

/// The weighted sum of what `value` makes of each character; those beyond the weights are left out.
fn sum(all: &[u8], weights: &[u32], value: impl Fn(u8) -> u32) -> u32 {
    all.iter().zip(weights).map(|(byte, weight)| value(*byte) * weight).sum()
}

/// Where `byte` stands in `alphabet`, 255 where it does not.
fn place(alphabet: &[u8], byte: u8) -> u32 {
    alphabet.iter().position(|letter| *letter == byte).map_or(255, |at| at as u32)
}

/// Singapore's NRIC and FIN: seven weighted digits, four more for T and G, three for M; the letter by the remainder, one row for
/// citizens, one for foreigners, one for foreigners since 2022. As published by those who worked it out from their cards.
fn nric(all: &[u8]) -> bool {
    let (&[first, .., last], 9) = (all, all.len()) else { return false };
    let (more, letters): (u32, &[u8; 11]) = match first {
        b'S' => (0, b"JZIHGFEDCBA"),
        b'T' => (4, b"JZIHGFEDCBA"),
        b'F' => (0, b"XWUTRQPNMLK"),
        b'G' => (4, b"XWUTRQPNMLK"),
        b'M' => (3, b"XWUTRQPNJLK"),
        _ => return false,
    };
    letters[((more + sum(&all[1..8], &[2, 7, 6, 5, 4, 3, 2], base36)) % 11) as usize] == last
}

/// Singapore's unique entity number, ACRA: businesses (eight digits), local companies (year and five), others (year, kind, four).
fn uen(all: &[u8]) -> bool {
    const OTHERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWX0123456789";
    let Some((&last, body)) = all.split_last() else { return false };
    match (body.len(), body[0].is_ascii_digit()) {
        (8, true) => b"XMKECAWLJDB"[(sum(body, &[10, 4, 9, 3, 8, 2, 7, 1], base36) % 11) as usize] == last,
        (9, true) => {
            let year = (body[0] - b'0') * 10 + body[1] - b'0';
            let rest = sum(body, &[10, 8, 6, 4, 9, 7, 5, 3, 1], base36) % 11;
            matches!(year, 19 | 20) && b"ZKCMDNERGWH"[rest as usize] == last
        }
        (9, false) => {
            let sum = sum(body, &[4, 3, 5, 3, 10, 2, 2, 5, 7], |byte| place(OTHERS, byte));
            OTHERS[((sum + 6) % 11) as usize] == last
        }
        _ => false,
    }
}

/// Hong Kong, Immigration Department: one or two letters, six digits; weights 9 to 1 with a blank of 36 for the letter not there, A for ten.
fn hkid(all: &[u8]) -> bool {
    let sum = match all.len() {
        8 => 36 * 9 + sum(all, &[8, 7, 6, 5, 4, 3, 2, 1], base36),
        9 => sum(all, &[9, 8, 7, 6, 5, 4, 3, 2, 1], base36),
        _ => return false,
    };
    sum.is_multiple_of(11)
}

/// Taiwan, Ministry of the Interior: the letter of the county as two digits (a foreigner's second letter by its units), weights falling.
fn taiwanese(all: &[u8]) -> bool {
    const COUNTY: &[u32; 26] =
        &[10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];
    let county = |byte: u8| COUNTY.get(usize::from(byte.wrapping_sub(b'A'))).copied();
    let (&[first, second, ..], 10) = (all, all.len()) else { return false };
    let Some(code) = county(first) else { return false };
    let second = county(second).unwrap_or_else(|| base36(second)) % 10;
    let rest = sum(&all[2..], &[7, 6, 5, 4, 3, 2, 1, 1], base36);
    (code / 10 + code % 10 * 9 + second * 8 + rest).is_multiple_of(10)
}

/// India, GST Network: Luhn's way over base 36, from the left.
fn gstin(all: &[u8]) -> bool {
    let sum: u32 = all
        .iter()
        .zip([1, 2].into_iter().cycle())
        .take(14)
        .map(|(byte, weight)| base36(*byte) * weight)
        .map(|product| product / 36 + product % 36)
        .sum();
    all.get(14).is_some_and(|last| base36(*last) == (36 - sum % 36) % 36)
}

/// China, GB 32100-2015: powers of three by 31, over digits and letters without I, O, S, V, Z; a wrong character counts as 255.
fn credit_code(all: &[u8]) -> bool {
    const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let mut weight = 1;
    let mut sum = 0;
    for byte in all.iter().take(17) {
        sum += place(ALPHABET, *byte) * weight;
        weight = weight * 3 % 31;
    }
    all.get(17).is_some_and(|last| place(ALPHABET, *last) == (31 - sum % 31) % 31)
}

/// Mexico, RENAPO, Instructivo normativo para la asignación de la CURP: weights 18 to 2 over 37 characters, Ñ behind N.
fn curp(text: &str) -> bool {
    let all = characters(text);
    let value = |byte: u8| base36(byte) + u32::from(byte > b'N');
    let (Some(&last), Some(date)) = (all.get(17), all.get(4..10)) else { return false };
    let date: Vec<u32> = date.iter().map(|byte| base36(*byte)).collect();
    let sum: u32 = all[..17].iter().zip((2..=18).rev()).map(|(byte, weight)| value(*byte) * weight).sum();
    is_born(&date) && base36(last) == (10 - sum % 10) % 10
}

/// Mexico, SAT, Anexo 1-A: of a person (four letters) or a company (three): date, two characters, and a check by eleven with A for ten.
fn rfc(text: &str) -> Verdict {
    // Ñ stands between N and O, and & before A: 24 in SAT's table.
    let value = |char: char| match char {
        '0'..='9' => char as u32 - '0' as u32,
        'A'..='N' => char as u32 - 'A' as u32 + 10,
        '&' => 24,
        'O'..='Z' => char as u32 - 'A' as u32 + 11,
        'Ñ' => 38,
        _ => 37,
    };
    let all: Vec<char> = text.chars().filter(|char| !matches!(char, ' ' | '-')).flat_map(char::to_uppercase).collect();
    let Some(letters) = all.len().checked_sub(9).filter(|letters| matches!(letters, 3 | 4)) else {
        return Verdict::Reject;
    };
    let date: Vec<u32> = all[letters..letters + 6].iter().map(|char| value(*char)).collect();
    if !is_born(&date) {
        return Verdict::Reject;
    }
    let blank = if letters == 3 { 37 * 13 } else { 0 };
    let from = if letters == 3 { 12 } else { 13 };
    let sum: u32 = blank
        + all[..letters + 8].iter().zip((2..=from).rev()).map(|(char, weight)| value(*char) * weight).sum::<u32>();
    let right = all[letters + 8] == char::from(b"0123456789A"[((11 - sum % 11) % 11) as usize]);
    if right { Verdict::Confirm } else { Verdict::Keep }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(check: Check, good: &[&str], bad: &[&str]) {
        for text in good {
            assert_eq!((check.run)(text), Verdict::Confirm, "{text}");
        }
        for text in bad {
            assert_ne!((check.run)(text), Verdict::Confirm, "{text}");
        }
    }

    #[test]
    fn asian_letters_are_checked() {
        holds(SG_NRIC, &["S2740116C", "T7572225C", "F2346401L", "G1122144R", "M4332674T"], &["S2740116D", "A1234567Z"]);
        holds(
            SG_UEN,
            &["53125226D", "201434292D", "T16RF0037C", "S57TU0392K"],
            &["53125226E", "201434292E", "T16RF0037D"],
        );
        holds(HK_ID, &["G123456(A)", "C5660961", "WX1234569"], &["G123456(1)"]);
        holds(TW_ID, &["A123456789", "B120000008", "A800000014", "AC01234567"], &["A123456780"]);
        holds(CN_CREDIT_CODE, &["91350100M000100Y43"], &["91350100M000100Y44", "111111111111111111"]);
    }

    #[test]
    fn a_gstin_names_a_state() {
        holds(IN_GSTIN, &["27AAPFU0939F1ZV"], &["27AAPFU0939F1ZO"]);
        assert_eq!((IN_GSTIN.run)("27ABCDE1234F1Z5"), Verdict::Keep);
        assert_eq!((IN_GSTIN.run)("00ABCDE1234F1Z5"), Verdict::Reject);
    }

    #[test]
    fn mexican_keys_carry_a_date() {
        holds(MX_CURP, &["BOXW310820HNERXN09"], &["BOXW310820HNERXN08", "BOXW311320HNERXN09"]);
        holds(MX_RFC, &["GODE561231GR8", "MAB-930714-8T4"], &["GODE561231GR9"]);
        assert_eq!((MX_RFC.run)("GODE561331GR8"), Verdict::Reject);
    }
}
