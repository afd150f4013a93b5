//! VAT numbers with their country in front: the European Union, the United Kingdom, Switzerland, Norway.
//!
//! Source: European Commission, DG TAXUD, "VIES: algorithms for the verification of the VAT identification number", by country; HMRC, VAT
//! Registration Manual (both remainders modulo 97); Swiss eCH-0097 (UID); Brønnøysundregistrene (organisasjonsnummer).

use super::digits::weighted;
use super::letter::is_spanish_tax_number;
use super::luhn::is_luhn;
use super::{Check, Verdict};

/// See [`judge`].
pub const VAT: Check = Check { name: "VAT check digit", run: judge };

/// Whether the characters behind the country are right; nothing if they have not the country's form.
type Rule = fn(&[u8]) -> Option<bool>;

/// By country code. Greece writes EL, Northern Ireland XI.
const RULES: &[(&str, Rule)] = &[
    ("AT", |body| match body {
        [b'U', number @ ..] => digits::<8>(number).map(|d| (10 - (doubled(&d[..7]) + 4) % 10) % 10 == d[7]),
        _ => None,
    }),
    ("BE", |body| digits::<10>(body).map(|d| d[0] < 2 && 97 - value(&d[..8]) % 97 == value(&d[8..]))),
    ("BG", |body| match body.len() {
        9 => digits::<9>(body).map(|d| retried(&d, &[1, 2, 3, 4, 5, 6, 7, 8], &[3, 4, 5, 6, 7, 8, 9, 10])),
        _ => digits::<10>(body).map(|d| {
            let person = weighted(&d[..9], &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == d[9];
            person || (11 - weighted(&d[..9], &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == d[9]
        }),
    }),
    ("CHE", |body| digits::<9>(body).map(|d| (11 - weighted(&d[..8], &[5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == d[8])),
    ("CY", |body| match body {
        [number @ .., letter @ b'A'..=b'Z'] => digits::<8>(number).map(|d| {
            const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
            let sum: u32 = d.iter().enumerate().map(|(at, d)| if at % 2 == 0 { ODD[*d as usize] } else { *d }).sum();
            sum % 26 == u32::from(letter - b'A')
        }),
        _ => None,
    }),
    ("CZ", |body| match body.len() {
        8 => digits::<8>(body).map(|d| d[0] < 9 && (11 - weighted(&d[..7], &[8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == d[7]),
        // A person's: the birth number.
        _ => digits::<10>(body).map(|d| value(&d).is_multiple_of(11)),
    }),
    ("DE", |body| digits::<9>(body).map(|d| d[0] > 0 && mod_11_10(&d))),
    ("DK", |body| digits::<8>(body).map(|d| d[0] > 0 && weighted(&d, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11))),
    ("EE", |body| digits::<9>(body).map(|d| weighted(&d, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10))),
    ("EL", |body| digits::<9>(body).map(|d| weighted(&d[..8], &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == d[8])),
    ("ES", |body| std::str::from_utf8(body).ok().filter(|text| text.len() == 9).map(is_spanish_tax_number)),
    ("FI", |body| digits::<8>(body).map(|d| weighted(&d, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11))),
    ("FR", |body| match body {
        [key @ b'0'..=b'9', next @ b'0'..=b'9', siren @ ..] => digits::<9>(siren).map(|d| {
            let key = u64::from((key - b'0') * 10 + next - b'0');
            (12 + 3 * (value(&d) % 97)) % 97 == key && is_luhn_of(siren)
        }),
        // The newer keys with letters follow another formula; the SIREN behind them checks itself.
        [_, _, siren @ ..] => digits::<9>(siren).map(|_| is_luhn_of(siren)),
        _ => None,
    }),
    ("GB", british),
    ("HR", |body| digits::<11>(body).map(|d| mod_11_10(&d))),
    ("HU", |body| digits::<8>(body).map(|d| weighted(&d, &[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10))),
    ("IE", |body| match body {
        [number @ .., check @ b'A'..=b'W'] if number.len() == 7 => digits::<7>(number).map(|d| irish(&d, 0) == *check),
        [number @ .., check @ b'A'..=b'W', second @ b'A'..=b'I'] if number.len() == 7 => {
            digits::<7>(number).map(|d| irish(&d, u32::from(second - b'@')) == *check)
        }
        _ => None,
    }),
    ("IT", |body| digits::<11>(body).map(|_| is_luhn_of(body))),
    ("LT", |body| match body.len() {
        9 => digits::<9>(body).map(|d| retried(&d, &[1, 2, 3, 4, 5, 6, 7, 8], &[3, 4, 5, 6, 7, 8, 9, 1])),
        _ => digits::<12>(body)
            .map(|d| retried(&d, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4])),
    }),
    ("LU", |body| digits::<8>(body).map(|d| value(&d[..6]) % 89 == value(&d[6..]))),
    ("LV", |body| {
        digits::<11>(body).map(|d| {
            let firm = weighted(&d, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3;
            let person = (1 + weighted(&d[..10], &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == d[10];
            if d[0] > 3 { firm } else { person }
        })
    }),
    ("MT", |body| digits::<8>(body).map(|d| d[0] > 0 && weighted(&d, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37))),
    ("NL", |body| match body {
        [number @ .., b'B', last @ b'0'..=b'9', least @ b'0'..=b'9'] => digits::<9>(number).map(|d| {
            let firm = weighted(&d[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == d[8];
            // A sole trader's number is the whole modulo 97, letters as 10 to 35: N 23, L 21, B 11.
            let whole = ((2321 * 1_000_000_000 + value(&d)) % 97 * 10_000 + 1100) % 97;
            firm || (whole + u64::from((last - b'0') * 10 + least - b'0')) % 97 == 1
        }),
        _ => None,
    }),
    ("NO", |body| digits::<9>(body).map(|d| (11 - weighted(&d[..8], &[3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == d[8])),
    ("PL", |body| digits::<10>(body).map(|d| weighted(&d[..9], &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == d[9])),
    ("PT", |body| {
        digits::<9>(body)
            .map(|d| d[0] > 0 && (11 - weighted(&d[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == d[8])
    }),
    ("RO", |body| {
        let number: Vec<u32> = body.iter().map(|byte| u32::from(byte.wrapping_sub(b'0'))).collect();
        let weights = &[7, 5, 3, 2, 1, 7, 5, 3, 2][9_usize.saturating_sub(number.len().saturating_sub(1))..];
        let (check, rest) = number.split_last().filter(|_| (6..=10).contains(&number.len()))?;
        number.iter().all(|digit| *digit < 10).then(|| weighted(rest, weights) * 10 % 11 % 10 == *check)
    }),
    ("SE", |body| digits::<12>(body).map(|d| d[10] == 0 && d[11] > 0 && is_luhn_of(&body[..10]))),
    ("SI", |body| {
        digits::<8>(body).map(|d| {
            let check = 11 - weighted(&d[..7], &[8, 7, 6, 5, 4, 3, 2]) % 11;
            d[0] > 0 && check < 11 && check % 10 == d[7]
        })
    }),
    ("SK", |body| digits::<10>(body).map(|d| d[0] > 0 && value(&d).is_multiple_of(11))),
    ("XI", british),
];

/// The number that `text` begins with: whole, or with the last groups left off. One of the right form and a wrong digit is kept on its form.
fn judge(text: &str) -> Verdict {
    let ends = std::iter::once(text.len()).chain(text.rmatch_indices([' ', '-', '.']).map(|(end, _)| end));
    let mut formed = false;
    for end in ends {
        match is_right(&text[..end]) {
            Some(true) => return Verdict::ConfirmPart(end),
            // Only the whole match: what is left off was no part of it.
            Some(false) => formed |= end == text.len(),
            None => {}
        }
    }
    if formed { Verdict::Keep } else { Verdict::Reject }
}

fn is_right(text: &str) -> Option<bool> {
    let compact: Vec<u8> = text.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let (code, rule) = RULES.iter().find(|(code, _)| compact.starts_with(code.as_bytes()))?;
    let body = &compact[code.len()..];
    let filler = body.iter().skip(1).all(|byte| *byte == body[0]);
    rule(body).filter(|_| !filler)
}

fn digits<const N: usize>(body: &[u8]) -> Option<[u32; N]> {
    let body: &[u8; N] = body.try_into().ok()?;
    body.iter().all(u8::is_ascii_digit).then(|| body.map(|byte| u32::from(byte - b'0')))
}

fn value(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |value, digit| value * 10 + u64::from(*digit))
}

fn is_luhn_of(number: &[u8]) -> bool {
    std::str::from_utf8(number).is_ok_and(is_luhn)
}

/// The sum of digits, every second doubled, digits of products added.
fn doubled(digits: &[u32]) -> u32 {
    digits
        .iter()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
        .sum()
}

/// ISO/IEC 7064 MOD 11,10 over all digits.
fn mod_11_10(digits: &[u32]) -> bool {
    let (check, rest) = digits.split_last().expect("numbers have digits");
    let product = rest.iter().fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == *check
}

/// A weighted sum modulo 11; where that is ten, with other weights.
fn retried(digits: &[u32], first: &[u32], second: &[u32]) -> bool {
    let (check, rest) = digits.split_last().expect("numbers have digits");
    let sum = weighted(rest, first) % 11;
    (if sum == 10 { weighted(rest, second) % 11 % 10 } else { sum }) == *check
}

fn irish(digits: &[u32; 7], second: u32) -> u8 {
    b"WABCDEFGHIJKLMNOPQRSTUV"[((weighted(digits, &[8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23) as usize]
}

/// Nine digits, or twelve with a branch; or a government department or health authority.
fn british(body: &[u8]) -> Option<bool> {
    if let [b'G', b'D', number @ ..] | [b'H', b'A', number @ ..] = body {
        return digits::<3>(number).map(|d| (d[0] < 5) == (body[0] == b'G'));
    }
    let number = body.get(..9).filter(|_| matches!(body.len(), 9 | 12) && body.iter().all(u8::is_ascii_digit))?;
    digits::<9>(number).map(|d| {
        let sum = weighted(&d[..7], &[8, 7, 6, 5, 4, 3, 2]) + d[7] * 10 + d[8];
        matches!(sum % 97, 0 | 42 | 55)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_countrys_numbers_are_checked() {
        for good in [
            "ATU00330766",
            "BE0515799478",
            "BG928981571",
            "CHE382959755",
            "CY92237318H",
            "CZ61284424",
            "DE595380389",
            "DK84431109",
            "EE861981753",
            "EL740033454",
            "ESB32201584",
            "FI21669643",
            "FR47604329250",
            "GB153962604",
            "HR46676022008",
            "HU12814776",
            "IE5463113Q",
            "IT95468540364",
            "LT996300415",
            "LU95438336",
            "LV43653997942",
            "MT90109481",
            "NL689579317B46",
            "NO077406603",
            "PL1580766020",
            "PT927740362",
            "RO91130349",
            "SE793260657201",
            "SI74150677",
            "SK3786708211",
        ] {
            assert_eq!(is_right(good), Some(true), "{good}");
            // One more in the last digit before any letter.
            let at = good.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len() - 1;
            let at = if good.starts_with("NL") {
                10
            } else if good.starts_with("SE") {
                11
            } else {
                at
            };
            let digit = (good.as_bytes()[at] - b'0' + 1) % 10;
            let bad = format!("{}{digit}{}", &good[..at], &good[at + 1..]);
            assert_eq!(is_right(&bad), Some(false), "{bad}");
        }
    }

    #[test]
    fn what_stands_behind_is_left_off() {
        assert_eq!(judge("DE 595 380 389"), Verdict::ConfirmPart(14));
        assert_eq!(judge("GB 153 9626 04 2024"), Verdict::ConfirmPart(14));
        assert_eq!(judge("DE595380388"), Verdict::Keep);
        assert_eq!(judge("DE595"), Verdict::Reject);
        assert_eq!(judge("US595380389"), Verdict::Reject);
    }
}
