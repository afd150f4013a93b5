//! Reference numbers have no form of their own; this tells them from what else stands behind "no.": a count, a year, a date, a version.

use super::{Check, Framed, Verdict};

/// See [`is_reference`].
pub const REFERENCE: Check =
    Check { name: "long enough to name one case", run: |text| Verdict::confirm_if(is_reference(text)) };

/// See [`stands_alone`].
pub const REFERENCE_ALONE: Check =
    Check { name: "cannot be a count", run: |text| Verdict::confirm_if(is_reference(text) && stands_alone(text)) };

/// As [`REFERENCE`], and longer than a dose, an age or the name of a thing.
pub const REFERENCE_LONG: Check = Check {
    name: "long enough to name one case",
    run: |text| {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        Verdict::confirm_if(digits >= 5 && is_reference(text))
    },
};

/// Small letters and digits of a paper or register: four digits at least, or a plate's two in their places; passing proves nothing.
pub const SMALL_LETTERS: Check = Check {
    name: "letters and digits of a number",
    run: |text| {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let plate =
            text.contains(['-', ' ']) || text.len() == 7 && text.as_bytes()[4..].iter().all(u8::is_ascii_lowercase);
        Verdict::keep_if((digits > 3 || plate) && is_reference(text))
    },
};

/// See [`is_key`].
pub const KEY: Check =
    Check { name: "long enough to name one case", run: |text| Verdict::confirm_if(is_reference(text) && is_key(text)) };

/// See [`is_code`].
pub const CODE: Check = Check {
    name: "too long for a name of things",
    run: |text| Verdict::confirm_if(is_reference(text) && is_code(text)),
};

/// See [`is_registered`].
pub const REGISTRY: Check = Check { name: "as long as a register's numbers", run: is_registered };

/// A register's number has at least six digits; words behind the last digit are left off ("893 440 126 UND").
fn is_registered(text: &str) -> Verdict {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let last = text.rfind(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let end = text[last..].find(' ').map_or(text.len(), |gap| last + gap);
    if digits >= 6 { Verdict::ConfirmPart(end) } else { Verdict::Reject }
}

/// What stands before the number of a public document.
const PUBLIC: &[&str] = &[
    "CVE", "CWE", "RFC", "ISO", "IEC", "IEEE", "DIN", "EN", "BS", "ANSI", "ASTM", "UTF", "SHA", "AES", "RSA", "PEP",
    "EIP", "BIP", "GHSA", "KB", "EUR", "USD", "GBP", "CHF", "PLN", "BRL", "ORA", "JPEG", "MPEG", "UN", "MIL", "ECMA",
    "ITU", "NIST", "FIPS", "UCS", "CP", "GPT", "AVX", "SSE", "ARM", "RISC", "JEP", "JSR", "UTC", "GMT", "WCAG",
    "QTBUG", "CAN", "DSA", "DLA", "USN", "GB", "MS", "RUSTSEC", "PYSEC", "OSV", "AS", "HTTP", "TLS", "SSL", "MD",
    "POSIX", "CC", "ES", "CMP", "CRC", "MSP", "SGD", "NZD", "AED", "AUD", "CAD", "JPY", "INR", "ZAR", "SEK", "NOK",
    "DKK", "CZK", "HUF", "RON", "TRY", "MXN", "HKD", "THB", "KES", "NGN", "FAX", "TEL", "UA",
];

/// Whether `text` can name one case among many: four digits, or two beside a letter; not a year, not a date, not a version.
fn is_reference(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let year = text.len() == 4 && matches!(text.as_bytes(), [b'1', b'9', ..] | [b'2', b'0', ..]);
    let parts: Vec<&str> = text.split(['.', '-', '/']).collect();
    let numeric = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let date = numeric && matches!(lengths[..], [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4]);
    let years = is_years(text);
    let version = text.contains('.') && numeric && parts.iter().all(|part| part.len() <= 2);
    let public = PUBLIC.iter().any(|prefix| {
        text.strip_prefix(prefix)
            .is_some_and(|rest| rest.starts_with(|next: char| matches!(next, '-' | ' ' | '/') || next.is_ascii_digit()))
    });
    !year
        && !public
        && !date
        && !years
        && !version
        && (digits >= 4 || digits >= 2 && letters >= 1 && text.len() >= 5 || digits == 3 && text.len() >= 5)
}

/// Whether `text` tells from which year to which: `1988-1991`, `AG 2015-2019`.
fn is_years(text: &str) -> bool {
    const FIRMS: [&str; 8] = ["AG ", "SE ", "SA ", "NV ", "BV ", "KG ", "INC ", "LTD "];
    let span = FIRMS.iter().find_map(|firm| text.strip_prefix(firm)).unwrap_or(text);
    let year = |part: &str| part.len() == 4 && ("1500".."2100").contains(&part);
    span.split_once('-').is_some_and(|(first, last)| year(first) && year(last) && first <= last)
}

/// Whether `text` cannot be a count or a measure even with no "no." in front: five digits that are not round, or three beside a capital letter.
fn stands_alone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    digits >= 5 && !text.ends_with("000") || digits >= 3 && capitals >= 1 || digits >= 4 && text.starts_with('0')
}

/// Whether a code beside a word for what it names can be one: three digits, more where a dot, a space or no letter is in it.
fn is_key(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits > 2 && (digits > 4 || !text.contains('.')) && (digits > 3 || !text.contains(' '))
}

/// How much of something there is: `58620B` behind a status, `512M` behind a word for it.
pub const NOT_SIZE: Framed =
    Framed { name: "no size", run: |front, text| Verdict::keep_if(!(is_size(text) && is_measured(front))) };

/// Whether `text` may count bytes: `58620B`, `512M`.
fn is_size(text: &str) -> bool {
    text.strip_suffix(['B', 'K', 'M', 'G'])
        .is_some_and(|count| count.len() < 7 && count.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a status (RFC 9110 section 15) or a word for a size stands in front.
fn is_measured(front: &str) -> bool {
    const WORDS: [&str; 13] =
        ["size", "bytes", "memory", "mem", "heap", "ram", "disk", "swap", "cache", "rss", "ms", "kb", "mb"];
    let mut words = front.rsplit(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(2);
    let measures = |word: &str| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known));
    words.next().is_some_and(|last| {
        let status =
            last.len() == 3 && ("100".."600").contains(&last) && last.bytes().all(|byte| byte.is_ascii_digit());
        status || measures(last)
    }) || words.next().is_some_and(measures)
}

/// Whether a code of capital letters and digits is told by its form alone: five digits, or four in three groups, more of them than letters; not round, not a
/// range of lines ("L47-L55"), not a calendar's month.
fn is_code(text: &str) -> bool {
    let count = |of: fn(&u8) -> bool| text.bytes().filter(of).count();
    let (digits, letters) = (count(u8::is_ascii_digit), count(u8::is_ascii_uppercase));
    let groups = || text.split(['-', '/', '.']);
    let lines = groups().all(|group| group.starts_with('L')) && groups().count() == 2;
    // Things that are sold are seldom numbered with a zero in front.
    let padded = digits > 3 && groups().next_back().is_some_and(|last| last.starts_with('0'));
    let enough = digits > 4 || digits > 3 && groups().count() > 2 || padded;
    let month =
        groups().next().is_some_and(|first| first.len() > 5 && first.bytes().all(|byte| byte.is_ascii_uppercase()));
    (letters > 0 || text.contains('/')) && enough && digits + 3 > letters && !text.ends_with("000") && !lines && !month
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_numbers_many() {
        assert_eq!(is_registered("9.884.013-5"), Verdict::ConfirmPart(11));
        assert_eq!(is_registered("893 440 126 UND"), Verdict::ConfirmPart(11));
        assert_eq!(is_registered("19"), Verdict::Reject);
    }

    #[test]
    fn a_count_needs_a_number_sign() {
        assert!(stands_alone("DI-C-0093") && stands_alone("7714 0092 335"));
        assert!(!stands_alone("5000") && !stands_alone("12-34"));
    }

    #[test]
    fn counts_years_dates_and_versions_are_no_references() {
        for good in [
            "10044718",
            "C4417",
            "S-11/302",
            "24.0193",
            "207/2024",
            "INC-20418",
            "K 1988/441",
            "RE2024-1987",
            "INV 2025-2051",
            "K 1988/1641",
            "2019-1987",
        ] {
            assert!(is_reference(good), "{good}");
        }
        for bad in [
            "3",
            "2024",
            "1998",
            "12/05/2024",
            "2024-05-12",
            "1.2.3",
            "A4",
            "12",
            "CVE-2024-12345",
            "RFC-7231",
            "SHA256",
            "EUR 6000",
            "AG 2015-2019",
        ] {
            assert!(!is_reference(bad), "{bad}");
        }
    }
}
