//! Surrogates made of figures: numbers that are reserved for examples, or that no check takes for a real one.

use scrim_detect::{Verdict, catalogue};

use super::Surrogates;
use crate::value::alphanumeric;

/// Candidates tried before a number is left to a placeholder: of a number with one check digit nine in ten fail the check.
const TRIES: usize = 32;

/// Figures a number needs for a surrogate to say something else.
const FEWEST: usize = 4;

/// Most letters that say what series a number is of; more may be a name.
const SERIES: usize = 3;

/// A number for films and books, in the notation of the original: 555-01xx (North American Numbering Plan), 020 7946 0xxx and
/// 07700 900xxx (Ofcom), 030 23125xxx (Bundesnetzagentur), 01 99 00 xx xx and 06 39 98 xx xx (Arcep). `None` elsewhere.
pub(super) fn phone(surrogates: &mut Surrogates, spelling: &str) -> Option<String> {
    let digits: String = spelling.chars().filter(char::is_ascii_digit).collect();
    if spelling.contains(|c: char| c.is_alphabetic()) {
        return None;
    }
    let abroad = spelling.starts_with('+') || digits.starts_with("00");
    let plain = digits.strip_prefix("00").unwrap_or(&digits);
    let (prefix, national) = if abroad {
        let country = ["1", "44", "49", "33"].into_iter().find(|country| plain.starts_with(country))?;
        (&digits[..digits.len() - plain.len() + country.len()], plain[country.len()..].trim_start_matches('0'))
    } else {
        let trunk = digits.starts_with('0') || digits.len() == 11 && digits.starts_with('1');
        digits.split_at(usize::from(trunk))
    };
    let country = prefix.trim_start_matches('0');
    let mobile = national.starts_with(['6', '7']);
    let (reserved, drawn) = match (country, prefix, national.len()) {
        ("1", _, 10) | ("", "", 10) => ("20255501", 2),
        ("44", _, 10) | ("", "0", 10) if mobile => ("7700900", 3),
        ("44", _, 10) | ("", "0", 10) => ("2079460", 3),
        ("49", _, 10) => ("3023125", 3),
        ("33", _, 9) | ("", "0", 9) if mobile => ("63998", 4),
        ("33", _, 9) | ("", "0", 9) => ("19900", 4),
        _ => return None,
    };
    // With and without its country's it is the same number, and so is what stands for it.
    let made = surrogates.figures(&format!("+{national}"), &|surrogates| {
        let made = reserved.chars().chain((0..drawn).map(|_| surrogates.digit())).collect::<String>();
        (!surrogates.stands(&made)).then_some(made)
    })?;
    // A trunk zero in brackets behind the country's number stays where it is.
    let trunk = &digits[prefix.len()..digits.len() - national.len()];
    fill(spelling, &format!("{prefix}{trunk}{made}"))
}

/// An address that is nobody's: RFC 5737, RFC 3849.
pub(super) fn ip(surrogates: &mut Surrogates, spelling: &str) -> Option<String> {
    let parts = spelling.split('.').filter(|part| part.parse::<u8>().is_ok()).count();
    if parts == 4 && !spelling.contains(':') {
        let net = ["192.0.2", "198.51.100", "203.0.113"][surrogates.below(3)];
        return Some(format!("{net}.{}", 1 + surrogates.below(254)));
    }
    let version_6 = spelling.contains(':') && spelling.chars().all(|c| c.is_ascii_hexdigit() || c == ':');
    version_6.then(|| format!("2001:db8::{:x}", 1 + surrogates.below(0xfffe)))
}

/// A hardware address for documents (RFC 7042, 2.1.2), in the notation of the original.
pub(super) fn mac(surrogates: &mut Surrogates, spelling: &str) -> Option<String> {
    let digits = alphanumeric(spelling).to_lowercase();
    if digits.len() != 12 || digits.contains(|c: char| !c.is_ascii_hexdigit()) {
        return None;
    }
    let made = surrogates.figures(&digits, &|surrogates| Some(format!("00005e0053{:02x}", surrogates.below(256))))?;
    fill(spelling, &made)
}

/// A number of the same shape that fails a check of its label, where there is one; any at all where there is none. Up to
/// three capitals in front of a separator (`INV-20418`), an IBAN's country and a card's scheme stay; the letters of a number
/// plate do not, which may name a district.
pub(super) fn identifier(surrogates: &mut Surrogates, label: &str, spelling: &str) -> Option<String> {
    if spelling.chars().filter(char::is_ascii_digit).count() < FEWEST || !spelling.is_ascii() {
        return None;
    }
    let letters = spelling.bytes().take_while(u8::is_ascii_uppercase).count();
    let stays = match label {
        "IBAN_CODE" => 2,
        "CREDIT_CARD" => 1,
        _ if label.ends_with("LICENSE_PLATE") || letters > SERIES => 0,
        _ if spelling.as_bytes().get(letters).is_some_and(|next| !next.is_ascii_alphanumeric()) => letters,
        _ => 0,
    };
    // Check digits from 02 to 98 are given (ISO 13616); an area of 000 never was (SSA).
    let zeros = match label {
        "IBAN_CODE" => 4,
        "US_SSN" => 3,
        _ => 0,
    };
    let made = surrogates.figures(&alphanumeric(spelling).to_lowercase(), &|surrogates| {
        (0..TRIES).find_map(|_| {
            let each = (0..).zip(spelling.chars()).map(|(at, c)| match c {
                _ if at < stays => c,
                '0'..='9' if at < zeros => '0',
                '0'..='9' => surrogates.digit(),
                'a'..='z' => char::from(b'a' + surrogates.below(26) as u8),
                'A'..='Z' => char::from(b'A' + surrogates.below(26) as u8),
                other => other,
            });
            let made: String = each.collect();
            (zeros > 0 || !is_real(label, spelling, &made)).then(|| alphanumeric(&made).to_lowercase())
        })
    })?;
    fill(spelling, &made)
}

/// Whether it passes every check of the label that the original passes, and any at all.
fn is_real(label: &str, original: &str, made: &str) -> bool {
    let checks = || catalogue().filter(|recognizer| recognizer.label == label).flat_map(|recognizer| recognizer.checks);
    let confirms = |number: &str, run: fn(&str) -> Verdict| !matches!(run(number), Verdict::Keep | Verdict::Reject);
    let any = checks().any(|check| confirms(made, check.run));
    any && checks().filter(|check| confirms(original, check.run)).all(|check| confirms(made, check.run))
}

/// The spelling with its letters and figures replaced by these, one by one, in its case; `None` if they are not as many.
fn fill(spelling: &str, made: &str) -> Option<String> {
    let places = spelling.chars().filter(char::is_ascii_alphanumeric).count();
    let mut made = made.chars();
    let fits = made.clone().count() == places;
    let each = spelling.chars().map(|c| match c {
        c if c.is_ascii_uppercase() => made.next().unwrap_or(c).to_ascii_uppercase(),
        c if c.is_ascii_alphanumeric() => made.next().unwrap_or(c).to_ascii_lowercase(),
        other => other,
    });
    fits.then(|| each.collect())
}
