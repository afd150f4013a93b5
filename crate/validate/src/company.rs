//! Numbers of firms at national registers, and of firms and securities world-wide.
//!
//! Sources: Banque-Carrefour des Entreprises (KBO, 97 minus the number modulo 97); Patent- och registreringsstyrelsen (Luhn, third digit two or
//! more); Patentti- ja rekisterihallitus (Y-tunnus); INSEE (SIREN and SIRET, Luhn); ISO 17442 (LEI, ISO/IEC 7064 MOD 97-10); ISO 6166 (ISIN,
//! Luhn over letters as numbers); ANSI X9.6 (CUSIP); London Stock Exchange (SEDOL Masterfile).

use super::digits::{all_same, digits, exactly, weighted};
use super::letter::is_cif;
use super::luhn::is_luhn;
use super::{Check, Verdict};

/// See [`super::letter::is_cif`].
pub const ES_CIF: Check = Check { name: "CIF check", run: |text| Verdict::confirm_if(is_cif(text)) };
/// Belgian enterprise number.
pub const BE_KBO: Check = Check {
    name: "mod 97",
    run: |text| {
        let number = digits(text).take(18).fold(0_u64, |number, digit| number * 10 + u64::from(digit));
        Verdict::confirm_if(digits(text).count() == 10 && !all_same(text) && 97 - number / 100 % 97 == number % 100)
    },
};
/// Finnish business id.
pub const FI_BUSINESS: Check = Check {
    name: "Y-tunnus check digit",
    run: |text| {
        let right =
            |number: [u32; 8]| weighted(&number, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11) && !all_same(text);
        Verdict::confirm_if(exactly::<8>(text).is_some_and(right))
    },
};
/// French SIREN of nine digits, or SIRET of fourteen.
pub const FR_SIREN: Check = Check {
    name: "Luhn check digit",
    run: |text| Verdict::confirm_if(matches!(digits(text).count(), 9 | 14) && is_luhn(text) && !all_same(text)),
};
/// Legal entity identifier.
pub const LEI: Check = Check {
    name: "mod 97",
    run: |text| {
        let rest = text
            .bytes()
            .filter_map(value)
            .fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97);
        Verdict::confirm_if(rest == 1 && mixed(text))
    },
};
/// International securities number.
pub const ISIN: Check = Check {
    name: "Luhn check digit",
    run: |text| {
        let numbers: String = text.bytes().filter_map(value).map(|value| value.to_string()).collect();
        Verdict::confirm_if(is_luhn(&numbers) && digits(text).count() > 4)
    },
};
/// North American securities number: every second value doubled, digits of products added.
pub const CUSIP: Check = Check {
    name: "CUSIP check digit",
    run: |text| {
        let Some((check, rest)) = text.as_bytes().split_last() else { return Verdict::Reject };
        let values = rest.iter().filter_map(|byte| value(*byte)).enumerate();
        let sum: u32 = values.map(|(at, value)| value * (1 + at as u32 % 2)).map(|value| value / 10 + value % 10).sum();
        Verdict::confirm_if((10 - sum % 10) % 10 == u32::from(check.wrapping_sub(b'0')) && digits(text).count() > 3)
    },
};
/// London securities number: weights 1, 3, 1, 7, 3, 9, 1.
pub const SEDOL: Check = Check {
    name: "SEDOL check digit",
    run: |text| {
        let values: Vec<u32> = text.bytes().filter_map(value).collect();
        Verdict::confirm_if(weighted(&values, &[1, 3, 1, 7, 3, 9, 1]).is_multiple_of(10) && !all_same(text))
    },
};

/// A digit's value, or a letter's from ten on.
fn value(byte: u8) -> Option<u32> {
    char::from(byte).to_digit(36)
}

fn mixed(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic()) && digits(text).count() > 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confirms(check: Check, text: &str) -> bool {
        (check.run)(text) == Verdict::Confirm
    }

    #[test]
    fn registers_check_their_numbers() {
        assert!(confirms(BE_KBO, "0403.019.261") && !confirms(BE_KBO, "0403.019.262"));
        assert!(confirms(FI_BUSINESS, "2077474-0") && !confirms(FI_BUSINESS, "2077474-1"));
        assert!(
            confirms(FR_SIREN, "552 008 443")
                && confirms(FR_SIREN, "732 829 320 00074")
                && !confirms(FR_SIREN, "552008444")
        );
        assert!(confirms(ES_CIF, "J99216582") && confirms(ES_CIF, "A-58818501") && !confirms(ES_CIF, "A58818502"));
    }

    #[test]
    fn securities_and_their_issuers_are_checked() {
        // The standards' own examples.
        assert!(confirms(LEI, "213800KUD8LAJWSQ9D15") && !confirms(LEI, "213800KUD8LXJWSQ9D15"));
        assert!(confirms(ISIN, "US0378331005") && !confirms(ISIN, "US0378331004"));
        assert!(confirms(CUSIP, "037833100") && !confirms(CUSIP, "037833101"));
        assert!(confirms(SEDOL, "0263494") && confirms(SEDOL, "B0WNLY7") && !confirms(SEDOL, "0263495"));
    }
}
