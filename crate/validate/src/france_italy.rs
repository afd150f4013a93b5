//! France and Italy, and the European health insurance card.
//!
//! Sources: Bulletin officiel des finances publiques and the tax administration's schema of the numéro fiscal (key modulo 511); Agenzia delle
//! Entrate, partita IVA (office codes of the provinces); Decision S2 of the Administrative Commission (EHIC; EN 1867 issuer prefix).

use super::digits::{exactly, value};
use super::luhn::is_luhn;
use super::{Check, Verdict};

/// See [`card`].
pub const EHIC: Check =
    Check { name: "health card of a European country", run: |text| Verdict::confirm_if(card(text)) };
/// See [`spi`].
pub const FR_SPI: Check = Check { name: "key modulo 511", run: |text| Verdict::confirm_or_keep(spi(text)) };
/// See [`partita_iva`].
pub const IT_VAT: Check = Check { name: "Luhn check digit and tax office", run: partita_iva };

/// French numéro fiscal (SPI): ten digits and their rest modulo 511.
fn spi(text: &str) -> bool {
    exactly::<13>(text).is_some_and(|number| {
        let body = value(&number[..10]);
        body != 0 && body % 511 == value(&number[10..])
    })
}

/// Italian partita IVA: seven digits, the province's tax office, a Luhn digit. With an office that exists it confirms.
fn partita_iva(text: &str) -> Verdict {
    let Some(number) = exactly::<11>(text) else { return Verdict::Reject };
    if !is_luhn(text) || number[..7] == [0; 7] {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(matches!(value(&number[7..10]), 1..=100 | 120 | 121 | 888 | 999))
}

/// Health card: 80 for health, the country's number of ISO 3166-1, thirteen digits of the insurer and the person, two more.
fn card(text: &str) -> bool {
    exactly::<20>(text).is_some_and(|number| {
        number[..2] == [8, 0]
            && matches!(
                value(&number[2..5]),
                40 | 56
                    | 100
                    | 191
                    | 196
                    | 203
                    | 208
                    | 233
                    | 246
                    | 250
                    | 276
                    | 300
                    | 348
                    | 352
                    | 372
                    | 380
                    | 428
                    | 438
                    | 440
                    | 442
                    | 470
                    | 528
                    | 578
                    | 616
                    | 620
                    | 642
                    | 703
                    | 705
                    | 724
                    | 752
                    | 756
                    | 826
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_tax_numbers_have_a_key() {
        assert!(spi("30 23 217 600 053"));
        assert!(!spi("3023217600054"));
    }

    #[test]
    fn italian_companies_have_an_office() {
        assert_eq!(partita_iva("01333550323"), Verdict::Confirm);
        assert_eq!(partita_iva("12345678903"), Verdict::Keep, "no office 890");
        assert_eq!(partita_iva("01333550324"), Verdict::Reject);
        assert_eq!(partita_iva("00000000000"), Verdict::Reject);
    }

    #[test]
    fn health_cards_name_their_country() {
        assert!(card("80380001234567890123"));
        assert!(!card("80999001234567890123"));
    }
}
